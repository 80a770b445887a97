import { beforeAll, expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { answerQuestion } from '#app/assessment/practice.server.ts'
import { makeExpert, makeLesson, writeLesson } from '#app/authoring/authoring-makers.ts'
import { publicationsOf } from '#app/authoring/publications.server.ts'
import { onPublished, publish } from '#app/authoring/publishing.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { courseFigures } from './course-figures.server.ts'
import { carryPath } from './course-paths.server.ts'
import { makeCourseToWalk, makeEnrolment } from './learning-makers.ts'
import { finishStep } from './steps.server.ts'

beforeAll(() => {
  onPublished.push(carryPath)
})

const later = new Date(testTime.getTime() + 20 * 86_400_000)

it('tells of each publication alone who started, where they stopped and what they chose, from ten people on', async () => {
  const author = await makeExpert()
  const course = await makeCourseToWalk(author)
  const { lessonId, checkId, publicationId } = course
  const at = (learnerId: string, enrolmentId: string) => ({ learnerId, enrolmentId, stepId: lessonId })
  const question = makeQuestion()
  const figures = async () => {
    const [now] = await publicationsOf(db, course.workId)
    if (!now) throw new Error('it is published')
    return courseFigures(db, now, 'id', later)
  }
  for (let i = 0; i < 10; i += 1) {
    expect((await figures()).people).toBeNull()
    expect((await figures()).parts).toEqual([])
    expect((await figures()).questions).toEqual([])
    const learner = await makePerson()
    const enrolmentId = await makeEnrolment(learner, course.pathId)
    if (i < 7) await inTransaction(trx => finishStep(trx, at(learner.id, enrolmentId), testTime))
    const sitting = { personId: learner.id, enrolmentId, stepId: checkId, publicationId, partId: checkId }
    await answerQuestion(db, sitting, question, i < 4 ? 'p1x7' : 'k3f9', testTime)
    if (i === 0) await answerQuestion(db, sitting, question, 'k3f9', testTime)
  }
  const { people, parts, questions } = await figures()
  expect(people).toEqual({ started: 10, finished: 0 })
  expect(parts).toMatchObject([
    { id: lessonId, reached: 5, stopped: 5 },
    { id: checkId, stopped: 5 },
  ])
  expect(questions[0]).toMatchObject({
    ...{ people: 10, right: 5, part: 'Kuis' },
    wrong: [{ said: 'Memintanya pulang', people: 5 }],
  })
  const tenth = await figures()
  const eleventh = await makePerson()
  const enrolmentId = await makeEnrolment(eleventh, course.pathId)
  await inTransaction(trx => finishStep(trx, at(eleventh.id, enrolmentId), testTime))
  const sitting = { personId: eleventh.id, enrolmentId, stepId: checkId, publicationId, partId: checkId }
  await answerQuestion(db, sitting, question, 'p1x7', testTime)
  expect(await figures()).toEqual(tenth)

  await writeLesson(author, lessonId, makeLesson('Diperbaiki.'))
  await inTransaction(trx => publish(trx, { person: author, workId: course.workId }, later))
  expect(await figures()).toMatchObject({ number: 2, people: null, parts: [], questions: [] })
})
