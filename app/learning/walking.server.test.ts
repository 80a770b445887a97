import { expect, it } from 'vitest'
import { attemptOf } from '#app/assessment/attempts.server.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { enrol, tell, withdraw } from './enrolments.server.ts'
import { enrolmentRow, makeCourseToWalk, makeEnrolment, makePath } from './learning-makers.ts'
import { sitCheck } from './sitting-makers.ts'
import { stepsSkipped } from './skipped-by.server.ts'
import { choose, finishStep, startCheck, startCourse } from './steps.server.ts'
import { judgeTask, submitTask } from './tasks.server.ts'

const now = new Date(testTime.getTime() + 3600_000)

it('gives every published course a path of its parts in order, and a new version with every publication', async () => {
  const expert = await makeExpert()
  const { workId, pathId, lessonId, checkId } = await makeCourseToWalk(expert)
  const steps = await db
    .selectFrom('pathVersionStep')
    .innerJoin('pathVersion', 'pathVersion.id', 'pathVersionId')
    .select(['stepId', 'kind', 'thingId', 'number'])
    .where('pathId', '=', pathId)
    .orderBy('position')
    .execute()
  expect(steps.map(({ stepId, kind }) => [stepId, kind])).toEqual([
    [lessonId, 'lesson'],
    [checkId, 'check'],
  ])

  await db.updateTable('part').set({ title: 'Kuis akhir' }).where('id', '=', checkId).execute()
  expect(await publish(db, { person: expert, workId }, now)).toMatchObject({ ok: true, number: 2 })
  const offered = await db
    .selectFrom('pathVersion')
    .select('number')
    .where('pathId', '=', pathId)
    .where('retiredAt', 'is', null)
    .execute()
  expect(offered).toEqual([{ number: 2 }])
})

it('walks a course to its end once, and credits its hours once', async () => {
  const [expert, learner] = [await makeExpert(), await makePerson()]
  const { workId, pathId, lessonId, checkId } = await makeCourseToWalk(expert)
  const enrolmentId = await makeEnrolment(learner, pathId)
  expect(await enrol(db, { learnerId: learner.id, pathId }, now)).toEqual({
    ok: true,
    enrolmentId,
    already: true,
  })

  expect(await startCheck(db, { enrolmentId, learnerId: learner.id, stepId: checkId }, now)).toEqual({
    ok: false,
    reason: 'closed',
  })
  const at = { enrolmentId, learnerId: learner.id, stepId: lessonId }
  expect(await finishStep(db, at, now)).toMatchObject({ ok: true })
  expect(await finishStep(db, at, now)).toMatchObject({ ok: true })
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ nextStepId: checkId, lastEvent: 2, begun: true })
  expect(await sitCheck({ enrolmentId, learnerId: learner.id, stepId: checkId }, 2, now)).toMatchObject({
    ok: true,
    grade: 1,
  })
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ percent: 100, completedAt: now, nextStepId: null })
  const hours = await db
    .selectFrom('learningHours')
    .select(['thingId', 'hours', 'year'])
    .where('personId', '=', learner.id)
    .execute()
  expect(hours).toEqual([{ thingId: workId, hours: 2, year: 2026 }])
})

it('lets nobody walk for another, and finds nothing after a withdrawal', async () => {
  const [expert, learner, other] = [await makeExpert(), await makePerson(), await makePerson()]
  const { pathId, lessonId } = await makeCourseToWalk(expert)
  const enrolmentId = await makeEnrolment(learner, pathId)
  expect(await finishStep(db, { enrolmentId, learnerId: other.id, stepId: lessonId }, now)).toEqual({
    ok: false,
    reason: 'absent',
  })
  expect(await withdraw(db, { enrolmentId, learnerId: other.id }, now)).toBe(false)
  expect(await withdraw(db, { enrolmentId, learnerId: learner.id }, now)).toBe(true)
  expect(await tell(db, { enrolmentId, learnerId: learner.id }, [], now)).toBeNull()
})

it('calls a sitting by the name of its step, not of the check it borrows', async () => {
  const expert = await makeExpert()
  const learner = await makePerson()
  const { workId, checkId } = await makeCourseToWalk(expert)
  const of = { workId, partId: checkId }
  const pathId = await makePath(expert, [{ id: 'prates', kind: 'placement', title: 'Tes penempatan', of }])
  const enrolmentId = await makeEnrolment(learner, pathId)
  const started = await startCheck(db, { enrolmentId, learnerId: learner.id, stepId: 'prates' }, now)
  const attempt = started.ok ? await attemptOf(db, learner.id, started.attemptId) : null
  expect(attempt?.title).toBe('Tes penempatan')
})

it('places out of one step, falls short once, is helped, chooses, hands in a task, and completes', async () => {
  const [expert, unit] = [await makeExpert(), await makeUnit()]
  const learner = await makePerson({ unit })
  const mentor = await makePerson({ unit, roles: [{ role: 'mentor', unitId: unit.id }] })
  const stranger = await makePerson({ roles: [{ role: 'mentor', unitId: (await makeUnit()).id }] })
  const { workId, lessonId, checkId } = await makeCourseToWalk(expert)
  const part = (partId: string) => ({ of: { workId, partId }, title: 'Langkah' })
  const pathId = await makePath(
    expert,
    [
      { id: 'prates', kind: 'placement', ...part(checkId) },
      {
        id: 'dasar',
        kind: 'lesson',
        ...part(lessonId),
        skips: { rule: 'score', step: 'prates', atLeast: 0.9 },
      },
      {
        id: 'kuis',
        kind: 'check',
        ...part(checkId),
        remedy: [{ id: 'bantuan', kind: 'lesson', ...part(lessonId) }],
      },
      {
        id: 'pilihan',
        kind: 'choose',
        atLeast: 1,
        nodes: [
          { id: 'satu', kind: 'lesson', ...part(lessonId) },
          { id: 'dua', kind: 'lesson', ...part(lessonId) },
        ],
      },
      { id: 'tugas', kind: 'task', title: 'Perbaikan kecil', of: { ask: 'Ceritakan' } },
    ],
    { hours: 5 },
  )
  const enrolmentId = await makeEnrolment(learner, pathId)
  const at = (stepId: string) => ({ enrolmentId, learnerId: learner.id, stepId })

  const placed = { personId: learner.id, enrolmentId }
  expect(await stepsSkipped(db, placed)).toEqual([])
  await sitCheck({ enrolmentId, learnerId: learner.id, stepId: 'prates' }, 2, now)
  expect(await stepsSkipped(db, placed)).toEqual(['Langkah'])
  expect(await stepsSkipped(db, { ...placed, personId: stranger.id })).toEqual([])
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ nextStepId: 'kuis' })
  expect(await sitCheck({ enrolmentId, learnerId: learner.id, stepId: 'prates' }, 2, now)).toEqual({
    ok: false,
    reason: 'closed',
  })
  await sitCheck({ enrolmentId, learnerId: learner.id, stepId: 'kuis' }, 1, now)
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ nextStepId: 'bantuan' })
  await finishStep(db, at('bantuan'), now)
  await sitCheck({ enrolmentId, learnerId: learner.id, stepId: 'kuis' }, 2, now)
  expect(
    await choose(db, { enrolmentId, learnerId: learner.id, choose: 'pilihan', option: 'kuis' }, now),
  ).toEqual({ ok: false, reason: 'absent' })
  expect(
    await choose(db, { enrolmentId, learnerId: learner.id, choose: 'pilihan', option: 'dua' }, now),
  ).toMatchObject({ ok: true })
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ nextStepId: 'dua' })
  await finishStep(db, at('dua'), now)

  const handed = await submitTask(db, { ...at('tugas'), answer: 'Papan petunjuk baru.', file: null }, now)
  if (!handed.ok) throw new Error(handed.reason)
  expect(await submitTask(db, { ...at('tugas'), answer: 'Lagi', file: null }, now)).toEqual({
    ok: false,
    reason: 'waiting',
  })
  const { submissionId } = handed
  expect(await judgeTask(db, { submissionId, by: stranger, verdict: 'verified', reason: '' }, now)).toEqual({
    ok: false,
    reason: 'absent',
  })
  expect(await judgeTask(db, { submissionId, by: learner, verdict: 'verified', reason: '' }, now)).toEqual({
    ok: false,
    reason: 'absent',
  })
  expect(await judgeTask(db, { submissionId, by: mentor, verdict: 'returned', reason: '' }, now)).toEqual({
    ok: false,
    reason: 'reasonMissing',
  })
  expect(
    await judgeTask(db, { submissionId, by: mentor, verdict: 'verified', reason: '' }, now),
  ).toMatchObject({ ok: true })
  expect(await judgeTask(db, { submissionId, by: mentor, verdict: 'verified', reason: '' }, now)).toEqual({
    ok: false,
    reason: 'judgedBefore',
  })
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ percent: 100, completedAt: now })
  const hours = await db
    .selectFrom('learningHours')
    .select('hours')
    .where('personId', '=', learner.id)
    .execute()
  expect(hours).toEqual([{ hours: 5 }])
})

it('walks a course inside a path as an enrolment of its own, and credits each hour at one level only', async () => {
  const [expert, learner] = [await makeExpert(), await makePerson()]
  const { workId, lessonId, checkId } = await makeCourseToWalk(expert)
  const outer = await makePath(expert, [{ id: 'kursus', kind: 'course', title: 'Kursus', of: { workId } }], {
    hours: 5,
  })
  const enrolmentId = await makeEnrolment(learner, outer)
  const started = await startCourse(db, { enrolmentId, learnerId: learner.id, stepId: 'kursus' }, now)
  if (!started.ok) throw new Error(started.reason)
  await finishStep(db, { enrolmentId: started.enrolmentId, learnerId: learner.id, stepId: lessonId }, now)
  await sitCheck({ enrolmentId: started.enrolmentId, learnerId: learner.id, stepId: checkId }, 2, now)
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ percent: 100, completedAt: now })
  const hours = await db
    .selectFrom('learningHours')
    .select(['thingId', 'hours'])
    .where('personId', '=', learner.id)
    .orderBy('hours')
    .execute()
  expect(hours).toEqual([
    { thingId: workId, hours: 2 },
    { thingId: outer, hours: 3 },
  ])

  const again = await makePath(expert, [
    { id: 'kursus', kind: 'course', title: 'Kursus', of: { workId } },
    { id: 'tugas', kind: 'task', title: 'Tugas', of: { ask: 'Tulis' } },
  ])
  expect(await enrolmentRow(await makeEnrolment(learner, again))).toMatchObject({ nextStepId: 'tugas' })
})

it('lets a path be walked again from its beginning, although its course was done before', async () => {
  const [expert, learner] = [await makeExpert(), await makePerson()]
  const { workId, pathId, lessonId, checkId } = await makeCourseToWalk(expert)
  const outer = await makePath(expert, [{ id: 'kursus', kind: 'course', title: 'Kursus', of: { workId } }])
  const walked = async () => {
    const enrolmentId = await makeEnrolment(learner, outer)
    expect(await enrolmentRow(enrolmentId)).toMatchObject({ completedAt: null, nextStepId: 'kursus' })
    const inner = await makeEnrolment(learner, pathId)
    await finishStep(db, { enrolmentId: inner, learnerId: learner.id, stepId: lessonId }, now)
    await sitCheck({ enrolmentId: inner, learnerId: learner.id, stepId: checkId }, 2, now)
    expect(await enrolmentRow(enrolmentId)).toMatchObject({ percent: 100, completedAt: now })
    return enrolmentId
  }
  expect(await walked()).not.toBe(await walked())
})

it('tells one thing once, however many say it at the same time', async () => {
  const [expert, learner] = [await makeExpert(), await makePerson()]
  const { pathId, lessonId } = await makeCourseToWalk(expert)
  const enrolmentId = await makeEnrolment(learner, pathId)
  const news = [
    { event: { type: 'step.finished' as const, step: lessonId }, once: `step.finished:${lessonId}` },
  ]
  await Promise.all(
    Array.from({ length: 20 }, () =>
      db.transaction().execute(trx => tell(trx, { enrolmentId, learnerId: learner.id }, news, now)),
    ),
  )
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ lastEvent: 1 })
})
