import ICAL from 'ical.js'
import { addDays, asDay, type Day } from '#app/web/day.ts'
import { checked, type ReadHolidays } from './holidays.ts'

const mostDays = 40
const mostRounds = 400

/**
 * Reads the days of `year` from a calendar file (RFC 5545). An event is a holiday for each of its days, those that come again are
 * followed through the year; `STATUS:TENTATIVE` makes it tentative, a category or name of *cuti bersama* joint leave, and an event
 * called Ramadan that lasts for weeks is Ramadan.
 */
export function readCalendar(text: string, year: number, source: string): ReadHolidays {
  const events = eventsIn(text)
  if (!events) return { ok: false, faults: [{ reason: 'malformed', at: 'VCALENDAR' }] }
  const holidays = new Map<Day, object>()
  const ramadan: object[] = []
  for (const event of events)
    for (const [startedOn, endedOn] of timesIn(event, year)) {
      const name = event.summary?.trim() || '?'
      if (/^ramad/i.test(name) && endedOn > addDays(startedOn, 20)) {
        ramadan.push({ startedOn, endedOn })
        continue
      }
      for (let day = startedOn; day <= endedOn && day < addDays(startedOn, mostDays); day = addDays(day, 1))
        if (day.startsWith(`${year}-`))
          holidays.set(day, { day, name: name.slice(0, 120), kind: kindOf(event), ...tentativeOf(event) })
    }
  if (holidays.size === 0) return { ok: false, faults: [{ reason: 'otherYear', at: 'VCALENDAR' }] }
  return checked({ year, source, ramadan, holidays: [...holidays.values()] })
}

function eventsIn(text: string): readonly ICAL.Event[] | null {
  try {
    return new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map(component => new ICAL.Event(component))
  } catch {
    return null
  }
}

/** First and last day of each time an event comes in the year. */
function timesIn(event: ICAL.Event, year: number): readonly (readonly [Day, Day])[] {
  const times: (readonly [Day, Day])[] = []
  const long = Math.max(1, Math.ceil(event.duration?.toSeconds() / 86_400 || 1))
  const add = (start: ICAL.Time) => {
    const first = asDay(start.toString().slice(0, 10))
    if (first <= `${year}-12-31` && addDays(first, long - 1) >= `${year}-01-01`)
      times.push([first, addDays(first, long - 1)])
  }
  if (!event.isRecurring()) {
    add(event.startDate)
    return times
  }
  const rounds = event.iterator()
  for (let round = 0; round < mostRounds; round += 1) {
    const next = rounds.next()
    if (!next || next.year > year) break
    add(next)
  }
  return times
}

const property = (event: ICAL.Event, name: string) =>
  event.component
    .getAllProperties(name)
    .flatMap(one => one.getValues())
    .join(' ')

const kindOf = (event: ICAL.Event) => {
  const said = `${property(event, 'categories')} ${event.summary}`
  if (/cuti bersama|joint/i.test(said)) return 'joint'
  return /libur daerah|regional/i.test(said) ? 'regional' : 'national'
}

const tentativeOf = (event: ICAL.Event) =>
  /tentative/i.test(property(event, 'status')) ? { tentative: true } : {}
