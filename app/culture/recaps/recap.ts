import { addDays, type Day } from '#app/web/day.ts'
import type { ActiveDay, Week } from '../streak.ts'

/** A day of learning, as a week is told. */
export interface RecapDay {
  readonly day: Day
  readonly minutes: number
}

/** Monday to Sunday of one week: the days on which somebody learned. */
export const recapDays = (week: Day, activity: readonly ActiveDay[]): readonly RecapDay[] =>
  activity
    .filter(({ day }) => day >= week && day < addDays(week, 7))
    .map(({ day, seconds }) => ({ day, minutes: Math.round(seconds / 60) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))

export interface Milestone {
  readonly weeks: number
  /** The Monday of the week with which it was reached. */
  readonly week: Day
}

const marks = [1, 5, 10, 25, 50, 75, 100, 150, 200, 300, 400, 500]

/** Weeks of learning in all, in a row or not: what was reached so far, oldest first. None is ever lost. */
export function milestonesOf(weeks: readonly Week[]): readonly Milestone[] {
  const kept = weeks.filter(({ thread }) => thread === 'kept')
  return marks.flatMap(mark => {
    const reached = kept[mark - 1]
    return reached ? [{ weeks: mark, week: reached.week }] : []
  })
}
