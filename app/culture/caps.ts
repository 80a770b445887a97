import { dayOf } from '#app/web/day.ts'

/** A nudge that was sent, and what came of it. */
export interface SentNudge {
  readonly nudge: string
  readonly period: string
  readonly subject: string | null
  readonly sentAt: Date
  readonly transactional: boolean
  /** It asked for nothing, so that nobody can let it go by. */
  readonly isWord: boolean
  /** Whether the person learned within 48 hours of it; null while those last. */
  readonly answered: boolean | null
}

export interface Caps {
  readonly perDay: number
  readonly perWeek: number
  readonly perMonth: number
}

/** For the optional nudges of all channels together: a calendar day of the person, 7 days, 30 days. */
const usualCaps: Caps = { perDay: 1, perWeek: 3, perMonth: 8 }

const dayLength = 86_400_000

/** How many of the latest optional nudges went by without learning; those still open, and those that asked for nothing, neither count nor end the row. */
export function ignoredInARow(history: readonly SentNudge[]): number {
  const settled = history
    .filter(sent => !sent.transactional && (sent.isWord ? sent.answered === true : sent.answered !== null))
    .sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime())
  const answered = settled.findIndex(sent => sent.answered)
  return answered === -1 ? settled.length : answered
}

/** So many ignored in a row leave one letter a month. */
export const quietAfter = 5

/** Three ignored in a row halve the caps; five leave one a month. */
export function capsAfter(ignored: number): Caps {
  if (ignored >= quietAfter) return { perDay: 1, perWeek: 1, perMonth: 1 }
  if (ignored >= 3)
    return { perDay: 1, perWeek: Math.floor(usualCaps.perWeek / 2), perMonth: usualCaps.perMonth / 2 }
  return usualCaps
}

/** Whether one more optional nudge at `now` stays within the caps. */
export function isWithinCaps(history: readonly SentNudge[], now: Date, zone: string, caps: Caps): boolean {
  const optional = history.filter(sent => !sent.transactional)
  const day = dayOf(now, zone)
  const today = lately(optional, now, 2).filter(sent => dayOf(sent.sentAt, zone) === day)
  return (
    today.length < caps.perDay &&
    sentWithin(optional, now, 7) < caps.perWeek &&
    sentWithin(optional, now, 30) < caps.perMonth
  )
}

/** How many were sent in the `days` (of 24 hours) before `now`. */
export const sentWithin = (history: readonly SentNudge[], now: Date, days: number) =>
  lately(history, now, days).length

const lately = (history: readonly SentNudge[], now: Date, days: number) =>
  history.filter(sent => now.getTime() - sent.sentAt.getTime() < days * dayLength)
