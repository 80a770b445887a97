import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson } from '../authoring-makers.ts'
import { aDocument, withoutIds } from '../document-makers.ts'
import { addPart, modulesOf, remove } from '../modules.server.ts'
import { partFor } from '../parts.server.ts'
import { documentIn, rewrite } from './shared-text.ts'
import { appendChange, openText, type ReadText, writeText } from './text-log.server.ts'

const opened = async (...[person, partId]: [Parameters<typeof openText>[1], string]) => {
  const read = await inTransaction(trx => openText(trx, person, partId))
  if (!read) throw new Error('the lesson could not be opened')
  return read
}

/** What a writer who has this text sends after making it say something else. */
function changeTo(text: Y.Doc, doc: Parameters<typeof rewrite>[1]) {
  const before = Y.encodeStateVector(text)
  rewrite(text, doc)
  return Y.encodeStateAsUpdate(text, before)
}

const send = (
  ...[person, partId, change, known]: [Parameters<typeof openText>[1], string, Uint8Array, ReadText?]
) => inTransaction(trx => appendChange(trx, person, partId, change, testTime, known))

it('begins a text from the body, once, however many open it together', async () => {
  const author = await makeExpert()
  const { workId, moduleId } = await makeCourse(author)
  const added = await addPart(db, author, workId, { moduleId, kind: 'lesson', title: 'Baru' }, testTime)
  const lessonId = added.ok ? added.id : ''
  const all = await Promise.all([1, 2, 3].map(() => opened(author, lessonId)))
  const body = (await partFor(db, author, workId, lessonId))?.body
  for (const { text, through } of all) {
    expect(through).toBe(1)
    expect(withoutIds(documentIn(text))).toEqual(withoutIds(body as never))
  }
})

it('makes the body what two wrote from the same beginning', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const [one, two] = [await opened(author, lessonId), await opened(author, lessonId)]
  const begun = documentIn(one.text).content ?? []
  const added = (text: string) => makeLesson(text).content?.[1] ?? { type: 'paragraph' }
  await Promise.all([
    send(author, lessonId, changeTo(one.text, { type: 'doc', content: [added('Kata Rina'), ...begun] })),
    send(author, lessonId, changeTo(two.text, { type: 'doc', content: [...begun, added('Kata Dewi')] })),
  ])
  const body = JSON.stringify((await partFor(db, author, workId, lessonId))?.body)
  expect(body).toContain('Kata Rina')
  expect(body).toContain('Kata Dewi')
})

it('merges what two wrote in the fields of one block, though the log has grown long since', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const cards = (front: string, back: string) => ({
    type: 'doc',
    content: [{ type: 'flashcards', attrs: { id: 'kartu', cards: [{ front, back }] } }],
  })
  const start = await opened(author, lessonId)
  await send(author, lessonId, changeTo(start.text, cards('depan', 'belakang')))
  const [one, two] = [await opened(author, lessonId), await opened(author, lessonId)]
  let front = 'depan'
  for (let time = 0; time < 40; time += 1) {
    front += ` ${time}`
    await send(author, lessonId, changeTo(one.text, cards(front, 'belakang')))
  }
  await send(author, lessonId, changeTo(two.text, cards('depan', 'belakang sekali')))
  const body = (await partFor(db, author, workId, lessonId))?.body
  expect(body).toMatchObject(cards(front, 'belakang sekali'))
})

it('finds the block again in whose field someone wrote while another moved it', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const image = (caption: string) => ({
    type: 'image',
    attrs: { id: 'gambar', media: '', alt: '', caption, decorative: false },
  })
  const line = { type: 'paragraph', attrs: { id: 'p' }, content: [{ type: 'text', text: 'kata' }] }
  const doc = (...content: object[]) => ({ type: 'doc', content: content as never })
  const start = await opened(author, lessonId)
  await send(author, lessonId, changeTo(start.text, doc(image('Loket'), line)))
  const [one, two] = [await opened(author, lessonId), await opened(author, lessonId)]
  await send(author, lessonId, changeTo(one.text, doc(line, image('Loket'))))
  await send(author, lessonId, changeTo(two.text, doc(image('Loket pagi'), line)))
  const body = (await partFor(db, author, workId, lessonId))?.body
  expect(body).toMatchObject(doc(line, image('Loket pagi')))
})

it('keeps a change once, however often it is sent', async () => {
  const author = await makeExpert()
  const { lessonId } = await makeCourse(author)
  const { text, through } = await opened(author, lessonId)
  const change = changeTo(text, makeLesson('Sekali'))
  await Promise.all([send(author, lessonId, change), send(author, lessonId, change)])
  await send(author, lessonId, change)
  expect((await opened(author, lessonId)).through).toBe(through + 1)
})

it('goes on from what was read before as from the beginning', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  let known = await opened(author, lessonId)
  const writer = await opened(author, lessonId)
  for (const words of ['satu', 'satu dua', 'satu dua tiga']) {
    const kept = await send(author, lessonId, changeTo(writer.text, makeLesson(words)), known)
    if (kept.status !== 'kept') throw new Error(kept.status)
    known = kept.read
  }
  expect(documentIn(known.text)).toEqual(documentIn((await opened(author, lessonId)).text))
  expect((await partFor(db, author, workId, lessonId))?.body).toEqual(documentIn(known.text))
})

it('opens a long log from its summary to the same text', async () => {
  const author = await makeExpert()
  const { lessonId } = await makeCourse(author)
  let known = await opened(author, lessonId)
  const writer = await opened(author, lessonId)
  for (let count = 0; count < 105; count += 1) {
    const kept = await send(author, lessonId, changeTo(writer.text, makeLesson(`kata ${count}`)), known)
    if (kept.status === 'kept') known = kept.read
  }
  expect(
    await db.selectFrom('textSummary').select('through').where('partId', '=', lessonId).execute(),
  ).toEqual([{ through: 100 }])
  expect(documentIn((await opened(author, lessonId)).text)).toEqual(documentIn(writer.text))
})

it('refuses what is no change, and what makes it no lesson', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const before = await partFor(db, author, workId, lessonId)
  expect((await send(author, lessonId, new Uint8Array([7, 7, 7, 7]))).status).toBe('refused')
  const { text } = await opened(author, lessonId)
  const state = Y.encodeStateVector(text)
  const words = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [words])
  text.getXmlFragment('text').insert(0, [paragraph])
  words.insert(0, 'tekan', { link: { href: 'javascript:alert(1)' } })
  expect((await send(author, lessonId, Y.encodeStateAsUpdate(text, state))).status).toBe('refused')
  expect((await partFor(db, author, workId, lessonId))?.body).toEqual(before?.body)
})

it('refuses what is hidden beside the text, and what nests without end', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const before = await partFor(db, author, workId, lessonId)
  const hiding = await opened(author, lessonId)
  const state = Y.encodeStateVector(hiding.text)
  hiding.text.getMap('secret').set('x', 'y'.repeat(1000))
  expect((await send(author, lessonId, Y.encodeStateAsUpdate(hiding.text, state))).status).toBe('refused')
  const { text } = await opened(author, lessonId)
  let deep: Y.XmlElement | Y.XmlFragment = text.getXmlFragment('text')
  text.transact(() => {
    for (let depth = 0; depth < 3000; depth += 1) {
      const inner = new Y.XmlElement('blockquote')
      deep.insert(0, [inner])
      deep = inner
    }
  })
  const nested = Y.encodeStateAsUpdate(text, state)
  expect((await send(author, lessonId, nested).catch(() => ({ status: 'refused' }))).status).toBe('refused')
  expect((await partFor(db, author, workId, lessonId))?.body).toEqual(before?.body)
})

it('takes nothing from whoever may not write, or for what is no lesson or deleted', async () => {
  const author = await makeExpert()
  const { workId, lessonId, checkId } = await makeCourse(author)
  const { text } = await opened(author, lessonId)
  const change = changeTo(text, makeLesson('Asing'))
  for (const stranger of [
    await makeExpert(),
    await makePerson(),
    await makePerson({ roles: ['reviewer'] }),
  ]) {
    expect((await send(stranger, lessonId, change)).status).toBe('absent')
    expect(await openText(db, stranger, lessonId)).toBeNull()
  }
  expect(await openText(db, author, checkId)).toBeNull()
  await remove(db, author, workId, { table: 'part', id: lessonId }, testTime)
  expect((await send(author, lessonId, change)).status).toBe('absent')
})

it('writes any document without an editor, as an editor would', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  await fc.assert(
    fc.asyncProperty(aDocument, async doc => {
      expect(await inTransaction(trx => writeText(trx, author, lessonId, doc, testTime))).toBe('kept')
      const { text } = await opened(author, lessonId)
      expect((await partFor(db, author, workId, lessonId))?.body).toEqual(documentIn(text))
    }),
    { numRuns: 20 },
  )
  expect(await modulesOf(db, workId)).toHaveLength(1)
})
