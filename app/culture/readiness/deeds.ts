import { addDays, type Day, daysBetween, weekOf } from '#app/web/day.ts'
import type { WorkCalendar } from '../calendar.ts'
import type { Deed } from './readiness-machine.ts'
import type { Stage } from './stages.ts'

/** The days on which a person did something, each oldest first. */
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
  const days = [
    ...new Set([...doings.looked, ...doings.planned, ...doings.finished, ...doings.said.map(({ on }) => on)]),
  ]
    .filter(day => day <= today)
    .sort()
  const deeds: Deed[] = []
  for (const [i, day] of days.entries()) {
    const before = days[i - 1]
    if (before && isAway(before, day, calendar)) deeds.push({ type: 'away' })
    if (doings.looked.includes(day)) deeds.push({ type: 'looked' })
    if (doings.planned.includes(day)) deeds.push({ type: 'planned' })
    if (doings.finished.includes(day)) {
      deeds.push({ type: 'finished' })
      if (isKept(doings.finished, day)) deeds.push({ type: 'kept' })
    }
    for (const { on, stage } of doings.said) if (on === day) deeds.push({ type: 'said', stage })
  }
  const last = days.at(-1)
  if (last && isAway(last, today, calendar)) deeds.push({ type: 'away' })
  return deeds
}

function isKept(finished: readonly Day[], day: Day): boolean {
  const from = addDays(weekOf(day), -7 * (weeksLooked - 1))
  return new Set(finished.filter(one => one >= from && one <= day).map(weekOf)).size >= weeksKept
}

/** Whether at least fifteen workdays lie between two days. */
function isAway(from: Day, to: Day, calendar: WorkCalendar): boolean {
  if (daysBetween(from, to) <= workdaysAway) return false
  let workdays = 0
  for (let day = addDays(from, 1); day < to && workdays < workdaysAway; day = addDays(day, 1))
    if (calendar.isWorkday(day)) workdays += 1
  return workdays >= workdaysAway
}
