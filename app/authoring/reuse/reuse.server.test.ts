import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { moveToCourse } from '../arranging/moves.server.ts'
import { makeCourse, makeExpert, makeLesson, makePublishedCourse, writeLesson } from '../authoring-makers.ts'
import { type Doc, sameDocument } from '../document.ts'
import { aDocument } from '../document-makers.ts'
import { modulesOf, remove, rename, restore } from '../modules.server.ts'
import { partFor } from '../parts.server.ts'
import { learnerPart } from '../publications.server.ts'
import { publish } from '../publishing.server.ts'
import { mayWrite } from '../together/text-log.server.ts'
import { addAuthor } from '../works.server.ts'
import { allowReuse, detach, originFor, reuseLesson, takeOver } from './reuse.server.ts'
import { sourceOf, sourcesFor } from './sources.server.ts'

const absent = { ok: false, reason: 'absent' }

async function reused() {
  const author = await makeExpert()
  const [source, target] = [await makeCourse(author, { title: 'Asal' }), await makeCourse(author)]
  const taking = { moduleId: target.moduleId, sourceId: source.lessonId }
  const made = await inTransaction(trx => reuseLesson(trx, author, target.workId, taking, testTime))
  return { author, source, target, taking, id: made.ok ? made.id : '' }
}

const textOf = async (person: Person, workId: string, partId: string) =>
  (await partFor(db, person, workId, partId))?.body as Doc

it('shows a lesson as its original says, for nobody to write here', async () => {
  const { author, source, target, id } = await reused()
  const [here, there] = [
    await textOf(author, target.workId, id),
    await textOf(author, source.workId, source.lessonId),
  ]
  expect(here).toEqual(there)
  expect(await mayWrite(db, author, id)).toBe(false)
  expect(await writeLesson(author, id, makeLesson('Ditulis di sini.'))).toBe('absent')
  expect((await originFor(db, author, id))?.origin).toMatchObject({ state: 'same', sourceWorkTitle: 'Asal' })
})

it('stays what was taken until its author takes over what they saw; publishing freezes what it holds', async () => {
  const { author, source, target, id } = await reused()
  const first = await textOf(author, target.workId, id)
  await writeLesson(author, source.lessonId, makeLesson('Kalimat yang baru.'))
  await rename(
    db,
    author,
    source.workId,
    { table: 'part', id: source.lessonId, was: 'Pelajaran 1', title: 'Menyapa' },
    testTime,
  )
  expect(await textOf(author, target.workId, id)).toEqual(first)
  const published = await publish(db, { person: author, workId: target.workId }, testTime)
  const told = await originFor(db, author, id)
  expect(told?.origin.state).toBe('changed')
  expect(told?.since).toMatchObject({ newTitle: 'Menyapa' })
  expect(told?.since?.changes.map(({ after }) => after).join()).toContain('Kalimat yang baru.')
  expect(await takeOver(db, author, id, 'other', testTime)).toEqual({ ok: false, reason: 'changedMeanwhile' })
  const seen = told?.since?.seen ?? ''
  expect(await takeOver(db, author, id, seen, testTime)).toMatchObject({ ok: true })
  expect(await partFor(db, author, target.workId, id)).toMatchObject({ title: 'Menyapa' })
  expect(await textOf(author, target.workId, id)).toEqual(
    await textOf(author, source.workId, source.lessonId),
  )
  expect((await originFor(db, author, id))?.origin.state).toBe('same')
  const read = await learnerPart(db, published.ok ? published.publicationId : '', id)
  expect(read?.body).toMatchObject({ content: first.content })
})

it('stands in a course once, whatever is brought back or moved there', async () => {
  const { author, source, target, taking, id } = await reused()
  const standsThere = { ok: false, reason: 'standsThere' }
  await remove(db, author, target.workId, { table: 'part', id }, testTime)
  const again = await inTransaction(trx => reuseLesson(trx, author, target.workId, taking, testTime))
  expect(await restore(db, author, target.workId, { table: 'part', id }, testTime)).toEqual(standsThere)

  const moved = { table: 'part' as const, id: again.ok ? again.id : '', toWorkId: source.workId }
  expect(await moveToCourse(db, author, target.workId, moved, testTime)).toEqual(standsThere)
  const original = { table: 'part' as const, id: source.lessonId, toWorkId: target.workId }
  expect(await moveToCourse(db, author, source.workId, original, testTime)).toEqual(standsThere)
  const module = { table: 'module' as const, id: source.moduleId, toWorkId: target.workId }
  expect(await moveToCourse(db, author, source.workId, module, testTime)).toEqual(standsThere)

  await remove(db, author, target.workId, moved, testTime)
  expect(await restore(db, author, target.workId, { table: 'part', id }, testTime)).toMatchObject({
    ok: true,
  })
})

it('keeps a name that was given here', async () => {
  const { author, source, target, id } = await reused()
  const renaming = { table: 'part' as const, id, was: 'Pelajaran 1', title: 'Nama di sini' }
  await rename(db, author, target.workId, renaming, testTime)
  await writeLesson(author, source.lessonId, makeLesson('Baru.'))
  const seen = (await originFor(db, author, id))?.since?.seen ?? ''
  await takeOver(db, author, id, seen, testTime)
  expect(await partFor(db, author, target.workId, id)).toMatchObject({ title: 'Nama di sini' })
})

it('keeps every word when its original is deleted, when it is detached, and when it is written thereafter', async () => {
  const { author, source, target, id } = await reused()
  await fc.assert(
    fc.asyncProperty(aDocument, async doc => {
      await writeLesson(author, source.lessonId, doc)
      const seen = (await originFor(db, author, id))?.since?.seen
      if (seen) await takeOver(db, author, id, seen, testTime)
      const [here, there] = [
        await textOf(author, target.workId, id),
        await textOf(author, source.workId, source.lessonId),
      ]
      expect(sameDocument(here, there)).toBe(true)
    }),
    { numRuns: 20 },
  )
  const last = await textOf(author, target.workId, id)
  await remove(db, author, source.workId, { table: 'part', id: source.lessonId }, testTime)
  expect((await originFor(db, author, id))?.origin).toMatchObject({
    state: 'gone',
    sourceTitle: 'Pelajaran 1',
  })
  expect(await takeOver(db, author, id, 'any', testTime)).toEqual(absent)
  expect(await detach(db, author, id, testTime)).toMatchObject({ ok: true })
  expect(await originFor(db, author, id)).toBeNull()
  expect(await textOf(author, target.workId, id)).toEqual(last)
  expect(await writeLesson(author, id, makeLesson('Kini milik sendiri.'))).toBe('kept')
})

it('is gone with the module it stands in, until that is brought back', async () => {
  const { author, target, id } = await reused()
  await remove(db, author, target.workId, { table: 'module', id: target.moduleId }, testTime)
  expect(await originFor(db, author, id)).toBeNull()
  expect(await takeOver(db, author, id, 'any', testTime)).toEqual(absent)
  expect(await detach(db, author, id, testTime)).toEqual(absent)
  await restore(db, author, target.workId, { table: 'module', id: target.moduleId }, testTime)
  expect((await originFor(db, author, id))?.origin.state).toBe('same')
})

it('stands in a course once, in a module of it, and never in its own course', async () => {
  const { author, source, target, taking } = await reused()
  expect(await reuseLesson(db, author, target.workId, taking, testTime)).toEqual(absent)
  const other = await makeCourse(author)
  expect(await reuseLesson(db, author, other.workId, taking, testTime)).toEqual(absent)
  const own = { moduleId: source.moduleId, sourceId: source.lessonId }
  expect(await reuseLesson(db, author, source.workId, own, testTime)).toEqual(absent)
  const check = { moduleId: other.moduleId, sourceId: source.checkId }
  expect(await reuseLesson(db, author, other.workId, check, testTime)).toEqual(absent)
})

it('offers to others what was published, once the authors allow it, and no draft of it', async () => {
  const [author, other] = [await makeExpert(), await makePerson({ roles: ['expert'] })]
  const source = await makePublishedCourse(author, { title: 'Terbuka' })
  const target = await makeCourse(other)
  const taking = { moduleId: target.moduleId, sourceId: source.lessonId }
  expect(await sourceOf(db, other, source.lessonId)).toBeNull()
  expect(await sourcesFor(db, other, target.workId, 'Terbuka')).toEqual([])
  expect(await reuseLesson(db, other, target.workId, taking, testTime)).toEqual(absent)
  expect(await allowReuse(db, other, source.workId, true, testTime)).toBe(false)
  expect(await allowReuse(db, author, source.workId, true, testTime)).toBe(true)
  await writeLesson(author, source.lessonId, makeLesson('Belum terbit.'))
  expect(await sourcesFor(db, other, target.workId, 'terbuka')).toMatchObject([
    { title: 'Terbuka', isMine: false, lessons: [{ id: source.lessonId, isUsed: false }] },
  ])
  const made = await inTransaction(trx => reuseLesson(trx, other, target.workId, taking, testTime))
  const id = made.ok ? made.id : ''
  expect(JSON.stringify(await textOf(other, target.workId, id))).not.toContain('Belum terbit.')
  expect(await originFor(db, other, id)).toMatchObject({ origin: { state: 'same', workId: null } })
  await publish(db, { person: author, workId: source.workId }, testTime)
  expect((await originFor(db, other, id))?.origin.state).toBe('changed')
  await allowReuse(db, author, source.workId, false, testTime)
  expect((await originFor(db, other, id))?.origin.state).toBe('gone')
})

it('is told to and changed by nobody who is not at the course', async () => {
  const { author, target, id } = await reused()
  const stranger = await makeExpert()
  expect(await originFor(db, stranger, id)).toBeNull()
  expect(await takeOver(db, stranger, id, 'x', testTime)).toEqual(absent)
  expect(await detach(db, stranger, id, testTime)).toEqual(absent)
  const reviewer = await makePerson({ roles: ['reviewer'] })
  await addAuthor(db, author, target.workId, { email: reviewer.email, role: 'reviewer' }, testTime)
  expect(await originFor(db, reviewer, id)).not.toBeNull()
  expect(await detach(db, reviewer, id, testTime)).toEqual(absent)
  expect((await modulesOf(db, target.workId))[0]?.parts.map(part => part.id)).toContain(id)
})
