import type { Assumptions } from './assumptions.ts'

/** Somebody who does not exist. Abilities are logits by competency: 0 gets half of the questions right. */
export interface MadeUp {
  readonly random: () => number
  readonly refuses: boolean
  readonly isSlow: boolean
  readonly ability: (competency: string) => number
}

const logit = (share: number): number => Math.log(share / (1 - share))
const within = (share: number): number => Math.min(0.98, Math.max(0.02, share))
/** Around the middle, so many logits make one point of 100. */
export const logitsOf = (points: number): number => points / 25

export function madeUp(assumptions: Assumptions, random: () => number): MadeUp {
  const general = logit(within(assumptions.score / 100)) + normal(random) * logitsOf(assumptions.spread)
  const own = new Map<string, number>()
  return {
    random,
    refuses: random() < assumptions.refuses / 100,
    isSlow: random() < assumptions.slow / 100,
    ability(competency) {
      const known = own.get(competency) ?? general + normal(random) * 0.4
      own.set(competency, known)
      return known
    },
  }
}

/** By Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

const questions = 10

/** The share of ten questions that somebody of this ability gets right. */
export function scoreWith(ability: number, random: () => number): number {
  const chance = 1 / (1 + Math.exp(-ability))
  let right = 0
  for (let i = 0; i < questions; i += 1) if (random() < chance) right += 1
  return right / questions
}
