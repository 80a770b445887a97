import type { Answer } from './answer.ts'
import type { Going } from './placement.ts'
import type { HandedIn, Line, Sent, Trouble } from './sitting-store.ts'

/** Longer bodies may not outlive their page. */
const outlives = 50_000

async function post(attemptId: string, noun: string, body: object) {
  const text = JSON.stringify(body)
  return fetch(`/attempts/${attemptId}/${noun}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: text,
    redirect: 'manual',
    keepalive: text.length < outlives,
    signal: AbortSignal.timeout(20_000),
  }).catch(() => null)
}

/** On from the question of a placement that was asked last. */
export async function askNext(attemptId: string, after: string): Promise<Going | Trouble> {
  const response = await post(attemptId, 'next', { from: 'script', after })
  return response?.ok ? ((await response.json()) as Going) : troubleOf(response)
}

/** The way to the server by `fetch`. What cannot be told apart from a lost connection counts as one: it is tried again. */
export function lineTo(attemptId: string): Line {
  return {
    async send(answers: readonly Answer[]): Promise<Sent> {
      const response = await post(attemptId, 'answers', { answers })
      if (!response?.ok) return troubleOf(response)
      const { closed } = (await response.json()) as { closed: boolean }
      return closed ? 'closed' : 'held'
    },
    async submit(manifest): Promise<HandedIn> {
      const response = await post(attemptId, 'submission', { manifest })
      if (response?.ok) return { ok: true }
      if (response?.status === 409) return (await response.json()) as HandedIn
      return { ok: false, reason: troubleOf(response) }
    },
  }
}

/** Signed out, someone else is signed in, or no answer at all. */
const troubleOf = (response: Response | null): Trouble =>
  response && (response.type === 'opaqueredirect' || response.status === 404) ? 'signedOut' : 'offline'
