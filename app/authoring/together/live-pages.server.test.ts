import { setTimeout as breath } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { makeCourse, makeExpert } from '../authoring-makers.ts'
import { partFor } from '../parts.server.ts'
import { addAuthor, removeAuthor } from '../works.server.ts'
import { cookieOf, memory, memoryOfLast, openPage, serveLive } from './live-makers.ts'
import { documentIn, rewrite } from './shared-text.ts'

let live: Awaited<ReturnType<typeof serveLive>>

beforeAll(async () => {
  live = await serveLive()
})
afterAll(() => live.stop())

const pages: ReturnType<typeof openPage>[] = []
afterEach(async () => {
  for (const each of pages.splice(0)) await each.stop()
})

function page(
  cookie: string,
  partId: string,
  store?: ReturnType<typeof memory>,
  last?: ReturnType<typeof memoryOfLast>,
) {
  const opened = openPage(live.url, cookie, partId, store, last)
  pages.push(opened)
  return opened
}

it('tells a lone writer of no meeting, however they wrote while away and when back', async () => {
  const author = await makeExpert()
  const { lessonId } = await makeCourse(author)
  const alone = page(await cookieOf(author), lessonId)
  await alone.kept()
  alone.pause()
  for (let word = 0; word < 5; word += 1) alone.writes(` kata-${word}`)
  alone.retry()
  await vi.waitFor(() => expect(alone.state.trouble).toBe('unreachable'))
  await vi.waitFor(() => {
    alone.writes(' lagi')
    expect(alone.state.trouble).toBeNull()
  }, 8000)
  await alone.kept()
  expect(alone.state.meetings).toEqual([])
})

it('tells whoever was away where another changed the same block, with their own words', async () => {
  const author = await makeExpert()
  const { lessonId } = await makeCourse(author)
  const [away, here] = [page(await cookieOf(author), lessonId), page(await cookieOf(author), lessonId)]
  await Promise.all([away.kept(), here.kept()])
  away.pause()
  away.writes(' di perahu')
  here.writes(' di kantor')
  await here.kept()
  away.retry()
  await away.kept()
  const [meeting, ...others] = away.state.meetings
  expect(others).toEqual([])
  expect(JSON.stringify(meeting?.mine)).toContain('di perahu')
  expect(JSON.stringify(meeting?.mine)).not.toContain('di kantor')
  expect(JSON.stringify(meeting?.now)).toContain('di kantor')
  expect(here.state.meetings).toEqual([])
})

it('brings in what was written away before it hears of the others, so that nothing written is taken for seen', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const store = memory()
  const left = page(await cookieOf(author), lessonId, store)
  const here = page(await cookieOf(author), lessonId)
  await Promise.all([left.kept(), here.kept()])
  const cards = (front: string, back: string) => ({
    type: 'flashcards',
    attrs: { id: 'kartu', cards: [{ front, back }] },
  })
  const begun = documentIn(here.text).content ?? []
  const says = ({ text }: typeof here, ...content: object[]) =>
    rewrite(text, { type: 'doc', content: content as never }, 'keys')
  says(here, ...begun, cards('depan', 'belakang'))
  await here.kept()
  await vi.waitFor(() => expect(JSON.stringify(documentIn(left.text))).toContain('belakang'))
  left.pause()
  // Of two values of one age the one by the lower number is dropped.
  left.text.clientID = 1
  left.writes(' di perahu')
  const written = documentIn(left.text).content ?? []
  says(left, ...written.slice(0, -1), cards('depan kiri', 'belakang'))
  await left.stop()
  says(here, cards('depan', 'belakang kanan'))
  await here.kept()
  const again = page(await cookieOf(author), lessonId, store)
  await vi.waitFor(() => expect(JSON.stringify(documentIn(again.text))).toContain('di perahu'))
  await again.kept()
  const body = JSON.stringify((await partFor(db, author, workId, lessonId))?.body)
  for (const words of ['di perahu', 'depan kiri', 'belakang kanan']) expect(body).toContain(words)
  await vi.waitFor(() => expect(documentIn(again.text)).toEqual(documentIn(here.text)))
  expect(await store.read()).toEqual([])
})

it('brings in first what went into a dead line', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const [away, here] = [page(await cookieOf(author), lessonId), page(await cookieOf(author), lessonId)]
  await Promise.all([away.kept(), here.kept()])
  const image = (caption: string) => ({
    type: 'image',
    attrs: { id: 'gambar', media: '', alt: '', caption, decorative: false },
  })
  const begun = documentIn(here.text).content ?? []
  const says = ({ text }: typeof here, ...content: object[]) =>
    rewrite(text, { type: 'doc', content: content as never }, 'keys')
  says(here, ...begun, image('Loket'))
  await here.kept()
  await vi.waitFor(() => expect(JSON.stringify(documentIn(away.text))).toContain('Loket'))
  away.text.clientID = 1
  const revive = away.line.die()
  away.writes(' di perahu')
  says(away, ...(documentIn(away.text).content ?? []).slice(0, -1), image('Loket pagi'))
  await away.flush()
  says(here, image('Antrean di Loket'))
  await here.kept()
  revive()
  await away.kept()
  const body = JSON.stringify((await partFor(db, author, workId, lessonId))?.body)
  for (const words of ['di perahu', 'Antrean di Loket pagi']) expect(body).toContain(words)
})

it('opens what was closed without a connection as it was last, and merges what is written there with the others’', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const [store, last] = [memory(), memoryOfLast()]
  const left = page(await cookieOf(author), lessonId, store, last)
  const here = page(await cookieOf(author), lessonId)
  await Promise.all([left.kept(), here.kept()])
  here.writes(' di kantor')
  await here.kept()
  await vi.waitFor(() => expect(JSON.stringify(documentIn(left.text))).toContain('di kantor'))
  left.writes(' di dermaga')
  await left.kept()
  await left.stop()
  expect(await store.read()).toEqual([])

  const away = page(await cookieOf(author), lessonId, store, last)
  away.pause()
  await vi.waitFor(() => expect(away.state).toMatchObject({ isOpen: true, isApart: true, where: 'server' }))
  for (const words of ['di kantor', 'di dermaga'])
    expect(JSON.stringify(documentIn(away.text))).toContain(words)
  away.writes(' di perahu')
  await away.stop()
  const again = page(await cookieOf(author), lessonId, store, last)
  again.pause()
  await vi.waitFor(() => expect(JSON.stringify(documentIn(again.text))).toContain('di perahu'))
  here.writes(' sore hari')
  await here.kept()
  again.retry()
  await again.kept()
  expect(again.state).toMatchObject({ isApart: false, trouble: null })
  expect(again.state.meetings).toHaveLength(1)
  const body = JSON.stringify((await partFor(db, author, workId, lessonId))?.body)
  for (const words of ['di kantor', 'di dermaga', 'di perahu', 'sore hari'])
    expect(body.split(words)).toHaveLength(2)
})

it('keeps nothing to open without a connection for who may not write it any more, but their own words', async () => {
  const [author, other] = [await makeExpert(), await makeExpert()]
  const { workId, lessonId } = await makeCourse(author)
  await addAuthor(db, author, workId, { email: other.email, role: 'author' }, testTime)
  const [store, last] = [memory(), memoryOfLast()]
  const left = page(await cookieOf(other), lessonId, store, last)
  await left.kept()
  await left.stop()
  expect(await last.read()).not.toBeNull()
  const away = page(await cookieOf(other), lessonId, store, last)
  away.pause()
  await vi.waitFor(() => expect(away.state.isOpen).toBe(true))
  away.writes(' di perahu')
  await removeAuthor(db, author, workId, other.id, testTime)
  away.retry()
  await vi.waitFor(() => expect(away.state.trouble).toBe('gone'))
  expect(await last.read()).toBeNull()
  await away.stop()
  expect(await last.read()).toBeNull()
  expect(await store.read()).toHaveLength(1)
})

it('lets others’ words into a field one is writing in only with one’s own', async () => {
  const author = await makeExpert()
  const { lessonId } = await makeCourse(author)
  const [one, other] = [page(await cookieOf(author), lessonId), page(await cookieOf(author), lessonId)]
  await Promise.all([one.kept(), other.kept()])
  const begun = documentIn(one.text).content ?? []
  const card = (front: string, back: string) => ({
    type: 'flashcards',
    attrs: { id: 'kartu', cards: [{ front, back }] },
  })
  const says = ({ text }: typeof one, front: string, back: string) =>
    rewrite(text, { type: 'doc', content: [...begun, card(front, back)] as never }, 'keys')
  const cardOf = ({ text }: typeof one) => JSON.stringify(documentIn(text).content?.at(-1)?.attrs?.cards)
  says(one, 'depan', 'belakang')
  await one.kept()
  await vi.waitFor(() => expect(cardOf(other)).toContain('belakang'))
  // Of two values of one age the one by the lower number is dropped.
  one.text.clientID = 1
  const missed: string[] = []
  let front = 'depan'
  one.text.on('afterTransaction', () => {
    if (!cardOf(one).includes(front)) missed.push(`${front} in ${cardOf(one)}`)
  })
  // At the pace at which people type.
  for (const letter of ' yang ditulis satu demi satu') {
    front += letter
    const { back } = JSON.parse(cardOf(one))[0]
    says(one, front, back)
    const [theirs] = JSON.parse(cardOf(other))
    says(other, theirs.front, `${theirs.back}${letter}`)
    await breath(letter === ' ' ? 400 : 60)
  }
  await Promise.all([one.kept(), other.kept()])
  expect(missed).toEqual([])
  await vi.waitFor(() => expect(cardOf(other)).toBe(cardOf(one)))
  expect(cardOf(one)).toContain('depan yang ditulis satu demi satu')
  expect(cardOf(one)).toContain('belakang yang ditulis satu demi satu')
})
