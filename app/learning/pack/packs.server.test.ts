import { expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '#app/authoring/authoring-makers.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { makeEnrolment, makePath } from '../learning-makers.ts'
import { stepPage } from '../step-page.server.ts'
import { finishStep } from '../steps.server.ts'
import { ownWalk } from '../walks.server.ts'
import { catchUp } from './catch-up.server.ts'
import { packsOf } from './packs.server.ts'

async function makeWalk(question?: ReturnType<typeof makeQuestion>) {
  const [expert, learner] = [await makeExpert(), await makePerson()]
  const { workId, lessonId, checkId } = await makeCourse(expert)
  if (question) {
    const { content = [] } = makeLesson()
    const asked = { type: 'question', attrs: { id: newId(), question } }
    await writeLesson(expert, lessonId, { type: 'doc', content: [...content, asked] })
  }
  expect(await publish(db, { person: expert, workId }, testTime)).toMatchObject({ ok: true })
  const lesson = (id: string, title: string) => ({
    ...{ id, kind: 'lesson', title, effort: 5, of: { workId, partId: lessonId } },
  })
  const pathId = await makePath(expert, [
    {
      id: 'satu',
      kind: 'sequence',
      title: 'Bagian satu',
      nodes: [lesson('a', 'Awal'), lesson('b', 'Lanjut')],
    },
    { ...lesson('c', 'Kuis'), kind: 'check', of: { workId, partId: checkId } },
    lesson('d', 'Akhir'),
  ])
  const enrolmentId = await makeEnrolment(learner, pathId)
  return { learner, at: { learnerId: learner.id, enrolmentId } }
}

it('packs the lessons that reading leads through, by their part of the path, and says what they weigh', async () => {
  const { at } = await makeWalk()
  const own = (await ownWalk(db, at.learnerId, at.enrolmentId))!
  const packs = await packsOf(db, own)
  expect(packs).toMatchObject([
    { id: 'satu', title: 'Bagian satu', minutes: 10, lessons: [{ title: 'Awal' }, { title: 'Lanjut' }] },
  ])
  expect(packs[0]?.bytes).toBeGreaterThan(15_000)
  expect(await packsOf(db, { ...own, withdrawnAt: testTime })).toEqual([])
})

it('shows a lesson before its turn to who takes it along, but none behind a quiz, and no stranger any', async () => {
  const { at } = await makeWalk()
  const stranger = await makePerson()
  const look = (stepId: string, readsAhead: boolean, learnerId = at.learnerId) =>
    stepPage(db, { ...at, learnerId, stepId }, 'id', { now: testTime, readsAhead })
  expect(await look('b', false)).toMatchObject({ content: null, isAhead: false, stand: 'closed' })
  expect(await look('b', true)).toMatchObject({ content: { kind: 'lesson' }, isAhead: true })
  expect(await look('a', true)).toMatchObject({ isAhead: false, stand: 'open' })
  expect((await look('a', true))?.onward).toBe(`/enrolments/${at.enrolmentId}/steps/b?ahead=1`)
  expect(await look('c', true)).toMatchObject({ content: null, isAhead: false })
  expect(await look('d', true)).toMatchObject({ content: null, isAhead: false })
  expect(await look('b', true, stranger.id)).toBeNull()
})

it('credits what was finished without a connection to the hour it was finished, once', async () => {
  const { at } = await makeWalk()
  const yesterday = new Date(testTime.getTime() - 20 * 3600 * 1000)
  expect(await finishStep(db, { ...at, stepId: 'b' }, testTime, yesterday)).toMatchObject({
    reason: 'closed',
  })
  for (const stepId of ['a', 'b', 'b'])
    expect(await finishStep(db, { ...at, stepId }, testTime, yesterday)).toMatchObject({ ok: true })
  const activities = await db
    .selectFrom('activity')
    .select(['occurredAt', 'receivedAt'])
    .where('personId', '=', at.learnerId)
    .where('kind', '=', 'lesson')
    .execute()
  expect(activities).toEqual(Array(2).fill({ occurredAt: yesterday, receivedAt: testTime }))
})

it('believes no device that says it finished a week ago', async () => {
  const { at } = await makeWalk()
  const weekAgo = new Date(testTime.getTime() - 7 * 24 * 3600 * 1000)
  await finishStep(db, { ...at, stepId: 'a' }, testTime, weekAgo)
  const told = await db
    .selectFrom('pathEvent')
    .select('occurredAt')
    .where('enrolmentId', '=', at.enrolmentId)
    .where('kind', '=', 'step.finished')
    .execute()
  expect(told).toEqual([{ occurredAt: testTime }])
})

it('takes an answer of the device once, before the lesson is finished, and waits with what is not open yet', async () => {
  const question = makeQuestion('true-false')
  const { at } = await makeWalk(question)
  const moment = { at: testTime.getTime(), sentAt: testTime.getTime() }
  const answerOf = (id: string) => ({ id, questionId: question.id, values: ['true'], reading: null })
  const send = (stepId: string, answer?: ReturnType<typeof answerOf>) =>
    catchUp(db, { ...at, stepId }, { ...moment, answer }, testTime)
  const [first, second] = [answerOf(newId()), answerOf(newId())]

  expect(await send('b', second)).toEqual({ ok: false, reason: 'closed' })
  expect(await send('a')).toEqual({ ok: false, reason: 'questionsOpen' })
  for (const time of [first, first]) expect(await send('a', time)).toMatchObject({ ok: true })
  expect(await send('a')).toEqual({ ok: true })
  expect(await send('b', second)).toMatchObject({ ok: true })
  expect(await send('b')).toEqual({ ok: true })
  expect(await send('b', { ...first, questionId: 'none' })).toEqual({ ok: false, reason: 'absent' })
  const attempts = await db
    .selectFrom('attempt')
    .select(['id', 'stepId'])
    .where('personId', '=', at.learnerId)
    .orderBy('stepId')
    .execute()
  expect(attempts).toEqual([
    { id: first.id, stepId: 'a' },
    { id: second.id, stepId: 'b' },
  ])
})
