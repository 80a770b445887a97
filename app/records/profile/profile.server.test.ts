import { expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { answerQuestion } from '#app/assessment/practice.server.ts'
import { makeExpert, makePublishedCourse } from '#app/authoring/authoring-makers.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { profileFor } from './profile.server.ts'

it('shows the level that a course leads to by the latest answer to each of its questions', async () => {
  const [{ publicationId, checkId }, { id: personId }] = [
    await makePublishedCourse(await makeExpert()),
    await makePerson(),
  ]
  const at = { personId, publicationId, partId: checkId, enrolmentId: null, stepId: null }
  const answer = (id: string, right: boolean, minutes: number) =>
    answerQuestion(
      db,
      at,
      makeQuestion('true-false', { id, competency: 'pelayanan_publik' }),
      right,
      new Date(testTime.getTime() + minutes * 60_000),
    )
  const shown = async () =>
    (await profileFor(db, { id: personId, language: 'id' }, new Date(testTime.getTime() + 3600_000)))[0]
      ?.shown
  for (const [i, id] of ['a', 'b'].entries()) await answer(id, true, i)
  expect(await shown()).toBeNull()
  await answer('c', true, 2)
  expect(await shown()).toEqual({ level: 1, right: 3, questions: 3 })
  for (const [i, id] of ['a', 'b'].entries()) await answer(id, false, 10 + i)
  expect(await shown()).toEqual({ level: 0, right: 1, questions: 3 })
})
