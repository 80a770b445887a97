import { addDays, type Day, daysBetween, weekOf } from '#app/web/day.ts'
import type { WorkCalendar } from '../calendar.ts'
import type { Deed } from './readiness-machine.ts'
import type { Stage } from './stages.ts'

/** The days on which a person did something; those on which they looked, oldest first. */
export interface Doings {
  readonly looked: readonly Day[]
  readonly planned: readonly Day[]
  readonly finished: readonly Day[]
  readonly said: readonly { readonly on: Day; readonly stage: Stage }[]
}

const workdaysAway = 15
const weeksKept = 4
const weeksLooked = 6

/**
 * What the doings come to, in order: `away` after fifteen workdays without any (leave and holidays are none), `kept` when
 * four of six weeks held something finished.
 */
export function deedsOf(doings: Doings, today: Day, calendar: WorkCalendar): readonly Deed[] {
  const [looked, planned, finished] = [
    new Set(doings.looked),
    new Set(doings.planned),
    new Set(doings.finished),
  ]
  const said = Map.groupBy(doings.said, ({ on }) => on)
  const days = [...new Set([...looked, ...planned, ...finished, ...said.keys()])]
    .filter(day => day <= today)
    .sort()
  const deeds: Deed[] = []
  const weeks: Day[] = []
  for (const [i, day] of days.entries()) {
    const before = days[i - 1]
    if (before && isAway(before, day, calendar)) deeds.push({ type: 'away' })
    if (looked.has(day)) deeds.push({ type: 'looked' })
    if (planned.has(day)) deeds.push({ type: 'planned' })
    if (finished.has(day)) {
      deeds.push({ type: 'finished' })
      const week = weekOf(day)
      if (weeks.at(-1) !== week) weeks.push(week)
      if (isKept(weeks)) deeds.push({ type: 'kept' })
    }
    for (const { stage } of said.get(day) ?? []) deeds.push({ type: 'said', stage })
  }
  const last = days.at(-1)
  if (last && isAway(last, today, calendar)) deeds.push({ type: 'away' })
  return deeds
}

/** Of weeks in which something was finished, oldest first. */
function isKept(weeks: readonly Day[]): boolean {
  const [fourth, last] = [weeks.at(-weeksKept), weeks.at(-1)]
  return fourth !== undefined && daysBetween(fourth, last!) < 7 * weeksLooked
}

/** Whether at least fifteen workdays lie between two days. */
function isAway(from: Day, to: Day, calendar: WorkCalendar): boolean {
  if (daysBetween(from, to) <= workdaysAway) return false
  let workdays = 0
  for (let day = addDays(from, 1); day < to && workdays < workdaysAway; day = addDays(day, 1))
    if (calendar.isWorkday(day)) workdays += 1
  return workdays >= workdaysAway
}
