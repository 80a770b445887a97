import { addDays, type Day, dayOf } from '#app/web/day.ts'
import { instantAt } from '#app/web/zoned.ts'

const longest = 183
const after = 14

/** From which day to which a link may hold, and to which it does unless said otherwise: two weeks after the seminar. */
export function linkDays(
  endsAt: Date | null,
  zone: string,
  now: Date,
): { first: Day; last: Day; usual: Day } {
  const today = dayOf(now, zone)
  const [first, last] = [addDays(today, 1), addDays(today, longest)]
  const ended = endsAt ? dayOf(endsAt, zone) : today
  const [, later = today] = [ended, today].sort()
  const [usual = last] = [addDays(later, after), last].sort()
  return { first, last, usual }
}

/** The end of a day that a link may hold to; null for any other. */
export function expiryOn(day: string, zone: string, now: Date): Date | null {
  const { first, last } = linkDays(null, zone, now)
  return day >= first && day <= last ? instantAt(`${day}T23:59`, zone) : null
}
