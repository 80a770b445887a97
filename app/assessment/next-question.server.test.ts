import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, signedIn } from '#db/makers.ts'
import { appendAnswers, logOf } from './answers.server.ts'
import { makeCheck, makeQuestion } from './assessment-makers.ts'
import { later, makeAnswer, makePublishedCheck, startTime } from './attempt-makers.ts'
import { attemptOf, startAttempt } from './attempts.server.ts'
import { usualRules } from './check.ts'
import { mostQuestions } from './enough.ts'
import { nextQuestion } from './next-question.server.ts'
import { resultOf } from './result.server.ts'
import * as attemptRoute from './routes/attempt.tsx'
import * as nextRoute from './routes/next.ts'
import { submitAttempt } from './submission.server.ts'
import { attemptsGradedOtherwise } from './verify.server.ts'

const check = makeCheck({
  rules: { ...usualRules, passMark: 0, attempts: 1 },
  questions: Array.from({ length: 20 }, (_, i) =>
    makeQuestion('true-false', {
      id: `soal-${i}`,
      prompt: { ask: `Pernyataan ke-${i}.` },
      key: true,
      difficulty: (i + 1) / 21,
    }),
  ),
})

async function placed(minutes: number | null = null) {
  const at = await makePublishedCheck(check)
  const timed = { ...check, rules: { ...check.rules, minutes } }
  const started = await startAttempt(db, at, timed, startTime, true)
  if (!started.ok) throw new Error(started.reason)
  const mine = { attemptId: started.attemptId, personId: at.personId }
  return { mine, at, now: () => attemptOf(db, mine.personId, mine.attemptId) }
}

/** Answers what was asked last, and goes on. */
async function goneOn({ mine, now }: Awaited<ReturnType<typeof placed>>, value: boolean) {
  const asked = (await now())!.sheet
  const last = asked.at(-1)!.id
  await appendAnswers(db, mine, [makeAnswer(asked.length - 1, last, value)], later(30))
  return { last, going: await nextQuestion(db, mine, last, later(31)) }
}

it('grows by one question with every answer until there is enough, and its grade is told again exactly', async () => {
  const placement = await placed()
  for (let enough = false; !enough; ) {
    const before = (await placement.now())!.sheet.length
    const { going } = await goneOn(placement, true)
    enough = going!.enough
    expect((await placement.now())!.sheet).toHaveLength(enough ? before : before + 1)
  }
  const asked = (await placement.now())!.sheet.length
  expect(asked).toBeLessThan(mostQuestions)
  const outcome = await submitAttempt(db, placement.mine, later(60))
  expect(outcome).toMatchObject({ ok: true, passed: true })
  expect(outcome?.ok && outcome.evidence).toHaveLength(asked)
  expect(await attemptsGradedOtherwise(db)).not.toContain(placement.mine.attemptId)
  const { placed: told, questions } = await resultOf(db, (await placement.now())!, 'id')
  expect(told).toMatchObject({ asked, pool: 20, enough: 'sure' })
  expect(questions).toHaveLength(asked)
})

it('gives two tabs, and ten at once, the same next question, and a second time nothing more', async () => {
  const placement = await placed()
  const first = (await placement.now())!.sheet[0]!.id
  const goings = await Promise.all(
    Array.from({ length: 10 }, () =>
      db.transaction().execute(trx => nextQuestion(trx, placement.mine, first, later(5))),
    ),
  )
  expect(new Set(goings.map(going => JSON.stringify(going))).size).toBe(1)
  expect((await placement.now())!.sheet).toHaveLength(2)
  const { last } = await goneOn(placement, true)
  expect((await nextQuestion(db, placement.mine, first, later(40)))?.questions.map(({ id }) => id)).toEqual(
    (await placement.now())!.sheet.slice(1).map(({ id }) => id),
  )
  expect(last).not.toBe(first)
  expect((await placement.now())!.sheet).toHaveLength(3)
})

it('sends no question that was not asked, and strangers nothing', async () => {
  const { mine, now } = await placed()
  const [asked] = (await now())!.sheet
  const params = { attemptId: mine.attemptId }
  const visit = async (headers: HeadersInit) => ({
    request: new Request('http://localhost:3000/x', { headers }),
    params,
    context: {},
  })
  const me = await signedIn({ id: mine.personId })
  const loaded = JSON.stringify(await attemptRoute.loader((await visit(me)) as unknown as LoaderFunctionArgs))
  expect(loaded.match(/Pernyataan ke-\d+/g)).toEqual([asked!.prompt.ask.slice(0, -1)])
  expect(loaded).not.toMatch(/"key"|difficulty|strengths|believed/)

  const post = async (headers: HeadersInit, fields: Record<string, string>) =>
    nextRoute
      .action({
        request: new Request('http://localhost:3000/x', {
          method: 'POST',
          headers,
          body: new URLSearchParams(fields),
        }),
        params,
        context: {},
      } as unknown as ActionFunctionArgs)
      .catch((thrown: Response) => thrown)
  const stranger = await signedIn(await makePerson())
  expect((await post(stranger, { after: asked!.id })).status).toBe(404)
  expect((await post(stranger, { from: 'script', after: asked!.id })).status).toBe(404)
  expect((await now())!.sheet).toHaveLength(1)

  const sent = await (await post(me, { from: 'script', after: asked!.id })).text()
  expect(sent.match(/Pernyataan ke-\d+/g)).toHaveLength(1)
  expect(sent).not.toMatch(/"key"|difficulty|strengths|believed/)
})

it('a plain form keeps its answer and leads to the next question', async () => {
  const { mine, now } = await placed()
  const [asked] = (await now())!.sheet
  const response = (await nextRoute.action({
    request: new Request('http://localhost:3000/x', {
      method: 'POST',
      headers: await signedIn({ id: mine.personId }),
      body: new URLSearchParams({ after: asked!.id, [`answer.${asked!.id}`]: 'true' }),
    }),
    params: { attemptId: mine.attemptId },
    context: {},
  } as unknown as ActionFunctionArgs)) as Response
  const next = (await now())!.sheet[1]!
  expect(response.headers.get('Location')).toBe(`/attempts/${mine.attemptId}?kept#number-${next.id}`)
  expect(await logOf(db, mine.attemptId)).toMatchObject([{ questionId: asked!.id, value: true }])
})

it('asks nothing more once time is over, and counts what was not asked as it is believed', async () => {
  const { mine, now } = await placed(10)
  const { sheet } = (await now())!
  expect(await nextQuestion(db, mine, sheet[0]!.id, later(13 * 60))).toEqual({
    questions: [],
    enough: true,
    closed: true,
  })
  const outcome = await submitAttempt(db, mine, later(13 * 60))
  expect(outcome?.ok && outcome.grade).toBeGreaterThan(0)
  expect(outcome?.ok && outcome.grade).toBeLessThan(0.6)
  expect((await resultOf(db, (await now())!, 'en')).placed).toMatchObject({ asked: 1, enough: null })
})
