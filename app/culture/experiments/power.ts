import { normalPoint, normalShare } from './normal.ts'

/** How sure an experiment is meant to be. */
export interface Assurance {
  /** How often a difference may be found where there is none, 0 to 1. */
  readonly alpha: number
  /** How often a difference of the size planned for is to be found, 0 to 1. */
  readonly power: number
}

export const usual: Assurance = { alpha: 0.05, power: 0.8 }

/**
 * How many people each of two arms needs so that a change of a share `from` into `to` (both 0 to 1, not equal) is found with
 * the power asked for, two-sided. Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions" (2003), formula
 * 4.14, without the correction for continuity. Several comparisons with one arm share `alpha` (Bonferroni).
 */
export function peopleNeeded(
  from: number,
  to: number,
  { alpha, power }: Assurance = usual,
  comparisons = 1,
): number {
  if (from === to) return Number.POSITIVE_INFINITY
  const mean = (from + to) / 2
  const chance = normalPoint(1 - alpha / comparisons / 2) * Math.sqrt(2 * mean * (1 - mean))
  const found = normalPoint(power) * Math.sqrt(from * (1 - from) + to * (1 - to))
  return Math.ceil(((chance + found) / (to - from)) ** 2)
}

/** How likely `people` in each arm are to find a change of `from` into `to`, by the same formula. */
export function powerOf(
  from: number,
  to: number,
  people: number,
  alpha: number = usual.alpha,
  comparisons = 1,
) {
  const mean = (from + to) / 2
  const chance = normalPoint(1 - alpha / comparisons / 2) * Math.sqrt(2 * mean * (1 - mean))
  const spread = Math.sqrt(from * (1 - from) + to * (1 - to))
  return normalShare((Math.abs(to - from) * Math.sqrt(people) - chance) / spread)
}

/** The smallest share above `from`, in whole points, that `people` in each arm are enough to find; null when none is. */
export function smallestFound(from: number, people: number, assurance: Assurance = usual, comparisons = 1) {
  for (let points = 1; points / 100 < 1 - from; points += 1)
    if (peopleNeeded(from, from + points / 100, assurance, comparisons) <= people) return from + points / 100
  return null
}
