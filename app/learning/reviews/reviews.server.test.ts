import { describe, expect, it } from 'vitest'
import '#app/registries.ts'
import { appendAnswers } from '#app/assessment/answers.server.ts'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { makeAnswer, makePublishedCheck } from '#app/assessment/attempt-makers.ts'
import { attemptOf } from '#app/assessment/attempts.server.ts'
import { firstAnswers } from '#app/assessment/given.server.ts'
import { answerQuestion } from '#app/assessment/practice.server.ts'
import { questionKind } from '#app/assessment/questions.ts'
import { resultOf } from '#app/assessment/result.server.ts'
import { submitAttempt } from '#app/assessment/submission.server.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { personById } from '#app/people/sessions.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import { makeCourseToWalk, makeEnrolment, makePath } from '../learning-makers.ts'
import { stepPage } from '../step-page.server.ts'
import { finishStep, startCheck, startReview } from '../steps.server.ts'
import { packToday, startPack } from './reviews.server.ts'

/** A Monday in Jakarta, with workdays before and after it. */
const monday = new Date('2026-06-08T02:00:00Z')
const daysLater = (days: number) => new Date(monday.getTime() + days * 86_400_000)

/** Somebody who answered so many questions on the Monday. */
async function makeAnswered(count: number) {
  const at = await makePublishedCheck()
  for (let n = 0; n < count; n += 1)
    await answerQuestion(db, at, makeQuestion('true-false', { id: `q${n}` }), true, monday)
  const person = (await personById(db, at.personId))!
  return { at, person }
}

describe('looking back', () => {
  it('asks nothing on the day itself, two packs a day once it is time, and the rest on the days after', async () => {
    const { person } = await makeAnswered(13)
    expect(await packToday(db, person, monday)).toMatchObject({ due: 0, chance: null })
    const waiting = await packToday(db, person, daysLater(28))
    expect(waiting).toMatchObject({ due: 10, nextDays: [{ day: '2026-07-07', count: 3 }] })
    expect(waiting.chance).toBeGreaterThan(0)
    expect(waiting.chance).toBeLessThan(0.9)
  })

  it('asks nothing on a weekend, and nothing on a holiday', async () => {
    const { person } = await makeAnswered(2)
    await db
      .insertInto('holiday')
      .values({ day: '2026-07-06', name: 'Libur', kind: 'national', importedAt: monday })
      .execute()
    for (const days of [27, 28])
      expect(await packToday(db, person, daysLater(days))).toMatchObject({ due: 0 })
    expect(await packToday(db, person, daysLater(29))).toMatchObject({ due: 2 })
  })

  it('begins one pack, however often it is pressed, and counts what was answered today', async () => {
    const { person } = await makeAnswered(13)
    const now = daysLater(30)
    const started = await Promise.all(
      [1, 2, 3].map(() => inTransaction(trx => startPack(trx, person, 'id', now))),
    )
    const ids = new Set(started.map(each => (each.ok ? each.attemptId : '')))
    expect(ids.size).toBe(1)
    const [attemptId = ''] = ids
    const attempt = (await attemptOf(db, person.id, attemptId))!
    expect(attempt).toMatchObject({ title: 'Mengulang', rules: { minutes: null, passMark: 0 } })
    expect(attempt.sheet).toHaveLength(5)
    await inTransaction(trx => submitAttempt(trx, { attemptId, personId: person.id }, now))
    expect(await packToday(db, person, now)).toMatchObject({ due: 5, openAttempt: null, telling: 5 })
    const learnt = await db
      .selectFrom('activity')
      .select('kind')
      .where('personId', '=', person.id)
      .where('occurredAt', '=', now)
      .execute()
    expect(learnt).toEqual([{ kind: 'check' }])
  })

  it('is nobody else’s, and no first try in the figures of authors', async () => {
    const { at, person } = await makeAnswered(4)
    const stranger = await makePerson()
    const now = daysLater(30)
    expect(await inTransaction(trx => startPack(trx, stranger, 'id', now))).toEqual({
      ok: false,
      reason: 'nothingDue',
    })
    const before = await firstAnswers(db, at.publicationId)
    const started = await inTransaction(trx => startPack(trx, person, 'id', now))
    const attemptId = started.ok ? started.attemptId : ''
    expect(await attemptOf(db, stranger.id, attemptId)).toBeNull()
    await inTransaction(trx => submitAttempt(trx, { attemptId, personId: person.id }, now))
    expect(await firstAnswers(db, at.publicationId)).toEqual(before)
  })

  it('tells where the lesson that asked is to be read again', async () => {
    const expert = await makeExpert()
    const { workId, publicationId, lessonId, checkId } = await makeCourseToWalk(expert)
    const of = { workId, partId: lessonId }
    const pathId = await makePath(expert, [
      { id: 'baca', kind: 'lesson', title: 'Mendengar dulu', of },
      { id: 'kuis', kind: 'check', title: 'Kuis', of: { workId, partId: checkId } },
    ])
    const learner = await makePerson()
    const enrolmentId = await makeEnrolment(learner, pathId)
    const at = { personId: learner.id, enrolmentId, stepId: 'baca', publicationId, partId: lessonId }
    await answerQuestion(db, at, makeQuestion('true-false', { id: 'q' }), true, monday)
    await finishStep(db, { enrolmentId, learnerId: learner.id, stepId: 'baca' }, monday)
    const now = daysLater(30)
    const person = (await personById(db, learner.id))!
    const started = await inTransaction(trx => startPack(trx, person, 'id', now))
    const attemptId = started.ok ? started.attemptId : ''
    await inTransaction(trx => submitAttempt(trx, { attemptId, personId: learner.id }, now))
    expect(await resultOf(db, (await attemptOf(db, learner.id, attemptId))!, 'id')).toMatchObject({
      isPack: true,
      sources: {
        q: {
          href: `/enrolments/${enrolmentId}/steps/baca#question-q`,
          title: 'Mendengar dulu',
          seconds: null,
        },
      },
    })
  })
})

describe('a review on a path', () => {
  const steps = (workId: string, checkId: string) => [
    { id: 'kuis', kind: 'check', title: 'Kuis', of: { workId, partId: checkId } },
    { id: 'ulang', kind: 'review', title: 'Mengulang sebentar', of: { questions: 3 } },
    { id: 'cerita', kind: 'task', title: 'Cerita', of: { ask: 'Tulis' } },
  ]

  async function onPath() {
    const expert = await makeExpert()
    const { workId, checkId } = await makeCourseToWalk(expert)
    const pathId = await makePath(expert, steps(workId, checkId))
    const learner = await makePerson()
    const enrolmentId = await makeEnrolment(learner, pathId)
    const at = { enrolmentId, learnerId: learner.id, stepId: 'ulang' }
    const hand = async (attemptId: string, now: Date) => {
      const attempt = await attemptOf(db, learner.id, attemptId)
      const best = (attempt?.sheet ?? []).map(({ id, kind, key }, i) =>
        makeAnswer(i, id, questionKind(kind).best(key), { answeredAt: now.toISOString() }),
      )
      await appendAnswers(db, { attemptId, personId: learner.id }, best, now)
      return submitAttempt(db, { attemptId, personId: learner.id }, now)
    }
    const started = await startCheck(db, { ...at, stepId: 'kuis' }, monday)
    if (started.ok) await hand(started.attemptId, monday)
    const page = (now: Date) => stepPage(db, at, 'id', { now })
    return { at, learner, hand, page }
  }

  it('asks what is due of earlier steps alone, and is done once that pack was handed in', async () => {
    const { at, learner, hand, page } = await onPath()
    const elsewhere = await makePublishedCheck()
    for (const id of ['x', 'y'])
      await answerQuestion(
        db,
        { ...elsewhere, personId: learner.id },
        makeQuestion('true-false', { id }),
        true,
        monday,
      )
    const now = daysLater(60)
    expect((await page(now))?.content).toMatchObject({ kind: 'review', due: 2, openAttempt: null, done: [] })
    expect(await finishStep(db, at, now)).toEqual({ ok: false, reason: 'questionsOpen' })
    const packs = await Promise.all([1, 2].map(() => inTransaction(trx => startReview(trx, at, now))))
    const ids = packs.flatMap(pack => (pack.ok ? [pack.attemptId] : []))
    expect(new Set(ids).size).toBe(1)
    expect((await page(now))?.content).toMatchObject({ openAttempt: ids[0] })
    expect((await attemptOf(db, learner.id, ids[0] ?? ''))?.sheet).toHaveLength(2)
    expect(await packToday(db, learner, now)).toMatchObject({ openAttempt: null })
    await hand(ids[0] ?? '', now)
    expect(await page(now)).toMatchObject({ stand: 'passed', content: { done: [{ id: ids[0] }] } })
  })

  it('says when nothing is due yet, and then holds nobody up', async () => {
    const { at, page } = await onPath()
    expect((await page(monday))?.content).toMatchObject({
      due: 0,
      nextOn: expect.stringMatching(/^2026-06-/),
    })
    expect(await startReview(db, at, monday)).toEqual({ ok: false, reason: 'nothingDue' })
    expect(await finishStep(db, at, monday)).toMatchObject({ ok: true, told: { place: { next: 'cerita' } } })
  })
})
