import type { Day } from '#app/web/day.ts'
import { peopleNeeded, smallestFound, usual } from './power.ts'

/** Learning done, not messages opened: what counts, within how long after the moment. */
export const outcomes = ['learned48h', 'learned7d'] as const
export type Outcome = (typeof outcomes)[number]

export const hoursOf: Readonly<Record<Outcome, number>> = { learned48h: 48, learned7d: 168 }

/** What is settled before an experiment starts, and never afterwards. */
export interface Plan {
  /** The question in words. */
  readonly question: string
  readonly nudge: string
  /** At least two; the first is what the others are compared with. */
  readonly arms: readonly string[]
  readonly outcome: Outcome
  /** The share that learns without a change, as far as one knows, and the share hoped for; 0 to 1. */
  readonly usualShare: number
  readonly hopedShare: number
  /** How many people each arm is to have; the reading comes when all have them, and not before. */
  readonly perArm: number
  /** The last day on which people come in; with fewer by then it ends without an answer. */
  readonly lastDay: Day
  /** It may suggest something and show nothing. */
  readonly exploration: boolean
}

export const comparisonsOf = ({ arms }: Pick<Plan, 'arms'>) => arms.length - 1

export const alphaOf = (plan: Pick<Plan, 'arms'>) => usual.alpha / comparisonsOf(plan)

/** So few could be told apart by name. */
export const fewestPerArm = 10

export const neededFor = (plan: Pick<Plan, 'arms' | 'usualShare' | 'hopedShare'>) =>
  Math.max(fewestPerArm, peopleNeeded(plan.usualShare, plan.hopedShare, usual, comparisonsOf(plan)))

export interface Size {
  /** Per arm. */
  readonly needed: number
  /** Per arm, of those who could take part today. */
  readonly have: number
  /** The smallest share that so many could find; null when none. */
  readonly couldFind: number | null
}

export type MayStart =
  | { readonly ok: true; readonly size: Size }
  | { readonly ok: false; readonly reason: 'tooSmall' | 'fewerThanTen'; readonly size: Size }

/**
 * Whether an experiment that `reachable` people could take part in may start: it is large enough for what it hopes to find, or
 * says of itself that it explores.
 */
export function mayStart(
  plan: Pick<Plan, 'arms' | 'usualShare' | 'hopedShare' | 'perArm' | 'exploration'>,
  reachable: number,
): MayStart {
  const needed = neededFor(plan)
  const have = Math.floor(reachable / plan.arms.length)
  const size = {
    needed,
    have,
    couldFind: smallestFound(plan.usualShare, Math.min(have, plan.perArm), usual, comparisonsOf(plan)),
  }
  if (Math.min(have, plan.perArm) < fewestPerArm) return { ok: false, reason: 'fewerThanTen', size }
  if (plan.exploration || (have >= needed && plan.perArm >= needed)) return { ok: true, size }
  return { ok: false, reason: 'tooSmall', size }
}
