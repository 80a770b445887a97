import { sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { usualRules } from '#app/assessment/check.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, makeLesson, makePublishedCourse, writeLesson } from './authoring-makers.ts'
import { addModule } from './modules.server.ts'
import { saveCheck } from './parts.server.ts'
import { setPublishingPolicy } from './policy.server.ts'
import {
  learnerPart,
  publicationById,
  publicationInForce,
  publicationOf,
  publicationPart,
} from './publications.server.ts'
import { draftNow, findingsFor, onPublished, publish, retire } from './publishing.server.ts'
import { reviewLog } from './review-log.server.ts'
import { createWork } from './works.server.ts'

afterEach(async () => {
  onPublished.length = 0
  await db.deleteFrom('publishingPolicy').execute()
})

it('publishes what is drafted, and a later edit never touches it', async () => {
  const author = await makeExpert()
  const { workId, lessonId, publicationId } = await makePublishedCourse(author)
  const before = await publicationPart(db, publicationId, lessonId)
  await writeLesson(author, lessonId, makeLesson('Lain sama sekali'))
  expect(await publicationPart(db, publicationId, lessonId)).toEqual(before)
  expect(await draftNow(db, workId)).toMatchObject({ changed: true })
  const outline = (await publicationOf(db, workId))?.outline
  expect(outline).toMatchObject({
    title: 'Pelayanan prima',
    hoursJp: 2,
    competencies: [{ competency: 'pelayanan_publik', level: 1 }],
  })
  expect(outline?.modules[0]?.parts.map(part => part.kind)).toEqual(['lesson', 'check'])
  expect(outline?.minutes).toBe(3)
})

it('makes one publication of one draft, however often and by however many it is published', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  const told: number[] = []
  onPublished.push(async (_, made) => told.push(made.number))
  const all = await Promise.all(
    Array.from({ length: 8 }, () =>
      db.transaction().execute(trx => publish(trx, { person: author, workId }, testTime)),
    ),
  )
  expect(new Set(all.map(made => made.ok && made.publicationId)).size).toBe(1)
  expect(all.filter(made => made.ok && !made.already)).toHaveLength(1)
  expect(told).toEqual([1])
})

it('keeps a publication as it is, whatever anyone tries in the database', async () => {
  const author = await makeExpert()
  const { publicationId } = await makePublishedCourse(author)
  const forbidden = [
    sql`update publication set outline = '{}' where id = ${publicationId}`,
    sql`update publication set retired_at = now(), number = 7 where id = ${publicationId}`,
    sql`update publication_part set body = '{}' where publication_id = ${publicationId}`,
    sql`delete from publication_part where publication_id = ${publicationId}`,
    sql`delete from publication where id = ${publicationId}`,
  ]
  for (const attempt of forbidden)
    await expect(attempt.execute(db)).rejects.toThrow('a publication never changes')
})

it('undoes the publication when what follows from it fails', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  onPublished.push(async () => {
    throw new Error('no path')
  })
  await expect(
    db.transaction().execute(trx => publish(trx, { person: author, workId }, testTime)),
  ).rejects.toThrow('no path')
  expect(await publicationOf(db, workId)).toBeNull()
})

it('does not publish what is unfinished, and says what is missing', async () => {
  const author = await makeExpert()
  const workId = await createWork(
    db,
    { person: author, kind: 'course', title: 'Kosong', language: 'id' },
    testTime,
  )
  expect(await publish(db, { person: author, workId }, testTime)).toEqual({ ok: false, reason: 'unfinished' })
  const errors = (await findingsFor(db, workId)).filter(finding => finding.level === 'error')
  expect(errors.map(finding => finding.says)).toEqual(['summaryMissing', 'lessonEmpty'])
})

it('asks why it is published with what is worth mending, and keeps the answer with who did it', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  await addModule(db, author, workId, 'Masih kosong', testTime)
  const asked = (because: string) => publish(db, { person: author, workId, because }, testTime)
  expect(await asked(' ')).toEqual({ ok: false, reason: 'reasonMissing' })
  expect(await publicationOf(db, workId)).toBeNull()
  expect(await asked('Modul terakhir menyusul.')).toMatchObject({ ok: true, number: 1 })
  const log = await reviewLog(db, workId)
  expect(log.at(-1)?.event).toMatchObject({ type: 'work.published', words: 'Modul terakhir menyusul.' })
})

it('asks for no reason where nothing is worth mending', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  expect((await findingsFor(db, workId)).filter(({ level }) => level === 'warning')).toEqual([])
  expect(await publish(db, { person: author, workId, because: '' }, testTime)).toMatchObject({ ok: true })
})

it('is retired and published again; who began it keeps it', async () => {
  const author = await makeExpert()
  const { workId, publicationId } = await makePublishedCourse(author)
  expect(await retire(db, { person: author, workId }, testTime)).toEqual({ ok: true })
  expect(await publicationOf(db, workId)).toBeNull()
  expect(await publicationById(db, publicationId)).toMatchObject({ number: 1, retiredAt: testTime })
  expect(await publish(db, { person: author, workId }, testTime)).toMatchObject({
    ok: true,
    number: 2,
    already: false,
  })
  expect(await publicationOf(db, workId)).toMatchObject({ number: 2 })
})

it('gives learners prompts, never keys or explanations', async () => {
  const author = await makeExpert()
  const { publicationId, checkId } = await makePublishedCourse(author)
  const part = await learnerPart(db, publicationId, checkId)
  expect(part?.kind === 'check' && part.body.prompts).toHaveLength(2)
  expect(JSON.stringify(part)).not.toMatch(/"key"|explanation|Sapaan pertama/)
})

it('lets better wording reach those who began, and nothing else', async () => {
  const author = await makeExpert()
  const { workId, lessonId, checkId, publicationId } = await makePublishedCourse(author)
  await writeLesson(author, lessonId, makeLesson('Lebih jelas'))
  const second = await publish(db, { person: author, workId, wordingOnly: true }, testTime)
  expect((await publicationInForce(db, publicationId))?.id).toBe(second.ok && second.publicationId)
  expect(JSON.stringify(await learnerPart(db, publicationId, lessonId))).toContain('Lebih jelas')
  const questions = [makeQuestion('true-false', { key: false })]
  await saveCheck(
    db,
    author,
    { workId, partId: checkId, revision: 2, body: { rules: usualRules, questions }, key: '2' },
    testTime,
  )
  expect(await publish(db, { person: author, workId, wordingOnly: true }, testTime)).toEqual({
    ok: false,
    reason: 'notWordingOnly',
  })
  await publish(db, { person: author, workId }, testTime)
  expect(await publicationInForce(db, publicationId)).toMatchObject({ number: 2 })
})

it('does not publish what changed after a second pair of eyes saw it', async () => {
  const author = await makeExpert()
  const reviewer = await makePerson({ roles: ['reviewer'] })
  const { workId, lessonId } = await makeCourse(author)
  await setPublishingPolicy(db, { fourEyes: true }, author.id, testTime)
  const { digest: seen } = await draftNow(db, workId)
  await writeLesson(author, lessonId, makeLesson('Disisipkan.'))
  expect(await publish(db, { person: reviewer, workId, seen }, testTime)).toEqual({
    ok: false,
    reason: 'draftChanged',
  })
  const { digest } = await draftNow(db, workId)
  expect(await publish(db, { person: reviewer, workId, seen: digest }, testTime)).toMatchObject({ ok: true })
})

it('does not let a stranger publish or retire, nor learn that the course is there', async () => {
  const author = await makeExpert()
  const { workId } = await makePublishedCourse(author)
  const stranger = await makeExpert()
  expect(await publish(db, { person: stranger, workId }, testTime)).toEqual({ ok: false, reason: 'absent' })
  expect(await retire(db, { person: stranger, workId }, testTime)).toEqual({ ok: false, reason: 'absent' })
})
