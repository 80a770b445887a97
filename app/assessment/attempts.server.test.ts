import { afterEach, describe, expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import { grantAccommodation, withdrawAccommodation } from './accommodations.server.ts'
import { appendAnswers, appendForm, logOf } from './answers.server.ts'
import { makeCheck, makeQuestion } from './assessment-makers.ts'
import {
  later,
  makeAnswer,
  makeAttempt,
  makePublishedCheck,
  rightAnswers,
  startTime,
} from './attempt-makers.ts'
import { attemptOf, attemptsAt, startAttempt } from './attempts.server.ts'
import { usualRules } from './check.ts'
import { type Graded, onGraded } from './graded.server.ts'
import { manifestOf } from './manifest.ts'
import { masteryFor } from './mastery.server.ts'
import { answerQuestion, practiceOf } from './practice.server.ts'
import { promptOf } from './question.ts'
import { resultOf } from './result.server.ts'
import { closeOverdueAttempts, submitAttempt } from './submission.server.ts'
import { attemptsGradedOtherwise } from './verify.server.ts'

const timed = makeCheck({ rules: { ...usualRules, minutes: 10, attempts: 1 } })
const inTransactions = <T>(times: number, act: (trx: typeof db) => Promise<T>) =>
  Promise.all(Array.from({ length: times }, () => db.transaction().execute(act)))

afterEach(() => {
  onGraded.length = 0
})

describe('starting', () => {
  it('opens one attempt, however many ask at once', async () => {
    const at = await makePublishedCheck()
    const starts = await inTransactions(10, trx => startAttempt(trx, at, makeCheck(), startTime))
    expect(new Set(starts.map(start => start.ok && start.attemptId)).size).toBe(1)
    expect(starts.filter(start => start.ok && !start.resumed)).toHaveLength(1)
    expect(await attemptsAt(db, at)).toMatchObject([{ number: 1, submittedAt: null }])
  })

  it('refuses another attempt when all are made', async () => {
    const { at, mine } = await makeAttempt(timed)
    await submitAttempt(db, mine, later(5))
    expect(await startAttempt(db, at, timed, later(9))).toEqual({ ok: false, reason: 'noAttemptsLeft' })
  })

  it('gives the time that someone is allowed, with a reason and until it is withdrawn', async () => {
    const at = await makePublishedCheck(timed)
    const coordinator = await makePerson({ name: 'Made Surya' })
    const everywhere = { personId: at.personId, enrolmentId: null, stepId: null, grantedBy: coordinator.id }
    const grant = { ...everywhere, extraTimePercent: 50, extraAttempts: 0, reason: 'Penglihatan terbatas' }
    const id = await grantAccommodation(db, grant, later(10))
    const started = await startAttempt(db, at, timed, later(11))
    const attempt = started.ok ? await attemptOf(db, at.personId, started.attemptId) : null
    expect(attempt).toMatchObject({ number: 1, deadlineAt: later(11 + 15 * 60) })
    const withdrawal = { id, personId: at.personId, withdrawnBy: coordinator.id }
    expect(await withdrawAccommodation(db, withdrawal, later(12))).toBe(true)
    expect(await withdrawAccommodation(db, withdrawal, later(13))).toBe(false)
    const deeds = await db.selectFrom('audit').select('action').where('subject', '=', at.personId).execute()
    expect(deeds.map(({ action }) => action)).toEqual(['accommodation.granted', 'accommodation.withdrawn'])
  })

  it('refuses a check without questions', async () => {
    const at = await makePublishedCheck()
    expect(await startAttempt(db, at, makeCheck({ questions: [] }), startTime)).toEqual({
      ok: false,
      reason: 'noQuestions',
    })
  })

  it('is nobody else’s', async () => {
    const { id } = await makeAttempt()
    const other = await makePerson()
    const theirs = { attemptId: id, personId: other.id }
    expect(await attemptOf(db, other.id, id)).toBeNull()
    expect(await appendAnswers(db, theirs, rightAnswers(), later(1))).toBeNull()
    expect(await submitAttempt(db, theirs, later(1))).toBeNull()
    expect(await logOf(db, id)).toEqual([])
  })

  it('keeps the key on the sheet for grading, and out of what learners get', async () => {
    const { sheet } = await makeAttempt()
    expect(sheet.find(({ kind }) => kind === 'numeric')?.key).toEqual({ value: 12.5, tolerance: 0.5 })
    expect(JSON.stringify(sheet.map(promptOf))).not.toMatch(/key|accepted|tolerance|explanation/)
  })
})

describe('answering', () => {
  it('keeps everything once, in whatever order and however often it is sent', async () => {
    const { mine } = await makeAttempt()
    const answers = rightAnswers()
    const sent = [answers.slice(3), answers, answers.slice(0, 4), answers.toReversed()]
    await Promise.all(
      sent.map(some => db.transaction().execute(trx => appendAnswers(trx, mine, some, later(60)))),
    )
    const log = await logOf(db, mine.attemptId)
    expect(log).toHaveLength(answers.length)
    expect(manifestOf('phone', log)).toEqual(manifestOf('phone', answers))
  })

  it('does not believe a clock that is ahead, or behind the start', async () => {
    const { mine } = await makeAttempt()
    const odd = (sequence: number, answeredAt: string) => makeAnswer(sequence, 'numeric', '1', { answeredAt })
    await appendAnswers(db, mine, [odd(0, '2031-01-01T00:00:00Z'), odd(1, '1970-01-01T00:00:00Z')], later(30))
    const times = (await logOf(db, mine.attemptId)).map(({ answeredAt }) => answeredAt)
    expect(times.sort()).toEqual([startTime.toISOString(), later(30).toISOString()])
  })

  it('keeps what comes too late, says so, and does not grade it', async () => {
    const { mine, at } = await makeAttempt(timed)
    const [first, ...rest] = rightAnswers(timed)
    expect(await appendAnswers(db, mine, [first!], later(10 * 60 + 90))).toEqual({ closed: false })
    expect(await appendAnswers(db, mine, rest, later(10 * 60 + 121))).toEqual({ closed: true })
    expect(await submitAttempt(db, mine, later(11 * 60 + 62))).toMatchObject({ grade: expect.closeTo(1 / 6) })
    const attempt = await attemptOf(db, at.personId, mine.attemptId)
    expect(await resultOf(db, attempt!, 'id')).toMatchObject({ late: rest.length, passed: false })
  })

  it('takes from a plain form only what was changed there', async () => {
    const { mine, sheet } = await makeAttempt()
    const post = (fields: Record<string, unknown>, seconds: number) =>
      appendForm(db, { ...mine, sheet }, fields, later(seconds))
    const asShown = Object.fromEntries(sheet.map(({ id }) => [`shown.${id}`, 'null']))
    await post({ ...asShown, 'answer.numeric': '12,5', 'answer.multiple-choice': ['k3f9', 'm2v4'] }, 5)
    await post({ ...asShown, 'answer.true-false': 'true' }, 6)
    await post({ ...asShown, 'shown.multiple-choice': '["k3f9","m2v4"]' }, 7)
    expect((await logOf(db, mine.attemptId)).map(({ sequence, value }) => [sequence, value]).sort()).toEqual(
      expect.arrayContaining([
        [2, true],
        [3, null],
      ]),
    )
    expect(await submitAttempt(db, mine, later(9))).toMatchObject({ grade: expect.closeTo(2 / 6) })
  })
})

describe('handing in', () => {
  it('gives one grade and tells it once, also to fifty at a time', async () => {
    const told: Graded[] = []
    onGraded.push(async (_, graded) => void told.push(graded))
    const { mine } = await makeAttempt()
    await appendAnswers(db, mine, rightAnswers(), later(30))
    const outcomes = await inTransactions(50, trx =>
      submitAttempt(trx, mine, later(40), manifestOf('phone', rightAnswers())),
    )
    expect(outcomes).toEqual(outcomes.map(() => outcomes[0]))
    expect(outcomes[0]).toMatchObject({ ok: true, grade: 1, passed: true })
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ ...mine, score: 1, passed: true, questionId: null })
    expect(told[0]?.mastery.pelayanan_publik?.value).toBeGreaterThan(0.7)
  })

  it('waits until both sides hold the same, and says what is missing', async () => {
    const { mine } = await makeAttempt()
    const answers = rightAnswers()
    const manifest = manifestOf('phone', answers)
    await appendAnswers(db, mine, answers.toSpliced(1, 2), later(20))
    expect(await submitAttempt(db, mine, later(21), manifest)).toEqual({
      ok: false,
      reason: 'answersMissing',
      missing: [1, 2],
    })
    await appendAnswers(db, mine, [answers[1]!, makeAnswer(2, 'numeric', 'altered')], later(22))
    expect(await submitAttempt(db, mine, later(23), manifest)).toEqual({ ok: false, reason: 'answersDiffer' })
    const again = answers.map(answer => ({ ...answer, device: 'phone-2' }))
    await appendAnswers(db, mine, again, later(24))
    expect(await submitAttempt(db, mine, later(25), manifestOf('phone-2', again))).toMatchObject({
      ok: true,
      grade: 1,
    })
  })

  it('undoes the grade when telling it fails', async () => {
    onGraded.push(async () => {
      throw new Error('the path could not move')
    })
    const { mine, at } = await makeAttempt()
    await expect(db.transaction().execute(trx => submitAttempt(trx, mine, later(5)))).rejects.toThrow(
      'could not move',
    )
    expect(await attemptOf(db, at.personId, mine.attemptId)).toMatchObject({ submittedAt: null, grade: null })
  })

  it('grades what nobody handed in once its time is over', async () => {
    const { mine, at } = await makeAttempt(timed)
    await appendAnswers(db, mine, rightAnswers(timed), later(60))
    await closeOverdueAttempts.run(db, later(11 * 60))
    expect(await attemptOf(db, at.personId, mine.attemptId)).toMatchObject({ submittedAt: null })
    await closeOverdueAttempts.run(db, later(13 * 60))
    expect(await attemptOf(db, at.personId, mine.attemptId)).toMatchObject({ grade: 1 })
  })

  it('shows afterwards what the rules allow, and no more', async () => {
    for (const shows of ['nothing', 'score', 'explanations'] as const) {
      const { mine, at } = await makeAttempt(makeCheck({ rules: { ...usualRules, shows } }))
      await submitAttempt(db, mine, later(5))
      const result = await resultOf(db, (await attemptOf(db, at.personId, mine.attemptId))!, 'id')
      expect(result.score).toBe(shows === 'nothing' ? null : 0)
      expect(result.questions.some(({ right }) => right !== null)).toBe(shows === 'explanations')
    }
  })
})

it('finds grades that no longer follow from what was answered', async () => {
  const { mine } = await makeAttempt()
  await appendAnswers(db, mine, rightAnswers(), later(5))
  await submitAttempt(db, mine, later(6))
  expect(await attemptsGradedOtherwise(db)).toEqual([])
  await db.updateTable('attempt').set({ grade: 0.5 }).where('id', '=', mine.attemptId).execute()
  expect(await attemptsGradedOtherwise(db)).toEqual([mine.attemptId])
  for (const sheet of ['[]', '[{"id":"a","kind":"unheard"}]', '[null]']) {
    await db.updateTable('attempt').set({ sheet }).where('id', '=', mine.attemptId).execute()
    expect(await attemptsGradedOtherwise(db), sheet).toEqual([mine.attemptId])
  }
})

describe('a question in a lesson', () => {
  it('is graded at once, explained, and may be answered again', async () => {
    const at = await makePublishedCheck()
    const question = makeQuestion()
    expect(await answerQuestion(db, at, question, null, later(1))).toEqual({
      ok: false,
      reason: 'answerFirst',
    })
    await answerQuestion(db, at, question, 'p1x7', later(2))
    const tries = await inTransactions(5, trx => answerQuestion(trx, at, question, 'k3f9', later(3)))
    expect(tries.every(tried => tried.ok && tried.score === 1)).toBe(true)
    const practice = await practiceOf(db, at, 'id')
    expect(practice[question.id]).toMatchObject({
      answer: 'k3f9',
      feedback: { score: 1, right: ['Menyapanya dan bertanya keperluannya'] },
    })
    expect(await attemptsAt(db, at)).toEqual([])
  })

  it('adds to what is known of a competency, one question counting once', async () => {
    const at = await makePublishedCheck()
    for (const id of ['a', 'b', 'c', 'c'])
      await answerQuestion(db, at, makeQuestion('true-false', { id }), true, later(5))
    expect(await masteryFor(db, at.personId, later(6))).toMatchObject([
      { competency: 'pelayanan_publik', observations: 3 },
    ])
  })
})
