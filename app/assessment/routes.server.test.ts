import type { LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn } from '#db/makers.ts'
import { makeCheck } from './assessment-makers.ts'
import { makeAttempt, rightAnswers } from './attempt-makers.ts'
import { attemptOf } from './attempts.server.ts'
import { manifestOf } from './manifest.ts'
import * as accommodationsRoute from './routes/accommodations.tsx'
import * as answersRoute from './routes/answers.ts'
import * as attemptRoute from './routes/attempt.tsx'
import * as resultRoute from './routes/result.tsx'
import * as submissionRoute from './routes/submission.ts'

type Handler = (args: LoaderFunctionArgs) => Promise<unknown>
type Cookies = { Cookie: string }

const check = makeCheck()
let stranger: Cookies

/** Calls a route as a browser would; what a page loads comes back as if it had been sent. */
async function call(
  handler: Handler,
  params: Record<string, string>,
  headers: Cookies,
  body?: BodyInit | object,
) {
  const isForm = body instanceof URLSearchParams
  const request = new Request('http://localhost:3000/x', {
    method: body ? 'POST' : 'GET',
    headers: { ...headers, ...(body && !isForm ? { 'Content-Type': 'application/json' } : {}) },
    body: !body || isForm ? (body as URLSearchParams | undefined) : JSON.stringify(body),
  })
  try {
    const answer = await handler({ request, params, context: {} } as unknown as LoaderFunctionArgs)
    if (answer instanceof Response) return answer
    const outcome = answer as { init?: ResponseInit; data?: unknown }
    return outcome.init ? Response.json(outcome.data, outcome.init) : Response.json(answer)
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

async function sitting() {
  const made = await makeAttempt(check)
  return { ...made, params: { attemptId: made.id }, me: await signedIn({ id: made.at.personId }) }
}

beforeAll(async () => {
  stranger = await signedIn(await makePerson())
})

describe('an attempt', () => {
  it('loads with its prompts and no key', async () => {
    const { params, me } = await sitting()
    const sent = await (await call(attemptRoute.loader, params, me)).text()
    expect(JSON.parse(sent).questions).toHaveLength(6)
    expect(sent).not.toMatch(/"key"|accepted|tolerance|explanation|competency/)
  })

  it('is absent for anyone else, in every way to ask for it', async () => {
    const { params, id } = await sitting()
    const answers = rightAnswers(check)
    const tries: [Handler, object?][] = [
      [attemptRoute.loader],
      [resultRoute.loader],
      [answersRoute.action, { answers }],
      [answersRoute.action, new URLSearchParams({ 'answer.numeric': '12,5' })],
      [submissionRoute.action, { manifest: manifestOf('phone', answers) }],
      [submissionRoute.action, new URLSearchParams({ 'answer.numeric': '12,5' })],
    ]
    for (const [handler, body] of tries)
      expect((await call(handler, params, stranger, body)).status).toBe(404)
    expect(await db.selectFrom('answer').select('value').where('attemptId', '=', id).execute()).toEqual([])
  })

  it('takes answers from a script, says what it lacks, and is handed in once both hold the same', async () => {
    const { params, me } = await sitting()
    const answers = rightAnswers(check)
    const manifest = manifestOf('phone', answers)
    const sent = await call(answersRoute.action, params, me, { answers: answers.slice(0, 4) })
    expect(await sent.json()).toEqual({ closed: false })
    const refused = await call(submissionRoute.action, params, me, { manifest })
    expect([refused.status, await refused.json()]).toEqual([
      409,
      { ok: false, reason: 'answersMissing', missing: [4, 5] },
    ])
    await call(answersRoute.action, params, me, { answers: answers.slice(4) })
    expect(await (await call(submissionRoute.action, params, me, { manifest })).json()).toEqual({ ok: true })
    const late = await call(answersRoute.action, params, me, { answers: [{ ...answers[0]!, sequence: 6 }] })
    expect(await late.json()).toEqual({ closed: true })
  })

  it('gives a script the same answer to the same key, and looks again where it lacked something', async () => {
    const { params, me } = await sitting()
    const answers = rightAnswers(check)
    const manifest = manifestOf('phone', answers)
    const handing = { manifest, formKey: 'hand in' }
    expect((await call(submissionRoute.action, params, me, handing)).status).toBe(409)
    const sending = { answers, formKey: 'send' }
    for (let times = 0; times < 2; times += 1)
      expect(await (await call(answersRoute.action, params, me, sending)).json()).toEqual({ closed: false })
    for (let times = 0; times < 2; times += 1)
      expect(await (await call(submissionRoute.action, params, me, handing)).json()).toEqual({ ok: true })
  })

  it('says of a manifest beyond all reason no more than a thousand that it lacks', async () => {
    const { params, me } = await sitting()
    const manifest = { device: 'phone', count: 1_000_000, hash: '' }
    const refused = await call(submissionRoute.action, params, me, { manifest })
    expect((await refused.json()).missing).toHaveLength(1000)
  })

  it('refuses what is no answer', async () => {
    const { params, me } = await sitting()
    const [answer] = rightAnswers(check)
    for (const odd of [
      { ...answer, sequence: -1 },
      { ...answer, device: 'a b' },
      { ...answer, value: '\0' },
    ]) {
      const headers = { ...me, 'Content-Type': 'application/json' }
      const body = JSON.stringify({ answers: [odd] })
      const request = new Request('http://localhost:3000/x', { method: 'POST', headers, body })
      const sent = answersRoute.action({ request, params, context: {} })
      const answered = await sent.catch((thrown: Response) => thrown)
      // As a response: Remix drops the status of anything else where there is no page.
      expect(answered instanceof Response && answered.status).toBe(422)
    }
  })

  it('takes a plain form: saved, then handed in, then shown', async () => {
    const { params, me, id, at } = await sitting()
    const saving = new URLSearchParams({ formKey: 'one', 'answer.numeric': '12,5', 'shown.numeric': 'null' })
    const saved = await call(answersRoute.action, params, me, saving)
    expect(saved.headers.get('Location')).toBe(`/attempts/${id}?kept`)
    const handing = new URLSearchParams({
      formKey: 'two',
      'answer.numeric': '12,5',
      'shown.numeric': '"12,5"',
      'answer.true-false': 'true',
    })
    for (const _ of [1, 2]) {
      const handed = await call(submissionRoute.action, params, me, handing)
      expect(handed.headers.get('Location')).toBe(`/attempts/${id}/result`)
    }
    expect((await attemptOf(db, at.personId, id))?.grade).toBeCloseTo(2 / 6)
    expect((await call(attemptRoute.loader, params, me)).headers.get('Location')).toBe(
      `/attempts/${id}/result`,
    )
    expect(await (await call(resultRoute.loader, params, me)).json()).toMatchObject({
      passed: false,
      late: 0,
    })
  })
})

describe('accommodations', () => {
  const grant = { change: 'grant', extraTimePercent: 50, extraAttempts: 0, reason: 'Penglihatan terbatas' }

  it('are given by whoever coordinates the unit, and by nobody else', async () => {
    const [unit, elsewhere] = [await makeUnit(), await makeUnit()]
    const learner = await makePerson({ unit })
    const params = { personId: learner.id }
    const coordinates = (unitId: string) => makePerson({ unit, roles: [{ role: 'coordinator', unitId }] })
    const mine = await signedIn(await coordinates(unit.id))
    const others = await signedIn(await coordinates(elsewhere.id))
    expect((await call(accommodationsRoute.action, params, others, grant)).status).toBe(404)
    expect((await call(accommodationsRoute.loader, params, others)).status).toBe(404)
    expect(
      (await call(accommodationsRoute.action, params, mine, { ...grant, extraTimePercent: 0 })).status,
    ).toBe(422)
    expect((await call(accommodationsRoute.action, params, mine, grant)).status).toBe(302)
    const { accommodations } = await (await call(accommodationsRoute.loader, params, mine)).json()
    expect(accommodations).toMatchObject([{ extraTimePercent: 50, reason: 'Penglihatan terbatas' }])
    const withdrawal = { change: 'withdrawal', id: accommodations[0].id }
    expect((await call(accommodationsRoute.action, params, others, withdrawal)).status).toBe(404)
    expect((await call(accommodationsRoute.action, params, mine, withdrawal)).status).toBe(302)
  })
})
