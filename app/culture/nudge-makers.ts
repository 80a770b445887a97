import { asDay } from '#app/web/day.ts'
import { plainCalendar, workCalendar } from './calendar.ts'
import type { Wishes } from './choose.ts'
import type { NextThing, NudgeFacts } from './nudge.ts'
import { type ActiveDay, streakOn } from './streak.ts'

export const willing: Wishes = { consented: true, allOff: false, off: [], snoozedUntil: null }

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
    hidesStreak: false,
    lastActiveOn: asDay(active.toSorted().at(-1) ?? today),
    daysLately: active.length,
    lastWeek: null,
    isQuiet: false,
    next: makeNext(today),
    plan: null,
    target: null,
    walkers: null,
    hours: null,
    finished: null,
    reviews: 0,
    stage: 'acting',
    hindrance: null,
    thanks: null,
    story: null,
    comparison: null,
    mentor: null,
    usualHour: null,
    ...overrides,
  }
}

/** A lesson of 12 minutes that became open today. */
export const makeNext = (since: string, overrides: Partial<NextThing> = {}): NextThing => ({
  ...{ title: 'Menyapa pengunjung', minutes: 12, href: '/enrolments/1/steps/a' },
  ...{ subject: 'path-1', path: 'Pelayanan prima', begun: false, since: asDay(since) },
  ...overrides,
})

/** An instant by the clock of Jakarta. */
export const atJakarta = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`)
