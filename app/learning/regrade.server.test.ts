import { expect, it } from 'vitest'
import { appendAnswers } from '#app/assessment/answers.server.ts'
import { makeAnswer } from '#app/assessment/attempt-makers.ts'
import { attemptOf } from '#app/assessment/attempts.server.ts'
import type { Check } from '#app/assessment/check.ts'
import { regrade } from '#app/assessment/regrade.server.ts'
import { submitAttempt } from '#app/assessment/submission.server.ts'
import { attemptsGradedOtherwise } from '#app/assessment/verify.server.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { regradePreview } from '#app/authoring/key-corrections.server.ts'
import { saveCheck } from '#app/authoring/parts.server.ts'
import { draftNow, publish } from '#app/authoring/publishing.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { makeCourseToWalk, makeEnrolment } from './learning-makers.ts'
import { verifyPlaces } from './places.server.ts'
import { finishStep, startCheck } from './steps.server.ts'

const now = new Date(testTime.getTime() + 3600_000)
const later = new Date(testTime.getTime() + 7200_000)

type Course = Awaited<ReturnType<typeof makeCourseToWalk>>

/** Walks a course: reads its lesson, and answers its check, the last question with `last`. */
async function walk(learner: Person, { pathId, lessonId, checkId }: Course, last: boolean, handsIn = true) {
  const enrolmentId = await makeEnrolment(learner, pathId)
  const at = { enrolmentId, learnerId: learner.id }
  await finishStep(db, { ...at, stepId: lessonId }, now)
  const started = await startCheck(db, { ...at, stepId: checkId }, now)
  if (!started.ok) throw new Error('the check of a test can be sat')
  const mine = { attemptId: started.attemptId, personId: learner.id }
  const attempt = await attemptOf(db, learner.id, started.attemptId)
  const answers = (attempt?.sheet ?? []).map(({ id, kind, key }, i) =>
    makeAnswer(i, id, kind === 'true-false' ? last : key, { answeredAt: now.toISOString() }),
  )
  await appendAnswers(db, mine, answers, now)
  if (handsIn) await submitAttempt(db, mine, now)
  return { enrolmentId, ...mine }
}

async function correctKey(author: Person, { workId, checkId }: Course, ask?: string) {
  const part = await db
    .selectFrom('part')
    .select(['body', 'revision'])
    .where('id', '=', checkId)
    .executeTakeFirstOrThrow()
  const check = part.body as unknown as Check
  const questions = check.questions.map(question =>
    question.kind === 'true-false'
      ? { ...question, key: !question.key, prompt: { ...question.prompt, ...(ask && { ask }) } }
      : question,
  )
  const saving = { workId, partId: checkId, revision: part.revision, body: { ...check, questions } }
  await saveCheck(db, author, { ...saving, key: newId() }, later)
}

const gradeOf = async (id: string) =>
  (await db.selectFrom('attempt').select('grade').where('id', '=', id).executeTakeFirstOrThrow()).grade
const hoursOf = (id: string) =>
  db.selectFrom('learningHours').select(['hours', 'creditedAt']).where('personId', '=', id).execute()
const walkOf = (id: string) =>
  db.selectFrom('enrolment').select('completedAt').where('id', '=', id).executeTakeFirstOrThrow()
const learners = () => Promise.all([makePerson(), makePerson(), makePerson()])

it('raises what a wrong key held down, to the pass and the hours, and takes nothing from anybody', async () => {
  const author = await makeExpert()
  const course = await makeCourseToWalk(author)
  const [wronged, lucky, sitting] = await learners()
  const fell = await walk(wronged, course, false)
  const passed = await walk(lucky, course, true)
  const open = await walk(sitting, course, false, false)
  expect([await gradeOf(fell.attemptId), await gradeOf(passed.attemptId)]).toEqual([0.5, 1])
  await correctKey(author, course)

  const { frost } = await draftNow(db, course.workId)
  const preview = { workId: course.workId, personId: author.id, frost: frost!, number: 2 }
  expect(await regradePreview(db, preview, later)).toEqual({
    ...{ raised: 1, kept: 1, passes: 1, people: 1, hours: 2 },
  })
  expect(await gradeOf(fell.attemptId)).toBe(0.5)

  const made = await inTransaction(trx =>
    publish(trx, { person: author, workId: course.workId, regrades: true }, later),
  )
  expect(made).toMatchObject({ ok: true, number: 2 })
  expect([await gradeOf(fell.attemptId), await gradeOf(passed.attemptId)]).toEqual([1, 1])
  expect(await walkOf(fell.enrolmentId)).toEqual({ completedAt: later })
  expect(await walkOf(passed.enrolmentId)).toEqual({ completedAt: now })
  expect(await hoursOf(wronged.id)).toMatchObject([{ hours: 2, creditedAt: later }])
  expect(await hoursOf(lucky.id)).toMatchObject([{ hours: 2, creditedAt: now }])
  await submitAttempt(db, { attemptId: open.attemptId, personId: sitting.id }, later)
  expect(await gradeOf(open.attemptId)).toBe(1)

  const mine = [fell, passed, open]
  const otherwise = await attemptsGradedOtherwise(db)
  expect(otherwise.filter(id => mine.some(({ attemptId }) => attemptId === id))).toEqual([])
  const { differing } = await verifyPlaces(db, { rebuild: false })
  expect(differing.filter(id => mine.some(({ enrolmentId }) => enrolmentId === id))).toEqual([])
  const deeds = await db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'work.regraded')
    .where('subject', '=', course.workId)
    .execute()
  expect(deeds).toMatchObject([{ detail: { raised: 1, kept: 1 } }])
})

it('changes nothing when it is done again, or by two at once', async () => {
  const author = await makeExpert()
  const course = await makeCourseToWalk(author)
  const [wronged] = await learners()
  const fell = await walk(wronged, course, false)
  await correctKey(author, course)
  const made = await publish(db, { person: author, workId: course.workId }, later)
  expect(await gradeOf(fell.attemptId)).toBe(0.5)
  const publicationId = (made.ok && made.publicationId) || ''
  const sheet = (await attemptOf(db, wronged.id, fell.attemptId))?.sheet ?? []
  const asked = sheet.find(({ kind }) => kind === 'true-false')
  const corrections = [
    { publicationId: course.publicationId, partId: course.checkId, keys: { [asked?.id ?? '']: !asked?.key } },
  ]
  const again = () =>
    inTransaction(trx => regrade(trx, { by: publicationId, personId: author.id, corrections }, later))
  const both = await Promise.all([again(), again()])
  expect(both.map(({ raised }) => raised.length).sort()).toEqual([0, 1])
  expect(await again()).toEqual({ raised: [], kept: 0 })
  expect(await gradeOf(fell.attemptId)).toBe(1)
  const told = await db
    .selectFrom('pathEvent')
    .select('kind')
    .where('enrolmentId', '=', fell.enrolmentId)
    .where('kind', '=', 'check.regraded')
    .execute()
  expect(told).toHaveLength(1)
})

it('says nothing of grades when a question is asked in other words', async () => {
  const author = await makeExpert()
  const course = await makeCourseToWalk(author)
  const [wronged] = await learners()
  await walk(wronged, course, false)
  await correctKey(author, course, 'Standar pelayanan boleh diumumkan.')
  const { frost } = await draftNow(db, course.workId)
  const preview = { workId: course.workId, personId: author.id, frost: frost!, number: 2 }
  expect(await regradePreview(db, preview, later)).toBeNull()
})
