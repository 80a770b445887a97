/** After the deadline answers are still taken for this long: what was under way when the time ended should arrive. */
export const graceSeconds = 120

interface Clocked {
  readonly deadlineAt: Date | null
  readonly submittedAt?: Date | null
}

/** Whether the time of an attempt is over, grace included. */
export const isOver = ({ deadlineAt }: Clocked, now: Date): boolean =>
  deadlineAt !== null && now.getTime() > deadlineAt.getTime() + graceSeconds * 1000

/** Whether an answer that arrives now still counts. */
export const inTime = (attempt: Clocked, now: Date): boolean =>
  (attempt.submittedAt ?? null) === null && !isOver(attempt, now)
