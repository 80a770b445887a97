import { expect, it } from 'vitest'
import { accommodationsOf, withdrawAccommodation } from '#app/assessment/accommodations.server.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { grantAttempts, waiveStep } from './hands.server.ts'
import { enrolmentRow, makeCourseToWalk, makeEnrolment, makePath } from './learning-makers.ts'
import { sitCheck } from './sitting-makers.ts'
import { startCheck } from './steps.server.ts'

const now = new Date(testTime.getTime() + 3600_000)

/** A learner of a unit who used the only try that a check allows, to no avail. */
async function outOfTries() {
  const [expert, unit] = [await makeExpert(), await makeUnit()]
  const learner = await makePerson({ unit })
  const { workId, checkId } = await makeCourseToWalk(expert)
  const pathId = await makePath(expert, [
    { id: 'kuis', kind: 'check', title: 'Kuis', of: { workId, partId: checkId }, attempts: 1 },
  ])
  const enrolmentId = await makeEnrolment(learner, pathId)
  const at = { enrolmentId, learnerId: learner.id, stepId: 'kuis' }
  await sitCheck(at, 0, now)
  return { unit, at }
}

it('needs a hand after the last try: a coordinator in scope grants another or waives the step', async () => {
  const { unit, at } = await outOfTries()
  const coordinator = await makePerson({ roles: [{ role: 'coordinator', unitId: unit.id }] })
  const stranger = await makePerson({ roles: [{ role: 'coordinator', unitId: (await makeUnit()).id }] })
  const { enrolmentId } = at
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ needsHand: true, nextStepId: null })

  const hand = { enrolmentId, stepId: 'kuis', reason: 'Listrik padam saat kuis' }
  expect(await grantAttempts(db, { ...hand, by: stranger, extra: 1 }, now)).toEqual({
    ok: false,
    reason: 'absent',
  })
  expect(await grantAttempts(db, { ...hand, by: coordinator, extra: 1 }, now)).toMatchObject({ ok: true })
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ needsHand: false, nextStepId: 'kuis' })
  await sitCheck(at, 1, now)
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ needsHand: true })
  expect(await waiveStep(db, { ...hand, by: coordinator }, now)).toMatchObject({ ok: true })
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ percent: 100 })
})

it('grants one more try, however many helpers press at the same time', async () => {
  const { unit, at } = await outOfTries()
  const helpers = await Promise.all(
    Array.from({ length: 8 }, () => makePerson({ roles: [{ role: 'coordinator', unitId: unit.id }] })),
  )
  const hand = { enrolmentId: at.enrolmentId, stepId: 'kuis', reason: 'Listrik padam saat kuis', extra: 1 }
  const helped = await Promise.all(
    helpers.map(by => db.transaction().execute(trx => grantAttempts(trx, { ...hand, by }, now))),
  )
  expect(helped.filter(({ ok }) => ok)).toHaveLength(1)
  expect(helped.filter(one => !one.ok && one.reason === 'notNeeded')).toHaveLength(7)
})

it('leaves a try that was granted at a step, so that nobody stands before one that opens no more', async () => {
  const { unit, at } = await outOfTries()
  const by = await makePerson({ roles: [{ role: 'coordinator', unitId: unit.id }] })
  const hand = {
    enrolmentId: at.enrolmentId,
    stepId: 'kuis',
    reason: 'Listrik padam saat kuis',
    by,
    extra: 1,
  }
  await grantAttempts(db, hand, now)
  const [given] = await accommodationsOf(db, at.learnerId)
  const withdrawal = { id: given?.id ?? '', personId: at.learnerId, withdrawnBy: by.id }
  const isGone = await withdrawAccommodation(db, withdrawal, now)
  expect(await startCheck(db, at, now)).toMatchObject({ ok: true })
  expect(isGone).toBe(false)
})
