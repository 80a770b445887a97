import { expect, it } from 'vitest'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson, makePublishedCourse, writeLesson } from '../authoring-makers.ts'
import { modulesOf } from '../modules.server.ts'
import { partFor } from '../parts.server.ts'
import { learnerPart, publicationOf } from '../publications.server.ts'
import { publish } from '../publishing.server.ts'
import { beginThread, openThreads } from '../together/comments.server.ts'
import { historyOf } from '../together/history.server.ts'
import { lessonSubject } from '../together/lesson-subject.server.ts'
import { addAuthor, authorsOf, workFor } from '../works.server.ts'
import { duplicate, duplicateCourse } from './copies.server.ts'
import { moveToCourse, otherCourses } from './moves.server.ts'

const absent = { ok: false, reason: 'absent' }

const titles = async (workId: string) =>
  (await modulesOf(db, workId)).map(module => [module.title, ...module.parts.map(part => part.title)])

const picture = async (personId: string, workId: string) => {
  const id = newId()
  await db
    .insertInto('media')
    .values({
      id,
      digest: id,
      kind: 'image',
      mime: 'image/webp',
      bytes: 10,
      name: 'a',
      uploadedBy: personId,
      uploadedAt: testTime,
    })
    .execute()
  await db.insertInto('mediaUse').values({ mediaId: id, workId }).execute()
  return id
}

const uses = (workId: string) =>
  db.selectFrom('mediaUse').select('mediaId').where('workId', '=', workId).execute()

const withPicture = (media: string) => {
  const lesson = makeLesson('Dengan gambar.')
  return {
    ...lesson,
    content: [
      ...(lesson.content ?? []),
      { type: 'image', attrs: { id: newId(), media, alt: '', caption: '' } },
    ],
  }
}

it('copies a part and a module to right behind themselves', async () => {
  const author = await makeExpert()
  const { workId, moduleId, lessonId } = await makeCourse(author)
  await inTransaction(trx => duplicate(trx, author, workId, { table: 'part', id: lessonId }, testTime))
  expect(await titles(workId)).toEqual([['Modul 1', 'Pelajaran 1', 'Pelajaran 1 (salinan)', 'Kuis']])
  await inTransaction(trx => duplicate(trx, author, workId, { table: 'module', id: moduleId }, testTime))
  expect(await titles(workId)).toEqual([
    ['Modul 1', 'Pelajaran 1', 'Pelajaran 1 (salinan)', 'Kuis'],
    ['Modul 1 (salinan)', 'Pelajaran 1', 'Pelajaran 1 (salinan)', 'Kuis'],
  ])
})

it('copies a course with its details and files, for the one who copies alone', async () => {
  const [author, colleague] = [await makeExpert(), await makePerson({ roles: ['expert'] })]
  const { workId, lessonId } = await makeCourse(author)
  await addAuthor(db, author, workId, { email: colleague.email, role: 'author' }, testTime)
  const media = await picture(author.id, workId)
  await writeLesson(author, lessonId, withPicture(media))
  const copy = (await inTransaction(trx => duplicateCourse(trx, colleague, workId, testTime))) ?? ''
  const [was, is] = [await workFor(db, author, workId), await workFor(db, colleague, copy)]
  expect(is).toMatchObject({ summary: was?.summary, hoursJp: was?.hoursJp, competencies: was?.competencies })
  expect((await authorsOf(db, copy)).map(({ personId }) => personId)).toEqual([colleague.id])
  expect(await titles(copy)).toEqual(await titles(workId))
  expect(await uses(copy)).toEqual([{ mediaId: media }])
  expect(await publicationOf(db, copy)).toBeNull()
})

it('moves a lesson to another course with its history, comments and files; what was published stays', async () => {
  const author = await makeExpert()
  const [from, to] = [await makePublishedCourse(author), await makeCourse(author, { title: 'Loket' })]
  const media = await picture(author.id, from.workId)
  await writeLesson(author, from.lessonId, withPicture(media))
  const said = await lessonSubject(db, author, from.lessonId)
  if (!said) throw new Error('an author may not talk about their lesson')
  const { subject } = said
  await beginThread(db, author, { subject, blockId: '', words: 'Sudah baik?', tell: [] }, testTime)
  const before = await partFor(db, author, from.workId, from.lessonId)
  const history = await historyOf(db, author, from.lessonId)
  const moving = { table: 'part' as const, id: from.lessonId, toWorkId: to.workId }
  expect(await inTransaction(trx => moveToCourse(trx, author, from.workId, moving, testTime))).toEqual({
    ok: true,
    id: from.lessonId,
  })
  expect(await titles(from.workId)).toEqual([['Modul 1', 'Kuis']])
  expect(await titles(to.workId)).toEqual([['Modul 1', 'Pelajaran 1', 'Kuis', 'Pelajaran 1']])
  expect((await partFor(db, author, to.workId, from.lessonId))?.body).toEqual(before?.body)
  expect((await historyOf(db, author, from.lessonId))?.points).toEqual(history?.points)
  expect(await openThreads(db, subject.of)).toHaveLength(1)
  expect(await uses(to.workId)).toEqual([{ mediaId: media }])
  expect(await learnerPart(db, from.publicationId, from.lessonId)).not.toBeNull()
})

it('moves a module whole, also what was deleted in it', async () => {
  const author = await makeExpert()
  const [from, to] = [await makeCourse(author), await makeCourse(author, { title: 'Loket' })]
  await db.updateTable('part').set({ deletedAt: testTime }).where('id', '=', from.checkId).execute()
  const moving = { table: 'module' as const, id: from.moduleId, toWorkId: to.workId }
  await inTransaction(trx => moveToCourse(trx, author, from.workId, moving, testTime))
  expect(await titles(from.workId)).toEqual([])
  expect(await titles(to.workId)).toEqual([
    ['Modul 1', 'Pelajaran 1', 'Kuis'],
    ['Modul 1', 'Pelajaran 1'],
  ])
  const gone = await db.selectFrom('part').select('workId').where('id', '=', from.checkId).executeTakeFirst()
  expect(gone?.workId).toBe(to.workId)
})

it('gives a module to a course that has none, for the lesson that comes', async () => {
  const author = await makeExpert()
  const [from, to] = [await makeCourse(author), await makeCourse(author, { title: 'Loket' })]
  await db.updateTable('module').set({ deletedAt: testTime }).where('workId', '=', to.workId).execute()
  const moving = { table: 'part' as const, id: from.lessonId, toWorkId: to.workId }
  await inTransaction(trx => moveToCourse(trx, author, from.workId, moving, testTime))
  expect(await titles(to.workId)).toEqual([['Modul 1', 'Pelajaran 1']])
})

it('neither copies nor moves for a stranger, nor into a course of somebody else', async () => {
  const [author, other] = [await makeExpert(), await makeExpert()]
  const [mine, theirs] = [await makeCourse(author), await makeCourse(other)]
  const part = { table: 'part' as const, id: mine.lessonId }
  expect(await duplicate(db, other, mine.workId, part, testTime)).toEqual(absent)
  expect(await duplicate(db, other, theirs.workId, part, testTime)).toEqual(absent)
  expect(await duplicateCourse(db, other, mine.workId, testTime)).toBeNull()
  for (const [person, from, toWorkId] of [
    [author, mine.workId, theirs.workId],
    [other, mine.workId, theirs.workId],
    [other, theirs.workId, theirs.workId],
    [author, mine.workId, mine.workId],
  ] as const)
    expect(await moveToCourse(db, person, from, { ...part, toWorkId }, testTime)).toEqual(absent)
  expect((await otherCourses(db, author, mine.workId)).map(({ id }) => id)).toEqual([])
})

it('publishes the course that a lesson moved to, with it', async () => {
  const author = await makeExpert()
  const [from, to] = [await makeCourse(author), await makeCourse(author)]
  const moving = { table: 'part' as const, id: from.lessonId, toWorkId: to.workId }
  await inTransaction(trx => moveToCourse(trx, author, from.workId, moving, testTime))
  const made = await publish(db, { person: author, workId: to.workId }, testTime)
  expect(made.ok && (await learnerPart(db, made.publicationId, from.lessonId))).toMatchObject({
    title: 'Pelajaran 1',
  })
})
