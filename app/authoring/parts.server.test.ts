import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson } from './authoring-makers.ts'
import { partFor, savePart } from './parts.server.ts'
import { addAuthor, removeAuthor, saveDetails, workFor } from './works.server.ts'

it('saves a lesson on the revision it was written on, and the same save once', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const saving = { workId, partId: lessonId, revision: 2, body: makeLesson('Baru'), key: 'k1' }
  expect(await savePart(db, author, saving, testTime)).toEqual({ status: 'saved', revision: 3 })
  expect(await savePart(db, author, saving, testTime)).toEqual({ status: 'saved', revision: 3 })
})

it('keeps what is there when a save comes from an older page, and hands it back', async () => {
  const author = await makeExpert()
  const friend = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  await addAuthor(db, author, workId, { email: friend.email, role: 'author' }, testTime)
  const theirs = makeLesson('Tulisan rekan')
  await savePart(db, friend, { workId, partId: lessonId, revision: 2, body: theirs, key: 'a' }, testTime)
  const stale = await savePart(
    db,
    author,
    { workId, partId: lessonId, revision: 2, body: makeLesson('Tulisan saya'), key: 'b' },
    testTime,
  )
  expect(stale).toEqual({ status: 'stale', revision: 3, body: theirs, by: friend.name, at: testTime })
  expect((await partFor(db, author, workId, lessonId))?.body).toEqual(theirs)
})

it('names nobody as the other when it was oneself on another page', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const saving = { workId, partId: lessonId, revision: 2, body: makeLesson('Satu'), key: 'a' }
  await savePart(db, author, saving, testTime)
  expect(await savePart(db, author, { ...saving, key: 'b' }, testTime)).toMatchObject({
    status: 'stale',
    by: null,
  })
})

it('lets one of two simultaneous saves win and tells the other', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const attempts = ['x', 'y'].map(key =>
    db
      .transaction()
      .execute(trx =>
        savePart(
          trx,
          author,
          { workId, partId: lessonId, revision: 2, body: makeLesson(key), key },
          testTime,
        ),
      ),
  )
  expect((await Promise.all(attempts)).map(saved => saved.status).sort()).toEqual(['saved', 'stale'])
})

it('shows a draft to nobody but its authors and reviewers', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const other = await makeExpert()
  const learner = await makePerson()
  const reviewer = await makePerson({ roles: ['reviewer'] })
  for (const stranger of [other, learner]) {
    expect(await partFor(db, stranger, workId, lessonId)).toBeNull()
    expect(await workFor(db, stranger, workId)).toBeNull()
    expect(
      await savePart(
        db,
        stranger,
        { workId, partId: lessonId, revision: 2, body: makeLesson(), key: 'z' },
        testTime,
      ),
    ).toEqual({ status: 'absent' })
  }
  expect(await partFor(db, reviewer, workId, lessonId)).not.toBeNull()
  expect(
    await savePart(
      db,
      reviewer,
      { workId, partId: lessonId, revision: 2, body: makeLesson(), key: 'z' },
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
  const saved = await savePart(
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
