import { addDays, type Day } from '#app/web/day.ts'
import { chanceOn, type Habit, restOf, type Trace } from './memory.ts'

/** Questions in a pack: some two minutes. */
export const packSize = 5
/** Questions a day, at most. */
export const dailyCap = 10

export interface Remembered {
  readonly questionId: string
  readonly trace: Trace
}

export interface Planned extends Remembered {
  /** When it asks for another look. */
  readonly due: Day
  /** The workday on which it is asked. */
  readonly on: Day
  /** How probable it is that it is still remembered today. */
  readonly chance: number
}

interface Circumstances {
  readonly today: Day
  readonly isWorkday: (day: Day) => boolean
  readonly habit: Habit
  /** Looked at again today already. */
  readonly doneToday: number
}

const longest = 400

/**
 * On which workday each question is asked again: never before it is due, never more than the cap a day, and after an absence
 * no mountain: what has waited longest comes first, of those what would be lost most, and the rest on the days after.
 */
export function planOf(
  remembered: readonly Remembered[],
  { today, isWorkday, habit, doneToday }: Circumstances,
) {
  const taken = new Map<Day, number>([[today, doneToday]])
  const workdayFrom = (from: Day): Day => {
    let day = from
    for (let n = 0; n < longest && !(isWorkday(day) && (taken.get(day) ?? 0) < dailyCap); n += 1)
      day = addDays(day, 1)
    taken.set(day, (taken.get(day) ?? 0) + 1)
    return day
  }
  return byNeed(remembered, habit).map(({ due, ...one }): Planned => {
    const chance = chanceOn(one.trace, today, habit)
    return { ...one, due, chance, on: workdayFrom(due > today ? due : today) }
  })
}

const byNeed = (remembered: readonly Remembered[], habit: Habit) =>
  remembered
    .map(one => ({ ...one, due: addDays(one.trace.last, restOf(one.trace, habit)) }))
    .sort(
      (a, b) =>
        a.due.localeCompare(b.due) ||
        b.trace.stability - a.trace.stability ||
        a.questionId.localeCompare(b.questionId),
    )

/** What is asked on that day, most needed first. */
export const askedOn = (plan: readonly Planned[], day: Day): readonly Planned[] =>
  plan.filter(({ on }) => on === day)
