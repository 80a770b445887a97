import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { recordingFacet } from '../facet.server.ts'
import { action, loader } from '../routes/notes.ts'
import { action as seminarAction } from '../routes/seminar.tsx'
import { makePublishedRecording, makeRecording } from '../seminars-makers.ts'
import { mostNotes, type Note, type NoteWriting, withUnsent } from './note.ts'
import { notesOf, writeNote } from './notes.server.ts'

let author: Awaited<ReturnType<typeof makePerson>>
let workId: string

beforeAll(async () => {
  workFacets.push(recordingFacet)
  author = await makePerson({ roles: ['expert'] })
  workId = (await makePublishedRecording(author)).workId
})

const owner = async () => ({ personId: (await makePerson()).id, workId })
const writing = (fields: Partial<NoteWriting> = {}): NoteWriting => ({
  ...{ op: newId(), note: newId(), seen: 0, second: 65.4, words: 'Tanyakan ini di rapat.' },
  ...fields,
})
const write = (own: { personId: string; workId: string }, what: NoteWriting) =>
  inTransaction(trx => writeNote(trx, own, what, testTime))

it('keeps a note at its second, changes and erases it', async () => {
  const own = await owner()
  const first = writing()
  await write(own, first)
  expect(await notesOf(db, own)).toEqual([{ id: first.note, second: 65, words: first.words, revision: 1 }])
  await write(own, writing({ note: first.note, seen: 1, words: 'Tanyakan besok.' }))
  expect(await notesOf(db, own)).toMatchObject([{ words: 'Tanyakan besok.', revision: 2 }])
  await write(own, writing({ note: first.note, seen: 2, words: '' }))
  expect(await notesOf(db, own)).toEqual([])
  const rows = await db.selectFrom('recordingNote').select('words').where('id', '=', first.note).execute()
  expect(rows).toEqual([{ words: '' }])
})

it('loses no words when two devices change one note, and erases none that the other has not seen', async () => {
  const own = await owner()
  const first = writing()
  await write(own, first)
  await write(own, writing({ note: first.note, seen: 1, words: 'Dari ponsel' }))
  await write(own, writing({ note: first.note, seen: 1, words: 'Dari kantor' }))
  await write(own, writing({ note: first.note, seen: 1, words: '' }))
  expect((await notesOf(db, own)).map(({ words }) => words).sort()).toEqual(['Dari kantor', 'Dari ponsel'])
})

it('takes what is sent again, in any order, for what it was', async () => {
  const ids = [newId(), newId()]
  const word = fc.constantFrom('satu', 'dua', 'tiga', '')
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), word), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(steps, fc.array(fc.nat({ max: 5 }), { maxLength: 6 }), async (told, again) => {
      const own = await owner()
      const suffix = newId().slice(-8)
      let shown: readonly Note[] = []
      const log = told.flatMap(([which, words], second): NoteWriting[] => {
        const note = `${(ids[which] ?? '').slice(0, -8)}${suffix}`
        const seen = shown.find(({ id }) => id === note)?.revision ?? 0
        if (seen === 0 && (words === '' || told.slice(0, second).some(([former]) => former === which)))
          return []
        const what = writing({ note, seen, words, second })
        shown = withUnsent(shown, [what])
        return [what]
      })
      for (const what of log) await write(own, what)
      for (const which of again) if (log[which]) await write(own, log[which])
      expect(await notesOf(db, own)).toEqual(shown)
    }),
    { numRuns: 25 },
  )
})

it('holds so many notes and no more', async () => {
  const own = await owner()
  await db
    .insertInto('recordingNote')
    .values(
      Array.from({ length: mostNotes }, (_, second) => ({
        ...{ id: newId(), ...own, second, words: 'x', revision: 1, writings: [newId()] },
        ...{ writtenAt: testTime, changedAt: testTime },
      })),
    )
    .execute()
  expect(await write(own, writing())).toEqual({ ok: false, reason: 'tooMany' })
})

const send = async (by: { id: string }, body: object | URLSearchParams, of = workId) => {
  const isForm = body instanceof URLSearchParams
  const request = new Request(`http://localhost:3000/seminars/${of}/notes`, {
    method: 'POST',
    headers: { ...(await signedIn(by)), ...(!isForm && { 'Content-Type': 'application/json' }) },
    body: isForm ? body : JSON.stringify(body),
  })
  const args = { request, params: { workId: of }, context: {} }
  const answered = await (isForm ? seminarAction(args) : action(args)).catch((thrown: unknown) => thrown)
  return answered as Response
}
const read = async (by: { id: string }) =>
  loader({
    request: new Request(`http://localhost:3000/seminars/${workId}/notes`, { headers: await signedIn(by) }),
    params: { workId },
    context: {},
  })

it('shows a note to whoever wrote it and to nobody else, nor lets anybody else change it', async () => {
  const [learner, other] = [await makePerson(), await makePerson()]
  const mine = writing({ words: 'Rahasia kecil' })
  expect((await send(learner, mine)).status).toBe(200)
  expect(await (await read(learner)).text()).toContain('Rahasia kecil')
  for (const stranger of [other, author]) {
    expect(await (await read(stranger)).text()).not.toContain('Rahasia')
    const theirs = writing({ note: mine.note, seen: 1, words: 'Diubah' })
    expect((await send(stranger, theirs)).status).toBe(404)
  }
  expect(await notesOf(db, { personId: learner.id, workId })).toMatchObject([{ words: 'Rahasia kecil' }])
})

it('takes a note by a plain form and leads back to its moment', async () => {
  const learner = await makePerson()
  const form = new URLSearchParams({ intent: 'note', time: '1.05', words: 'Lewat formulir', formKey: 'a' })
  const answer = await send(learner, form)
  expect(answer.headers.get('Location')).toBe(`/seminars/${workId}?t=65#notes`)
  await send(learner, form)
  const own = { personId: learner.id, workId }
  expect(await notesOf(db, own)).toMatchObject([{ second: 65, words: 'Lewat formulir' }])
  const [note] = await notesOf(db, own)
  const erasing = { intent: 'note', time: '1.05', words: '', note: note?.id ?? '', seen: '1', formKey: 'b' }
  await send(learner, new URLSearchParams(erasing))
  expect(await notesOf(db, own)).toEqual([])
})

it('takes none in a recording that one may not watch', async () => {
  const draft = await makeRecording(author)
  expect((await send(await makePerson(), writing(), draft.workId)).status).toBe(404)
})
