import { dayOf } from '#app/web/day.ts'

/** What a day of a form counts, by the dated table of rules (Peraturan LAN 10/2018). */
export interface DayRule {
  readonly dayHours: number | null
  readonly dayHoursInternational: number | null
}

interface Counting {
  /** Hours (JP) as the organiser states them: then these count, whatever the days. */
  readonly stated: number | null
  readonly isInternational: boolean
  readonly rule: DayRule | null
  /** Days of the organiser's zone on which it is held. */
  readonly days: number
}

/**
 * The hours (JP) that a whole seminar counts, in hundredths at most: those stated, else so many a day as the rule of its form
 * says. Null where neither does. They belong to the seminar, not to its sessions.
 */
export function seminarHours({ stated, isInternational, rule, days }: Counting): number | null {
  if (stated !== null) return stated
  const perDay = isInternational ? (rule?.dayHoursInternational ?? rule?.dayHours) : rule?.dayHours
  return perDay && days > 0 ? Math.round(perDay * days * 100) / 100 : null
}

/** On how many days of `zone` the sessions begin. */
export const daysHeld = (sessions: readonly { readonly startsAt: Date }[], zone: string): number =>
  new Set(sessions.map(({ startsAt }) => dayOf(startsAt, zone))).size
