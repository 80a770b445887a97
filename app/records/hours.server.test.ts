import { expect, it } from 'vitest'
import { makeExpert, makePublishedCourse } from '#app/authoring/authoring-makers.ts'
import { hoursForms } from '#app/authoring/hours-form.ts'
import { makeEnrolment, makePath } from '#app/learning/learning-makers.ts'
import { finishStep } from '#app/learning/steps.server.ts'
import { ownWalk } from '#app/learning/walks.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime as now } from '#db/makers.ts'
import '#app/registries.ts'
import { creditFor, hoursOf } from './hours.server.ts'

async function completed(hours?: number, hoursForm?: string) {
  const [expert, learner] = [await makeExpert(), await makePerson()]
  const { workId, lessonId } = await makePublishedCourse(expert)
  const step = { id: 'baca', kind: 'lesson', title: 'Baca', of: { workId, partId: lessonId } }
  const enrolmentId = await makeEnrolment(learner, await makePath(expert, [step], { hours, hoursForm }))
  await finishStep(db, { enrolmentId, learnerId: learner.id, stepId: 'baca' }, now)
  const own = await ownWalk(db, learner.id, enrolmentId)
  if (!own?.completedAt) throw new Error('the walk of a test is completed')
  return { learner, version: own.version, completedAt: own.completedAt }
}

it('tells what a completed path gave, and how far the year is', async () => {
  const { learner, version, completedAt } = await completed(2)
  expect(await creditFor(db, learner, version, completedAt)).toEqual({
    hours: 2,
    year: 2026,
    total: 2,
    floor: 20,
  })
})

it('tells nothing of a path without hours', async () => {
  const { learner, version, completedAt } = await completed()
  expect(await creditFor(db, learner, version, completedAt)).toBeNull()
})

it('credits hours as the form of learning that the course counts as', async () => {
  const { learner } = await completed(2, 'KL03')
  expect((await hoursOf(db, learner, 2026)).entries).toMatchObject([{ formId: 'Pelatihan teknis' }])
})

it('has a rule in force for every form that an author may choose', async () => {
  const rules = await db.selectFrom('hoursRule').select(['code', 'nameId', 'nameEn']).execute()
  for (const { code, name } of hoursForms)
    expect(rules).toContainEqual({ code, nameId: name.id, nameEn: name.en })
})
