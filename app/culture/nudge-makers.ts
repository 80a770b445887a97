import { asDay } from '#app/web/day.ts'
import { plainCalendar, workCalendar } from './calendar.ts'
import type { Wishes } from './choose.ts'
import type { NudgeFacts } from './nudge.ts'
import { type ActiveDay, streakOn } from './streak.ts'

export const willing: Wishes = { consented: true, allOff: false, off: [] }

/** Facts of a person in Jakarta who has a lesson of 12 minutes before them; for tests. */
export function makeFacts(
  today: string,
  active: readonly string[],
  overrides: Partial<NudgeFacts> = {},
): NudgeFacts {
  const calendar = overrides.calendar ?? workCalendar(plainCalendar)
  const activity: ActiveDay[] = active.map(day => ({ day: asDay(day), seconds: 1200 }))
  return {
    name: 'Wahyu Hidayat',
    language: 'id',
    zone: 'Asia/Jakarta',
    today: asDay(today),
    calendar,
    streak: streakOn(asDay(today), activity, calendar),
    lastActiveOn: asDay(active.toSorted().at(-1) ?? today),
    next: { title: 'Menyapa pengunjung', minutes: 12, href: '/enrolments/1/steps/a', subject: 'path-1' },
    ...overrides,
  }
}

/** An instant by the clock of Jakarta. */
export const atJakarta = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`)
