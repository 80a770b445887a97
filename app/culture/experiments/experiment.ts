import type { Day } from '#app/web/day.ts'
import { hoursOf, type Plan } from './plan.ts'

export interface Deed {
  readonly kind: 'planned' | 'started' | 'stopped'
  readonly by: string | null
  readonly at: Date
  readonly reason: string
}

/** An experiment with what was done to it. */
export interface Experiment extends Omit<Plan, 'perArm' | 'exploration'> {
  readonly id: string
  /** Null: everyone may take part. */
  readonly unit: string | null
  readonly deeds: readonly Deed[]
  /** Settled when it started; null before. */
  readonly size: Pick<Plan, 'perArm' | 'exploration'> | null
}

export type Stage = 'planned' | 'running' | 'stopped' | 'over'

const aDay = 86_400_000

/** Where an experiment stands. It runs on after its last day until the time of those who came last is over. */
export function stageOf(
  { deeds, lastDay, outcome }: Pick<Experiment, 'deeds' | 'lastDay' | 'outcome'>,
  now: Date,
): Stage {
  const kinds = deeds.map(({ kind }) => kind)
  if (kinds.includes('stopped')) return 'stopped'
  if (!kinds.includes('started')) return 'planned'
  const end = Date.parse(`${lastDay}T00:00:00Z`) + 2 * aDay + (hoursOf[outcome] / 24) * aDay
  return now.getTime() < end ? 'running' : 'over'
}

export const mayBeStopped = (stage: Stage): boolean => stage === 'planned' || stage === 'running'

/** Whether somebody new may come in on `today`. */
export const takesMore = (lastDay: Day, today: Day) => today <= lastDay
