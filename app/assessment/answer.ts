/** One entry of the log: what a device says was answered. `value` null takes an answer back. */
export interface Answer {
  readonly device: string
  /** Counts 0, 1, 2 … on its device. */
  readonly sequence: number
  readonly questionId: string
  readonly value: unknown
  /** ISO instant by the device's clock. */
  readonly answeredAt: string
}

/** What counts, by question id. */
export type Answers = ReadonlyMap<string, unknown>

/**
 * What counts of a log, whatever order it arrived in: per question the last answer. On one device the sequence decides,
 * so a clock set back loses nothing; between devices the time does, and at the same instant the device's name.
 */
export function answersOf(log: readonly Answer[]): Map<string, unknown> {
  const answers = new Map<string, unknown>()
  for (const { questionId, value } of inOrder(log)) {
    if (value === null) answers.delete(questionId)
    else answers.set(questionId, value)
  }
  return answers
}

/** The entries that decide, one a question, at the time they decide by: enough to fold further answers onto. */
export function condensed(log: readonly Answer[]): Answer[] {
  const deciding = new Map<string, Answer>()
  for (const answer of inOrder(log)) deciding.set(answer.questionId, answer)
  return [...deciding.values()]
}

/** From the first to the last, each at its own time or that of the one before it on its device, whichever is later. */
function inOrder(log: readonly Answer[]): Answer[] {
  const latest = new Map<string, number>()
  const timed = bySequence(log).map(answer => {
    const at = Math.max(Date.parse(answer.answeredAt), latest.get(answer.device) ?? 0)
    latest.set(answer.device, at)
    return { answer, at }
  })
  return timed
    .sort((a, b) => a.at - b.at)
    .map(({ answer, at }) => ({ ...answer, answeredAt: new Date(at).toISOString() }))
}

/** Device by device, as each counted. */
export const bySequence = (log: readonly Answer[]): Answer[] =>
  [...log].sort((a, b) => compare(a.device, b.device) || a.sequence - b.sequence)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
