import type { Posted } from '#app/web/post.server.ts'
import type { Outcome } from './channel.ts'

/** Answers that come from something between, or too late to tell. */
const unclear = [408, 502, 504]
const later = [425, 429]

/** 2xx took it; what may pass is tried again, what was refused is not; where nobody knows, nobody tries. */
export function outcomeOf(answer: Posted): Outcome {
  if (!answer.answered)
    return answer.reached
      ? { became: 'unsure', why: answer.why }
      : { became: 'refused', why: answer.why, forGood: false }
  const { status, text } = answer
  const said = `${status} ${text}`.trim()
  if (status >= 200 && status < 300) return { became: 'taken', receipt: said }
  if (unclear.includes(status)) return { became: 'unsure', why: said }
  return { became: 'refused', why: said, forGood: status < 500 && !later.includes(status) }
}
