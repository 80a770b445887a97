import { expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { type Check, usualRules } from '#app/assessment/check.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson } from './authoring-makers.ts'
import { remove, restore } from './modules.server.ts'
import { partFor, saveCheck } from './parts.server.ts'
import { addAuthor, removeAuthor, saveDetails, workFor } from './works.server.ts'

const aCheck = (passMark: number): Check => ({
  rules: { ...usualRules, passMark },
  questions: [makeQuestion()],
})

it('saves a check on the revision it was written on, and the same save once', async () => {
  const author = await makeExpert()
  const { workId, checkId } = await makeCourse(author)
  const saving = { workId, partId: checkId, revision: 2, body: aCheck(0.5), key: 'k1' }
  expect(await saveCheck(db, author, saving, testTime)).toEqual({ status: 'saved', revision: 3 })
  expect(await saveCheck(db, author, saving, testTime)).toEqual({ status: 'saved', revision: 3 })
})

it('keeps what is there when a save comes from an older page, and hands it back', async () => {
  const author = await makeExpert()
  const friend = await makeExpert()
  const { workId, checkId } = await makeCourse(author)
  await addAuthor(db, author, workId, { email: friend.email, role: 'author' }, testTime)
  const theirs = aCheck(0.6)
  const saving = { workId, partId: checkId, revision: 2 }
  await saveCheck(db, friend, { ...saving, body: theirs, key: 'a' }, testTime)
  const stale = await saveCheck(db, author, { ...saving, body: aCheck(0.9), key: 'b' }, testTime)
  expect(stale).toEqual({ status: 'stale', revision: 3, body: theirs, by: friend.name, at: testTime })
  expect((await partFor(db, author, workId, checkId))?.body).toEqual(theirs)
})

it('names nobody as the other when it was oneself on another page', async () => {
  const author = await makeExpert()
  const { workId, checkId } = await makeCourse(author)
  const saving = { workId, partId: checkId, revision: 2, body: aCheck(0.6), key: 'a' }
  await saveCheck(db, author, saving, testTime)
  expect(await saveCheck(db, author, { ...saving, key: 'b' }, testTime)).toMatchObject({
    status: 'stale',
    by: null,
  })
})

it('lets one of two simultaneous saves win and tells the other', async () => {
  const author = await makeExpert()
  const { workId, checkId } = await makeCourse(author)
  const attempts = [0.5, 0.6].map(passMark =>
    inTransaction(trx =>
      saveCheck(
        trx,
        author,
        { workId, partId: checkId, revision: 2, body: aCheck(passMark), key: String(passMark) },
        testTime,
      ),
    ),
  )
  expect((await Promise.all(attempts)).map(saved => saved.status).sort()).toEqual(['saved', 'stale'])
})

it('saves no lesson whole: those are written change by change', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const saving = { workId, partId: lessonId, revision: 2, body: makeLesson(), key: 'z' }
  expect(await saveCheck(db, author, saving, testTime)).toEqual({ status: 'absent' })
})

it('saves nothing into a module that was taken out, until it is brought back', async () => {
  const author = await makeExpert()
  const { workId, moduleId, checkId } = await makeCourse(author)
  const saving = { workId, partId: checkId, revision: 2, body: aCheck(0.5), key: 'm' }
  const module = { table: 'module', id: moduleId } as const
  await inTransaction(trx => remove(trx, author, workId, module, testTime))
  expect(await saveCheck(db, author, saving, testTime)).toEqual({ status: 'absent' })
  await inTransaction(trx => restore(trx, author, workId, module, testTime))
  expect(await saveCheck(db, author, saving, testTime)).toEqual({ status: 'saved', revision: 3 })
})

it('shows a draft to nobody but its authors and reviewers', async () => {
  const author = await makeExpert()
  const { workId, lessonId, checkId } = await makeCourse(author)
  const other = await makeExpert()
  const learner = await makePerson()
  const reviewer = await makePerson({ roles: ['reviewer'] })
  for (const stranger of [other, learner]) {
    expect(await partFor(db, stranger, workId, lessonId)).toBeNull()
    expect(await workFor(db, stranger, workId)).toBeNull()
    expect(
      await saveCheck(
        db,
        stranger,
        { workId, partId: checkId, revision: 2, body: aCheck(0.5), key: 'z' },
        testTime,
      ),
    ).toEqual({ status: 'absent' })
  }
  expect(await partFor(db, reviewer, workId, lessonId)).not.toBeNull()
  expect(
    await saveCheck(
      db,
      reviewer,
      { workId, partId: checkId, revision: 2, body: aCheck(0.5), key: 'z' },
      testTime,
    ),
  ).toEqual({ status: 'absent' })
})

it('does not find a part under another work', async () => {
  const author = await makeExpert()
  const one = await makeCourse(author)
  const two = await makeCourse(author)
  expect(await partFor(db, author, one.workId, two.lessonId)).toBeNull()
})

it('refuses a body that is no check', async () => {
  const author = await makeExpert()
  const { workId, checkId } = await makeCourse(author)
  const saved = await saveCheck(
    db,
    author,
    { workId, partId: checkId, revision: 2, body: { rules: {}, questions: 'none' }, key: 'q' },
    testTime,
  )
  expect(saved.status).toBe('refused')
})

it('does not save details over those of a co-author', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  const work = await workFor(db, author, workId)
  const details = {
    title: 'A',
    summary: '',
    language: 'id' as const,
    hoursJp: null,
    hoursForm: 'NKL03',
    audience: '',
    effortMinutes: null,
    competencies: [],
  }
  expect(await saveDetails(db, author, workId, { ...details, revision: work?.revision ?? 0 }, testTime)).toBe(
    'saved',
  )
  expect(
    await saveDetails(
      db,
      author,
      workId,
      { ...details, title: 'B', revision: work?.revision ?? 0 },
      testTime,
    ),
  ).toBe('changedMeanwhile')
  expect((await workFor(db, author, workId))?.title).toBe('A')
})

it('takes in a second author, who must be an expert, and keeps the last one', async () => {
  const author = await makeExpert()
  const friend = await makeExpert()
  const learner = await makePerson()
  const { workId } = await makeCourse(author)
  expect(await addAuthor(db, author, workId, { email: learner.email, role: 'author' }, testTime)).toBe(
    'noExpert',
  )
  expect(await addAuthor(db, author, workId, { email: 'siapa@contoh.go.id', role: 'author' }, testTime)).toBe(
    'unknown',
  )
  expect(
    await addAuthor(db, author, workId, { email: friend.email.toUpperCase(), role: 'author' }, testTime),
  ).toBe('added')
  expect(await workFor(db, friend, workId)).not.toBeNull()
  expect(await removeAuthor(db, friend, workId, author.id, testTime)).toBe('removed')
  expect(await removeAuthor(db, friend, workId, friend.id, testTime)).toBe('lastAuthor')
})

it('keeps no record of adding who was there already, nor of taking off who was not', async () => {
  const author = await makeExpert()
  const friend = await makeExpert()
  const { workId } = await makeCourse(author)
  const asAuthor = { email: friend.email, role: 'author' } as const
  expect(await removeAuthor(db, author, workId, friend.id, testTime)).toBe('removed')
  expect(await addAuthor(db, author, workId, asAuthor, testTime)).toBe('added')
  expect(await addAuthor(db, author, workId, asAuthor, testTime)).toBe('added')
  const deeds = await db
    .selectFrom('audit')
    .select('action')
    .where('subject', '=', workId)
    .where('action', 'like', 'work.author%')
    .execute()
  expect(deeds.map(({ action }) => action)).toEqual(['work.authorAdded'])
})

it('lets a reader who is an expert become an author, and no author fall back to reading', async () => {
  const author = await makeExpert()
  const friend = await makePerson({ roles: ['expert', 'reviewer'] })
  const { workId } = await makeCourse(author)
  const roles = async () => (await workFor(db, author, workId))?.authors.map(({ role }) => role)
  await addAuthor(db, author, workId, { email: friend.email, role: 'reviewer' }, testTime)
  expect(await roles()).toEqual(['author', 'reviewer'])
  await addAuthor(db, author, workId, { email: friend.email, role: 'author' }, testTime)
  expect(await roles()).toEqual(['author', 'author'])
  await addAuthor(db, author, workId, { email: friend.email, role: 'reviewer' }, testTime)
  expect(await roles()).toEqual(['author', 'author'])
})
