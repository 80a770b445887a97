import { expect, it } from 'vitest'
import { grantAccommodation, withdrawAccommodation } from '#app/assessment/accommodations.server.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { enrolmentRow, makeCourseToWalk, makeEnrolment, makePath } from './learning-makers.ts'
import { verifyPlaces } from './places.server.ts'
import { sitCheck } from './sitting-makers.ts'
import { stepPage } from './step-page.server.ts'
import { startCheck } from './steps.server.ts'

const now = new Date(testTime.getTime() + 3600_000)

async function makeStrictPath() {
  const expert = await makeExpert()
  const { workId, checkId } = await makeCourseToWalk(expert)
  const quiz = (id: string) => ({
    id,
    kind: 'check',
    title: id,
    of: { workId, partId: checkId },
    attempts: 1,
  })
  return makePath(expert, [quiz('satu'), quiz('dua')])
}

const allow = (personId: string) =>
  db.transaction().execute(trx =>
    grantAccommodation(
      trx,
      {
        ...{ personId, enrolmentId: null, stepId: null, grantedBy: personId, reason: 'Penglihatan terbatas' },
        ...{ extraTimePercent: 0, extraAttempts: 1 },
      },
      now,
    ),
  )

it('lets whoever is allowed more tries everywhere use them, on walks begun before and after', async () => {
  const pathId = await makeStrictPath()
  for (const isAllowedFirst of [true, false]) {
    const { id: learnerId } = await makePerson()
    if (isAllowedFirst) await allow(learnerId)
    const at = { enrolmentId: await makeEnrolment({ id: learnerId }, pathId), learnerId, stepId: 'satu' }
    if (!isAllowedFirst) await allow(learnerId)
    const shown = async () => (await stepPage(db, at, 'id', { now }))?.content
    expect(await shown()).toMatchObject({ allowed: 2, mayStart: true })
    await sitCheck(at, 0, now)
    expect(await enrolmentRow(at.enrolmentId)).toMatchObject({ needsHand: false, nextStepId: 'satu' })
    await sitCheck(at, 0, now)
    expect(await enrolmentRow(at.enrolmentId)).toMatchObject({ needsHand: true, nextStepId: null })
    expect(await shown()).toMatchObject({ allowed: 2, mayStart: false })
  }
  expect(await verifyPlaces(db, { rebuild: false })).toMatchObject({ differing: [] })
})

it('opens the step of someone who ran out of tries when more are allowed everywhere, and takes none back from there', async () => {
  const { id: learnerId } = await makePerson()
  const enrolmentId = await makeEnrolment({ id: learnerId }, await makeStrictPath())
  const at = { enrolmentId, learnerId, stepId: 'satu' }
  await sitCheck(at, 0, now)
  const id = await allow(learnerId)
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ needsHand: false, nextStepId: 'satu' })
  await withdrawAccommodation(db, { id, personId: learnerId, withdrawnBy: learnerId }, now)
  expect(await startCheck(db, at, now)).toMatchObject({ ok: true })
  const other = await makeEnrolment({ id: learnerId }, await makeStrictPath())
  expect((await stepPage(db, { ...at, enrolmentId: other }, 'id', { now }))?.content).toMatchObject({
    allowed: 1,
  })
})
