import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { closeSessions } from '#app/people/sessions.server.ts'
import { now } from '#app/web/clock.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '../authoring-makers.ts'
import { partFor } from '../parts.server.ts'
import { addAuthor, removeAuthor } from '../works.server.ts'
import { cookieOf, serveLive } from './live-makers.ts'
import { documentIn, rewrite } from './shared-text.ts'

let live: Awaited<ReturnType<typeof serveLive>>

beforeAll(async () => {
  live = await serveLive()
})
afterAll(() => live.stop())

const writers: { leave: () => void }[] = []
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave()
})

/** Someone at an editor, as a browser would connect. */
function sit(cookie: string, partId: string, text = new Y.Doc(), origin = settings().origin) {
  class Browser extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin } })
      this.on('error', () => undefined)
    }
  }
  const ended: string[] = []
  const socket = new HocuspocusProviderWebsocket({
    url: live.url,
    WebSocketPolyfill: Browser,
  })
  const provider = new HocuspocusProvider({
    name: partId,
    document: text,
    websocketProvider: socket,
    token: 'session',
    onAuthenticationFailed: ({ reason }) => ended.push(reason),
    onClose: ({ event }) => ended.push(event.reason),
  })
  provider.attach()
  const writer = {
    text,
    ended,
    provider,
    says: (words: string) => rewrite(text, makeLesson(words)),
    kept: () =>
      vi.waitFor(() => expect([provider.synced, provider.unsyncedChanges]).toEqual([true, 0]), 5000),
    leave: () => {
      provider.destroy()
      socket.destroy()
    },
  }
  writers.push(writer)
  return writer
}

it('shows each what the other writes, and has it in the database before calling it kept', async () => {
  const [author, friend] = [await makeExpert(), await makeExpert()]
  const { workId, lessonId } = await makeCourse(author)
  await addAuthor(db, author, workId, { email: friend.email, role: 'author' }, testTime)
  const one = sit(await cookieOf(author), lessonId)
  const two = sit(await cookieOf(friend), lessonId)
  await Promise.all([one.kept(), two.kept()])
  one.says('Kata Dewi')
  await one.kept()
  const stored = await partFor(db, author, workId, lessonId)
  expect(JSON.stringify(stored?.body)).toContain('Kata Dewi')
  await vi.waitFor(() => expect(JSON.stringify(documentIn(two.text))).toContain('Kata Dewi'))
  two.says('Kata Rina')
  await vi.waitFor(() => expect(JSON.stringify(documentIn(one.text))).toContain('Kata Rina'))
  const part = await db.selectFrom('part').select('updatedBy').where('id', '=', lessonId).executeTakeFirst()
  expect(part?.updatedBy).toBe(friend.id)
})

it('says who is there by what the server knows, not by what a page says', async () => {
  const author = await makeExpert()
  const { lessonId } = await makeCourse(author)
  const one = sit(await cookieOf(author), lessonId)
  const two = sit(await cookieOf(author), lessonId)
  await Promise.all([one.kept(), two.kept()])
  one.provider.awareness?.setLocalStateField('user', { name: 'Bupati' })
  await vi.waitFor(() => {
    const seen = two.provider.awareness?.getStates().get(one.text.clientID)
    expect(seen?.user).toEqual({ id: author.id, name: author.name })
  })
})

it('passes a caret on only where it can stand in a text', async () => {
  const [author, friend] = [await makeExpert(), await makeExpert()]
  const { workId, lessonId } = await makeCourse(author)
  await addAuthor(db, author, workId, { email: friend.email, role: 'author' }, testTime)
  const one = sit(await cookieOf(author), lessonId)
  const two = sit(await cookieOf(friend), lessonId)
  await one.kept()
  await two.kept()
  const caretOfTwo = () => one.provider.awareness?.getStates().get(two.text.clientID)?.cursor
  const root = (tname: string) => ({ type: null, tname, item: null, assoc: 0 })
  const item = (clock: number) => ({ type: null, tname: null, item: { client: 1, clock }, assoc: -1 })
  for (const place of [root('text'), item(3)]) {
    const cursor = { anchor: place, head: place }
    two.provider.awareness?.setLocalState({ cursor })
    await vi.waitFor(() => expect(caretOfTwo()).toEqual(cursor))
    for (const strange of ['x', { anchor: null, head: null }, { anchor: item(-1), head: item(-1) }, [[]]]) {
      two.provider.awareness?.setLocalState({ cursor: strange })
      await vi.waitFor(() => expect(caretOfTwo()).toBeNull())
      two.provider.awareness?.setLocalState({ cursor })
      await vi.waitFor(() => expect(caretOfTwo()).toEqual(cursor))
    }
  }
})

it('lets in nobody who may not write there, and nobody from elsewhere', async () => {
  const author = await makeExpert()
  const { lessonId } = await makeCourse(author)
  const strangers = [await makeExpert(), await makePerson(), await makePerson({ roles: ['reviewer'] })]
  for (const stranger of strangers) {
    const writer = sit(await cookieOf(stranger), lessonId)
    await vi.waitFor(() => expect(writer.ended).toContain('gone'))
    expect(writer.text.getXmlFragment('text').length).toBe(0)
  }
  const nobody = sit('', lessonId)
  await vi.waitFor(() => expect(nobody.ended).toContain('signedOut'))
  const odd = sit(await cookieOf(author), 'nothing')
  await vi.waitFor(() => expect(odd.ended).toContain('gone'))
  const refused = await new Promise<string>(resolve =>
    new WebSocket(live.url, { headers: { cookie: '', origin: 'https://elsewhere.example' } })
      .on('error', fault => resolve(fault.message))
      .on('open', () => resolve('opened')),
  )
  expect(refused).toContain('403')
})

it('ends at once for whoever is an author no longer, or is signed out elsewhere', async () => {
  const [author, friend] = [await makeExpert(), await makeExpert()]
  const { workId, lessonId } = await makeCourse(author)
  await addAuthor(db, author, workId, { email: friend.email, role: 'author' }, testTime)
  const one = sit(await cookieOf(author), lessonId)
  const two = sit(await cookieOf(friend), lessonId)
  await Promise.all([one.kept(), two.kept()])
  await removeAuthor(db, author, workId, friend.id, testTime)
  await vi.waitFor(() => expect(two.ended).toContain('gone'))
  expect(one.ended).toEqual([])
  await closeSessions(db, author.id, now())
  await vi.waitFor(() => expect(one.ended).toContain('signedOut'))
})

it('tells a page that its change was refused, and keeps nothing of it', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const one = sit(await cookieOf(author), lessonId)
  await one.kept()
  const before = await partFor(db, author, workId, lessonId)
  const words = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [words])
  one.text.transact(() => {
    one.text.getXmlFragment('text').insert(0, [paragraph])
    words.insert(0, 'tekan', { link: { href: 'javascript:alert(1)' } })
  })
  await vi.waitFor(() => expect(one.ended).toContain('refused'))
  expect((await partFor(db, author, workId, lessonId))?.body).toEqual(before?.body)
})

it('goes on after the line was cut, with what was written meanwhile on both sides', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const one = sit(await cookieOf(author), lessonId)
  const two = sit(await cookieOf(author), lessonId)
  await Promise.all([one.kept(), two.kept()])
  two.provider.configuration.websocketProvider.disconnect()
  const begun = documentIn(one.text).content ?? []
  const added = (words: string) => makeLesson(words).content?.[1] ?? { type: 'paragraph' }
  rewrite(one.text, { type: 'doc', content: [added('Di kantor'), ...begun] })
  rewrite(two.text, { type: 'doc', content: [...begun, added('Di perahu')] })
  await one.kept()
  await two.provider.configuration.websocketProvider.connect()
  await two.kept()
  const body = JSON.stringify((await partFor(db, author, workId, lessonId))?.body)
  expect(body).toContain('Di kantor')
  expect(body).toContain('Di perahu')
  await vi.waitFor(() => expect(documentIn(one.text)).toEqual(documentIn(two.text)))
})

it('shows whoever has a lesson open what was written there without an editor', async () => {
  const author = await makeExpert()
  const { lessonId } = await makeCourse(author)
  const one = sit(await cookieOf(author), lessonId)
  await one.kept()
  await writeLesson(author, lessonId, makeLesson('Dari riwayat'))
  await vi.waitFor(() => expect(JSON.stringify(documentIn(one.text))).toContain('Dari riwayat'))
  one.says('Lalu dari editor')
  await one.kept()
})
