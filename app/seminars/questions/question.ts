import type { Standing } from '../agenda/seminar.ts'

const day = 86_400_000

/** How long after the last session questions are still taken, in milliseconds. */
export const askingGoesOn = 14 * day

interface Times {
  readonly standing: Standing
  readonly span: { readonly endsAt: Date } | null
}

/** Whether the speakers can be asked at `now`: from the announcement until two weeks after the last session. */
export const canBeAsked = ({ standing, span }: Times, now: Date): boolean =>
  standing === 'announced' && span !== null && now.getTime() < span.endsAt.getTime() + askingGoesOn

interface Ordered {
  readonly id: string
  readonly votes: number
  readonly askedAt: Date
  readonly answeredAt: Date | null
  readonly isHidden: boolean
}

const rank = ({ isHidden, answeredAt }: Ordered) => (isHidden ? 2 : answeredAt ? 1 : 0)

/**
 * The order in which speakers take questions: open ones first, most wanted before less wanted and older before newer;
 * then answered ones, the latest answer first; then hidden ones.
 */
export const inOrder = <Q extends Ordered>(questions: readonly Q[]): Q[] =>
  questions.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (b.answeredAt?.getTime() ?? 0) - (a.answeredAt?.getTime() ?? 0) ||
      b.votes - a.votes ||
      a.askedAt.getTime() - b.askedAt.getTime() ||
      a.id.localeCompare(b.id),
  )
