import * as z from 'zod/mini'
import type { DocNode } from '../blocks/block.ts'
import type { Answer, Send } from './saver.ts'

const saved = z.object({ revision: z.number() })
const stale = z.extend(saved, { body: z.custom<DocNode>(), by: z.nullable(z.string()), at: z.string() })

/** The most a browser sends while a page is being left. */
const leavingLimit = 60_000

/** Posts a text to where it is kept and reads the answer. */
export const sendTo =
  (url: string): Send =>
  async (sending, leaving) => {
    const body = JSON.stringify(sending)
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body,
        keepalive: leaving && body.length < leavingLimit,
      })
      return await answerOf(response)
    } catch {
      return { kind: 'unreachable' }
    }
  }

async function answerOf(response: Response): Promise<Answer> {
  if (response.redirected || response.status === 401) return { kind: 'signedOut' }
  if (response.status === 404 || response.status === 403) return { kind: 'gone' }
  if (response.status === 413 || response.status === 422) return { kind: 'refused' }
  const told: unknown = await response.json().catch(() => null)
  if (response.status === 409) {
    const other = stale.safeParse(told)
    return other.success ? { kind: 'stale', ...other.data } : { kind: 'unreachable' }
  }
  const done = saved.safeParse(told)
  return response.ok && done.success
    ? { kind: 'saved', revision: done.data.revision }
    : { kind: 'unreachable' }
}
