import { expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '../authoring-makers.ts'
import { askReview } from '../reviewing.server.ts'
import { addAuthor, removeAuthor } from '../works.server.ts'
import { findInDrafts } from './drafts.server.ts'

async function makeDraft(author: Person, text: string, title = 'Kursus loket') {
  const course = await makeCourse(author, { title })
  await writeLesson(author, course.lessonId, makeLesson(text))
  return course
}

const ask = (person: Person, search: string) => findInDrafts(db, person, search)
const found = async (person: Person, search: string) =>
  (await ask(person, search)).map(({ workId, part }) => part?.id ?? workId)

it('finds what a draft says by word, stem, beginning and with one slip, and leads to its block', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeDraft(author, 'Pengelolaan cendawan dimulai subuh tadi.')
  for (const search of ['cendawan', 'CENDA', 'cendawna subuh', 'subuh pengelolaan', 'subuh mengelola'])
    expect(await found(author, search)).toEqual([lessonId])
  expect(await found(author, 'cendawan malam')).toEqual([])
  const [first] = await ask(author, 'cendawan')
  expect(first?.workId).toBe(workId)
  expect(first?.passages[0]?.blockId).not.toBe('')
  expect(first?.passages[0]?.excerpt).toContainEqual({ text: 'cendawan', isHit: true })
  expect(await found(author, 'kursus loket')).toEqual([workId])
  expect(await found(author, ' ')).toEqual([])
})

it('finds in drafts of co-authors and reviewers as long as they are that, and of nobody else', async () => {
  const [author, colleague, reader, stranger] = [
    await makeExpert(),
    await makeExpert(),
    await makePerson({ roles: ['reviewer'] }),
    await makeExpert(),
  ]
  const { workId, lessonId } = await makeDraft(author, 'Kata rahasiawati.')
  const all = () => Promise.all([author, colleague, reader, stranger].map(who => found(who, 'rahasiawati')))
  expect(await all()).toEqual([[lessonId], [], [], []])
  await addAuthor(db, author, workId, { email: colleague.email, role: 'author' }, testTime)
  await addAuthor(db, author, workId, { email: reader.email, role: 'reviewer' }, testTime)
  expect(await all()).toEqual([[lessonId], [lessonId], [lessonId], []])
  await removeAuthor(db, author, workId, colleague.id, testTime)
  await removeAuthor(db, author, workId, reader.id, testTime)
  expect(await all()).toEqual([[lessonId], [], [], []])
})

it('finds in a draft that waits for any reviewer, and not in what was taken out', async () => {
  const author = await makeExpert()
  const reviewer = await makePerson({ roles: ['reviewer'] })
  const { workId, lessonId } = await makeDraft(author, 'Kata menantiwati.')
  await askReview(db, author, workId, { reviewer: null, dueOn: null, words: '' }, testTime)
  expect(await found(reviewer, 'menantiwati')).toEqual([lessonId])
  await db.updateTable('part').set({ deletedAt: testTime }).where('id', '=', lessonId).execute()
  expect(await found(author, 'menantiwati')).toEqual([])
})
