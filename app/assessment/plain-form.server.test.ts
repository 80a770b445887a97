import type { ActionFunctionArgs } from '@remix-run/node'
import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { signedIn } from '#db/makers.ts'
import { logOf } from './answers.server.ts'
import { makeAttempt } from './attempt-makers.ts'
import { attemptOf } from './attempts.server.ts'
import * as answers from './routes/answers.ts'
import * as submission from './routes/submission.ts'

async function post(
  { action }: typeof answers | typeof submission,
  { attemptId, personId }: { attemptId: string; personId: string },
  form: Record<string, string>,
) {
  const headers = await signedIn({ id: personId })
  const request = new Request('http://localhost:3000/', {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  })
  return action({ request, params: { attemptId }, context: {} } as unknown as ActionFunctionArgs)
}

it('a plain form saves its answers and leads back, then hands them in and leads to the result', async () => {
  const { mine } = await makeAttempt()
  const attempt = await attemptOf(db, mine.personId, mine.attemptId)
  const fields = Object.fromEntries((attempt?.sheet ?? []).map(({ id }) => [`answer.${id}`, 'b']))

  const saved = (await post(answers, mine, fields)) as Response
  expect([saved.status, saved.headers.get('Location')]).toEqual([302, `/attempts/${mine.attemptId}?kept`])
  expect((await logOf(db, mine.attemptId)).length).toBeGreaterThan(0)

  const handedIn = (await post(submission, mine, fields)) as Response
  expect(handedIn.headers.get('Location')).toBe(`/attempts/${mine.attemptId}/result`)
  expect((await attemptOf(db, mine.personId, mine.attemptId))?.submittedAt).not.toBeNull()
})
