import { type Counted, type Effect, effectOf } from './effect.ts'
import { alphaOf, fewestPerArm, hoursOf, type Plan } from './plan.ts'

/** One person in an experiment: since when, in which arm, and when they next learned. */
export interface Part {
  readonly arm: string
  readonly at: Date
  /** When they first did some learning after `at`; null when they have not. */
  readonly learnedAt: Date | null
}

export interface ArmFigures extends Counted {
  readonly arm: string
}

export interface Compared {
  readonly arm: string
  readonly effect: Effect
  readonly finding: 'more' | 'fewer' | 'open'
}

export type Reading =
  /** Nothing is told before its time: whoever looks again and again finds something sooner or later. */
  | { readonly state: 'gathering'; readonly perArm: number; readonly fewest: number }
  /** It ended with fewer people than it needed. */
  | { readonly state: 'notEnough'; readonly perArm: number; readonly fewest: number }
  | {
      readonly state: 'read'
      readonly figures: readonly ArmFigures[]
      /** Every arm against the first, on the outcome that was settled before. */
      readonly compared: readonly Compared[]
    }

const anHour = 3_600_000

/** Whether the time in which `part` can count as learned is over. */
const isDue = (part: Part, hours: number, now: Date) => now.getTime() - part.at.getTime() >= hours * anHour

const hasLearned = ({ at, learnedAt }: Part, hours: number) =>
  learnedAt !== null && learnedAt.getTime() - at.getTime() <= hours * anHour && learnedAt > at

/** How each arm did by those whose time is over. */
export function figuresOf(plan: Pick<Plan, 'arms' | 'outcome'>, parts: readonly Part[], now: Date) {
  const hours = hoursOf[plan.outcome]
  return plan.arms.map(arm => {
    const due = parts.filter(part => part.arm === arm && isDue(part, hours, now))
    return { arm, people: due.length, learned: due.filter(part => hasLearned(part, hours)).length }
  })
}

/**
 * What an experiment says at `now`. Its size is fixed: it is read once, when every arm has the people that were settled before
 * it started and their time is over. So no look in between can find something by chance. One person counts once.
 */
export function readingOf(
  plan: Pick<Plan, 'arms' | 'outcome' | 'perArm'>,
  parts: readonly Part[],
  now: Date,
  isOver: boolean,
): Reading {
  const figures = figuresOf(plan, parts, now)
  const fewest = Math.min(...figures.map(({ people }) => people))
  const [first, ...others] = figures
  if (!first || fewest < Math.max(plan.perArm, fewestPerArm))
    return { state: isOver ? 'notEnough' : 'gathering', perArm: plan.perArm, fewest }
  return {
    state: 'read',
    figures,
    compared: others.map(other => {
      const effect = effectOf(other, first, alphaOf(plan))
      return { arm: other.arm, effect, finding: findingOf(effect) }
    }),
  }
}

const findingOf = ({ low, high }: Effect) => (low > 0 ? 'more' : high < 0 ? 'fewer' : 'open')
