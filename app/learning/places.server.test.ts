import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { enrolmentRow, makeCourseToWalk, makeEnrolment } from './learning-makers.ts'
import { verifyPlaces } from './places.server.ts'
import { finishStep } from './steps.server.ts'

const now = new Date(testTime.getTime() + 3600_000)

it('finds a place that drifted from its events, and rebuilds it', async () => {
  const [expert, learner] = [await makeExpert(), await makePerson()]
  const { pathId, lessonId } = await makeCourseToWalk(expert)
  const enrolmentId = await makeEnrolment(learner, pathId)
  await finishStep(db, { enrolmentId, learnerId: learner.id, stepId: lessonId }, now)
  expect(await verifyPlaces(db, { rebuild: false })).toMatchObject({ differing: [] })
  const before = await enrolmentRow(enrolmentId)
  await db
    .updateTable('enrolment')
    .set({ percent: 7, snapshot: '{}' })
    .where('id', '=', enrolmentId)
    .execute()
  expect(await verifyPlaces(db, { rebuild: true })).toMatchObject({ differing: [enrolmentId], rebuilt: 1 })
  expect(await enrolmentRow(enrolmentId)).toEqual(before)
})
