import ICAL from 'ical.js'
import { addDays, asDay, type Day, isDay } from '#app/web/day.ts'
import { checked, type ReadHolidays } from './holidays.ts'

const mostDays = 40
const mostRounds = 400
const mostRules = 100

/**
 * Reads the days of `year` from a calendar file (RFC 5545). An event is a holiday for each of its days, those that come again are
 * followed through the year; `STATUS:TENTATIVE` makes it tentative, a category or name of *cuti bersama* joint leave, and an event
 * called Ramadan that lasts for weeks is Ramadan.
 */
export function readCalendar(text: string, year: number, source: string): ReadHolidays {
  const timed = eventsIn(text, year)
  if (!timed) return { ok: false, faults: [{ reason: 'malformed', at: 'VCALENDAR' }] }
  const holidays = new Map<Day, object>()
  const ramadan: object[] = []
  for (const { event, name, times } of timed)
    for (const [startedOn, endedOn] of times) {
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

/** The events with their days in the year; null when the file is no calendar, or one of them says nothing that can be followed. */
function eventsIn(text: string, year: number) {
  try {
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      // Without a list of its exceptions each would go through all the others for them.
      .map(component => new ICAL.Event(component, { exceptions: [] }))
    const rules = events.flatMap(({ component }) => component.getAllProperties('rrule'))
    if (!events.every(isOfDays)) return null
    if (rules.length > mostRules || !rules.every(rule => comesYearly(rule.getFirstValue()))) return null
    return events.map(event => ({
      event,
      name: event.summary?.trim() || '?',
      times: timesIn(event, year),
    }))
  } catch {
    return null
  }
}

/** Whether a rule is a holiday's: on one day, or one weekday of a month, every year. Others can be looked for without an end. */
function comesYearly(rule: unknown): boolean {
  if (!(rule instanceof ICAL.Recur) || rule.freq !== 'YEARLY' || rule.interval > 100) return false
  const parts = Object.keys(rule.parts)
  return (
    parts.every(part => ['BYMONTH', 'BYMONTHDAY', 'BYDAY'].includes(part)) &&
    !(parts.includes('BYMONTHDAY') && parts.includes('BYDAY')) &&
    (rule.parts.BYDAY ?? []).every(day => /^(-?[1-5])?[A-Z]{2}$/.test(String(day)))
  )
}

/** Whether its days are in the calendar as they are written; one that is not would be taken for a later one. */
const isOfDays = ({ component }: ICAL.Event) =>
  ['dtstart', 'dtend', 'rdate']
    .flatMap(name => component.getAllProperties(name))
    .flatMap(one => one.toJSON().slice(3))
    .every(value => typeof value !== 'string' || isDay(value.slice(0, 10)))

/** Whether a day is one that the rules of an event ask for: the thirtieth of February is told as a day of March. */
function isAsked({ component, startDate }: ICAL.Event, { month, day }: ICAL.Time): boolean {
  const rules = component.getAllProperties('rrule').map(rule => rule.getFirstValue() as ICAL.Recur)
  const among = (list: unknown[] | undefined, one: number) =>
    !list || list.map(Number).some(asked => asked === one || asked < 0)
  return rules.some(({ parts: { BYMONTH, BYMONTHDAY, BYDAY } }) =>
    BYMONTH || BYMONTHDAY || BYDAY
      ? among(BYMONTH, month) && among(BYMONTHDAY, day)
      : month === startDate.month && day === startDate.day,
  )
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
    if (isAsked(event, next)) add(next)
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
