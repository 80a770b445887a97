import { expect, it } from 'vitest'
import { submitAttempt } from '#app/assessment/submission.server.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { makeCourseToWalk, makeEnrolment, makePath } from './learning-makers.ts'
import { sitCheck } from './sitting-makers.ts'
import { finishStep, startCheck } from './steps.server.ts'
import { ownWalk } from './walks.server.ts'

const now = new Date(testTime.getTime() + 3600_000)

it('takes in a check that was begun before its choice was over, for the rules that ask for its score', async () => {
  const [expert, learner] = [await makeExpert(), await makePerson()]
  const { workId, lessonId, checkId } = await makeCourseToWalk(expert)
  const lesson = (id: string) => ({ id, kind: 'lesson', title: id, of: { workId, partId: lessonId } })
  const quiz = { id: 'kuis', kind: 'check', title: 'Kuis', of: { workId, partId: checkId } }
  const scored = { rule: 'score', step: 'kuis', atLeast: 0 }
  const pathId = await makePath(expert, [
    { id: 'salah-satu', kind: 'choose', title: 'Salah satu', atLeast: 1, nodes: [lesson('baca'), quiz] },
    lesson('lagi'),
    { ...lesson('akhir'), skips: scored },
  ])
  const at = { enrolmentId: await makeEnrolment(learner, pathId), learnerId: learner.id }
  const started = await startCheck(db, { ...at, stepId: 'kuis' }, now)
  expect(await finishStep(db, { ...at, stepId: 'baca' }, now)).toMatchObject({ ok: true })
  const attemptId = started.ok ? started.attemptId : ''
  expect(await submitAttempt(db, { attemptId, personId: learner.id }, now)).toMatchObject({ ok: true })
  expect(await finishStep(db, { ...at, stepId: 'lagi' }, now)).toMatchObject({ ok: true })
  const own = await ownWalk(db, learner.id, at.enrolmentId)
  expect(own?.place).toMatchObject({ isCompleted: true })
  expect(own?.walk.evidence.ended).toMatchObject({ akhir: 'tested-out' })
})

it('lets a placement be sat again where its author asks for more of it than that', async () => {
  const [expert, learner] = [await makeExpert(), await makePerson()]
  const { workId, checkId } = await makeCourseToWalk(expert)
  const passes = { rule: 'score', atLeast: 0.5 }
  const pathId = await makePath(expert, [
    { id: 'awal', kind: 'placement', title: 'Awal', of: { workId, partId: checkId }, passes },
  ])
  const at = { enrolmentId: await makeEnrolment(learner, pathId), learnerId: learner.id, stepId: 'awal' }
  expect(await sitCheck(at, 0, now)).toMatchObject({ ok: true })
  expect((await ownWalk(db, learner.id, at.enrolmentId))?.place).toMatchObject({ next: 'awal' })
  expect(await startCheck(db, at, now)).toMatchObject({ ok: true })
})
