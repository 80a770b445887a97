import { about, fewestPeople } from '#app/assessment/disclosure.ts'
import { addDays, asDay, type Day, weekOf } from '#app/web/day.ts'

/** What a unit can choose to get better at. */
export const pactMeasures = ['weekly', 'finished', 'helped'] as const
export type PactMeasure = (typeof pactMeasures)[number]

export interface Span {
  readonly from: Day
  /** Not part of it. */
  readonly until: Day
}

/** The first day of the quarter in which `day` lies, and of the one before it. */
export function quarterStart(day: Day): Day {
  const month = Number(day.slice(5, 7))
  return asDay(`${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`)
}

/**
 * The whole weeks of the running quarter so far, and as many whole weeks of the one before from its beginning on: what is compared
 * is equally long. Null while the running quarter has no whole week yet.
 */
export function comparedSpans(today: Day): { readonly now: Span; readonly before: Span } | null {
  const start = quarterStart(today)
  const first = weekOf(addDays(start, 6))
  const until = weekOf(today)
  if (until <= first) return null
  const earlier = weekOf(addDays(quarterStart(addDays(start, -1)), 6))
  const days = (Date.parse(until) - Date.parse(first)) / 86_400_000
  const ends = [addDays(earlier, days), first].sort()
  return { now: { from: first, until }, before: { from: earlier, until: ends[0]! } }
}

/** How often something happened of how often it could have: people, or people and weeks. */
export interface Tally {
  readonly people: number
  readonly counted: number
  readonly possible: number
}

export interface PactProgress {
  /** Shares, 0 to 1, of counts to the nearest five. */
  readonly now: number
  readonly before: number
  readonly people: number
  readonly standing: 'better' | 'same' | 'notYet'
}

/** How a unit does against its own last quarter; null where either quarter had fewer than ten people. */
export function progressOf(now: Tally, before: Tally): PactProgress | null {
  if (now.people < fewestPeople || before.people < fewestPeople) return null
  const [share, former] = [shareOf(now), shareOf(before)]
  const points = Math.round(100 * (share - former))
  return {
    ...{ now: share, before: former, people: about(now.people) },
    standing: points > 0 ? 'better' : points < 0 ? 'notYet' : 'same',
  }
}

const shareOf = ({ counted, possible }: Tally) =>
  possible === 0 ? 0 : Math.min(1, about(counted) / about(possible))
