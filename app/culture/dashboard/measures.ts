import type { Stage } from '../readiness/stages.ts'

/** What the figures look at of one person; it never leaves the server. */
export interface PersonFacts {
  readonly unitId: string
  /** Whether they learned in each of the last twelve whole weeks, oldest first. */
  readonly weeks: readonly boolean[]
  /** Of what was asked of them at least 14 days ago: whether all was begun within 14 days; null when nothing was. */
  readonly startedInTime: boolean | null
  /** Whether they want no reminders any more; null when they never wanted any. */
  readonly optedOut: boolean | null
  /** How ready they are. */
  readonly stage: Stage
}

export const weeksLooked = 12
const recent = 4
const pause = 2

/** One figure: whom it is about (null: not this person) and whether they count. */
export interface Measure {
  readonly name: 'started' | 'active' | 'lapsed' | 'returned' | 'optedOut'
  readonly of: (facts: PersonFacts) => boolean | null
}

/** Every figure of the page; its definition is said beside it. */
export const measures: readonly Measure[] = [
  { name: 'started', of: ({ startedInTime }) => startedInTime },
  { name: 'active', of: ({ weeks }) => weeks.at(-1) ?? false },
  {
    name: 'lapsed',
    of: ({ weeks }) => (weeks.slice(0, -recent).some(Boolean) ? !weeks.slice(-recent).some(Boolean) : null),
  },
  { name: 'returned', of: ({ weeks }) => returned(weeks) },
  { name: 'optedOut', of: ({ optedOut }) => optedOut },
]

/** Whether learning followed a pause of two weeks or more; null when there was none after learning. */
function returned(weeks: readonly boolean[]): boolean | null {
  const first = weeks.indexOf(true)
  if (first === -1) return null
  for (let week = first + 1; week + pause <= weeks.length; week += 1)
    if (!weeks.slice(week, week + pause).some(Boolean)) return weeks.slice(week + pause).some(Boolean)
  return null
}
