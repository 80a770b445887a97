import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { db } from '#db/connection.ts'
import { makeCourse, makeExpert } from '../authoring-makers.ts'
import { partFor } from '../parts.server.ts'
import { cookieOf, memory, openPage, serveLive } from './live-makers.ts'
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

function page(cookie: string, partId: string, store?: ReturnType<typeof memory>) {
  const opened = openPage(live.url, cookie, partId, store)
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
