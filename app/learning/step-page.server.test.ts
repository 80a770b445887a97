import { expect, it } from 'vitest'
import { grantAccommodation } from '#app/assessment/accommodations.server.ts'
import { makeCheck } from '#app/assessment/assessment-makers.ts'
import { usualRules } from '#app/assessment/check.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { saveCheck } from '#app/authoring/parts.server.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { makeCourseToWalk, makeEnrolment } from './learning-makers.ts'
import { stepPage } from './step-page.server.ts'
import { finishStep } from './steps.server.ts'

it('says before a check begins what time and attempts this learner has', async () => {
  const [expert, learner] = [await makeExpert(), await makePerson()]
  const { workId, pathId, lessonId, checkId } = await makeCourseToWalk(expert)
  const body = makeCheck({ rules: { ...usualRules, minutes: 20, attempts: 1 } })
  await saveCheck(db, expert, { workId, partId: checkId, revision: 2, body, key: 'timed' }, testTime)
  await publish(db, { person: expert, workId }, testTime)
  const enrolmentId = await makeEnrolment(learner, pathId)
  const at = { learnerId: learner.id, enrolmentId }
  await finishStep(db, { ...at, stepId: lessonId }, testTime)
  const shown = async () => (await stepPage(db, { ...at, stepId: checkId }, 'id', { now: testTime }))?.content
  expect(await shown()).toMatchObject({ minutes: 20, allowed: 1 })

  const everywhere = { personId: learner.id, enrolmentId: null, stepId: null, grantedBy: expert.id }
  const grant = { ...everywhere, extraTimePercent: 50, extraAttempts: 1, reason: 'Penglihatan terbatas' }
  await grantAccommodation(db, grant, testTime)
  expect(await shown()).toMatchObject({ minutes: 30, allowed: 2 })
})
