import { type ReviewState, type Standing, type Turn, turnOf } from './review-machine.ts'

/** Where a work stands and who is asked to do something, for everyone who may read it. */
export interface ReviewTurn {
  readonly state: ReviewState
  readonly turn: Turn | null
  /** Whose turn it is; empty when any reviewer may. */
  readonly names: readonly string[]
  readonly dueOn: string | null
  /** When it will be published, as an ISO instant. */
  readonly plannedAt: string | null
  /** Whether an approval no longer holds, since the draft was changed after it. */
  readonly isOutdated: boolean
}

interface Names {
  readonly reviewer: string | null
  readonly authors: readonly string[]
}

/** Says whose turn it is, and by when. */
export function reviewTurn(standing: Standing, { reviewer, authors }: Names): ReviewTurn {
  const { state, dueOn, plan, outdated } = standing
  const turn = turnOf(standing)
  const names = turn === 'author' ? authors : turn === 'reviewer' && reviewer ? [reviewer] : []
  return { state, turn, names, dueOn, plannedAt: plan?.at ?? null, isOutdated: outdated }
}
