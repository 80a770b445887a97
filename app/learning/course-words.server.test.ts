import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { translate } from '#app/authoring/translation/translation-makers.ts'
import { nextStepsOf } from '#app/culture/next-steps.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { attemptOf } from '#app/assessment/attempts.server.ts'
import { chooseReading, wordsOfCourses } from './course-words.server.ts'
import { unnamed } from './course-words.ts'
import { makeCourseToWalk, makeEnrolment } from './learning-makers.ts'
import { stepPage } from './step-page.server.ts'
import { finishStep, startCheck } from './steps.server.ts'
import { ownWalkIn, walksOf } from './walks.server.ts'

async function twoLanguages() {
  const author = await makeExpert()
  const made = { author, ...(await makeCourseToWalk(author)) }
  await translate(made)
  await translate(made, made.lessonId)
  await translate(made, made.checkId)
  await publish(db, { person: author, workId: made.workId }, testTime)
  const learner = await makePerson()
  return { ...made, learner, enrolmentId: await makeEnrolment(learner, made.pathId) }
}

type Made = Awaited<ReturnType<typeof twoLanguages>>

/** What a learner is told the course, its first lesson and its next step are called. */
async function told({ learner, enrolmentId, lessonId, workId }: Made, language: 'id' | 'en') {
  const reader = { id: learner.id, language }
  const [walk] = await walksOf(db, reader)
  const own = await ownWalkIn(db, reader, enrolmentId)
  const step = await stepPage(db, { learnerId: learner.id, enrolmentId, stepId: lessonId }, language, {
    now: testTime,
  })
  const offer = (await wordsOfCourses(db, reader, [workId])).get(workId)
  return {
    titles: [walk?.title, own?.version.title, step?.path, offer?.names.title ?? walk?.title],
    steps: [walk?.nextTitle, own?.place.stops[0]?.step.title, step?.title],
  }
}

const isEnglish = (title: unknown) => String(title).endsWith('(en)')

it('calls a course and its parts in the language of the pages around it, until the learner chooses', async () => {
  const made = await twoLanguages()
  const [indonesian, english] = [await told(made, 'id'), await told(made, 'en')]
  expect([...indonesian.titles, ...indonesian.steps].some(isEnglish)).toBe(false)
  expect([...english.titles, ...english.steps].every(isEnglish)).toBe(true)
})

it('reads all of a course in the language chosen once, whatever that of the pages, and counts on', async () => {
  const made = await twoLanguages()
  const { learner, workId, lessonId, checkId, enrolmentId } = made
  const at = { learnerId: learner.id, enrolmentId }
  await finishStep(db, { ...at, stepId: lessonId }, testTime)
  expect(await chooseReading(db, learner.id, { workId, language: 'en' }, testTime)).toBe(true)
  const { titles, steps } = await told(made, 'id')
  expect([...titles, ...steps].every(isEnglish)).toBe(true)
  const [next] = await nextStepsOf(db, { id: learner.id, language: 'id' })
  expect(next?.languages).toEqual({ title: 'en', path: 'en' })
  const shown = await stepPage(db, { ...at, stepId: checkId }, 'id', { now: testTime })
  expect(isEnglish(shown?.title)).toBe(true)
  expect(shown?.percent).toBeGreaterThan(0)
  const started = await startCheck(db, { ...at, stepId: checkId }, testTime, 'id')
  const attempt = started.ok && (await attemptOf(db, learner.id, started.attemptId))
  expect(attempt && isEnglish(attempt.title)).toBe(true)
  expect((await walksOf(db, { id: learner.id, language: 'id' })).length).toBe(1)

  expect(await chooseReading(db, learner.id, { workId, language: 'id' }, testTime)).toBe(true)
  const again = await told(made, 'en')
  expect([...again.titles, ...again.steps].some(isEnglish)).toBe(false)
})

it('holds for the learner who chose and for that course alone, and for none that is not there', async () => {
  const [made, other] = [await twoLanguages(), await twoLanguages()]
  await chooseReading(db, made.learner.id, { workId: made.workId, language: 'en' }, testTime)
  expect((await told(other, 'id')).titles.some(isEnglish)).toBe(false)
  const words = await wordsOfCourses(db, { id: made.learner.id, language: 'id' }, [other.workId])
  expect(words.get(other.workId)).toMatchObject({ reading: 'id', isTranslation: false, names: {} })
  const author = await makeExpert()
  const draft = await makeCourseToWalk(author)
  await db
    .updateTable('publication')
    .set({ retiredAt: testTime })
    .where('workId', '=', draft.workId)
    .execute()
  expect(await chooseReading(db, made.learner.id, { workId: draft.workId, language: 'en' }, testTime)).toBe(
    false,
  )
})

it('says how many names are not translated, and reaches those on their way with better ones', async () => {
  const made = await twoLanguages()
  const { author, workId, learner, enrolmentId } = made
  const reader = { id: learner.id, language: 'en' } as const
  const own = await ownWalkIn(db, reader, enrolmentId)
  expect(own?.words && unnamed(own.version.path, own.words)).toBe(0)
  await translate(made, null, string => `${string} again (en)`)
  await publish(db, { person: author, workId, wordingOnly: true }, testTime)
  expect((await ownWalkIn(db, reader, enrolmentId))?.version.title).toMatch(/again \(en\)$/)
})
