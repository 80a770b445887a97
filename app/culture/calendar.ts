import { addDays, type Day, weekday, weekOf } from '#app/web/day.ts'

export interface Holiday {
  readonly day: Day
  readonly name: string
  /** national: libur nasional; joint: cuti bersama; regional: libur daerah. */
  readonly kind: 'national' | 'joint' | 'regional'
  /** It depends on the moon or on a decree to come, and counts until another list says otherwise. */
  readonly tentative?: boolean | undefined
}

/** Both ends belong to it. */
export interface Span {
  readonly startedOn: Day
  readonly endedOn: Day
}

/** What is known of the days of one person. Everything but the weekdays may be empty. */
export interface CalendarFacts {
  /** ISO weekdays that the unit works, 1 = Monday. */
  readonly weekdays: readonly number[]
  readonly holidays: readonly Holiday[]
  readonly ramadan: readonly Span[]
  readonly leave: readonly Span[]
  /** Weeks (their Mondays) that ask for nothing. */
  readonly exemptWeeks: readonly Day[]
  /** Days that the unit works, or does not, against the calendar. */
  readonly unitDays: readonly { readonly day: Day; readonly works: boolean }[]
}

type DayOff = 'exempt' | 'leave' | 'unit' | 'holiday' | 'weekend'

export interface WorkCalendar {
  isWorkday(day: Day): boolean
  /** Why a day asks for nothing; null on a workday. */
  dayOff(day: Day): DayOff | null
  holiday(day: Day): Holiday | null
  isRamadan(day: Day): boolean
  /** How many days of the week of `week` are workdays, 0 to 7. */
  workdays(week: Day): number
  hasWorkdays(week: Day): boolean
}

export const mondayToFriday: readonly number[] = [1, 2, 3, 4, 5]

export const plainCalendar: CalendarFacts = {
  weekdays: mondayToFriday,
  holidays: [],
  ramadan: [],
  leave: [],
  exemptWeeks: [],
  unitDays: [],
}

/**
 * The work calendar of one person. A day is decided by the first that speaks of it: an exempt week, the person's own
 * leave, a day of the unit, a holiday, the weekdays of the unit.
 */
export function workCalendar(facts: CalendarFacts): WorkCalendar {
  const holidays = new Map(facts.holidays.map(holiday => [holiday.day, holiday]))
  const exempt = new Set(facts.exemptWeeks)
  const unitDays = new Map(facts.unitDays.map(({ day, works }) => [day, works]))

  function dayOff(day: Day): DayOff | null {
    if (exempt.has(weekOf(day))) return 'exempt'
    const works = unitDays.get(day)
    if (works !== undefined) return works ? null : 'unit'
    if (holidays.has(day)) return 'holiday'
    return facts.weekdays.includes(weekday(day)) ? null : 'weekend'
  }

  const own = calendarBy(dayOff, {
    holiday: day => holidays.get(day) ?? null,
    isRamadan: day => within(facts.ramadan, day),
  })
  return facts.leave.length === 0 ? own : onLeave(own, facts.leave)
}

/** The calendar of somebody on leave in these spans, who otherwise works as `calendar` says. */
export const onLeave = (calendar: WorkCalendar, leave: readonly Span[]): WorkCalendar =>
  calendarBy(day => {
    const off = calendar.dayOff(day)
    return off !== 'exempt' && within(leave, day) ? 'leave' : off
  }, calendar)

/** Tells each day and week once: many people may share a calendar, and a streak asks for years of them. */
function calendarBy(
  decide: (day: Day) => DayOff | null,
  { holiday, isRamadan }: Pick<WorkCalendar, 'holiday' | 'isRamadan'>,
): WorkCalendar {
  const dayOff = once(decide)
  const ofWeek = once(week => daysFrom(week).filter(day => dayOff(day) === null).length)
  const workdays = (day: Day) => ofWeek(weekOf(day))
  return {
    dayOff,
    isWorkday: day => dayOff(day) === null,
    holiday,
    isRamadan,
    workdays,
    hasWorkdays: week => workdays(week) > 0,
  }
}

function once<T>(tell: (day: Day) => T): (day: Day) => T {
  const told = new Map<Day, T>()
  return day => {
    const known = told.get(day)
    if (known !== undefined) return known
    const value = tell(day)
    told.set(day, value)
    return value
  }
}

const within = (spans: readonly Span[], day: Day) =>
  spans.some(span => span.startedOn <= day && day <= span.endedOn)

/** Monday to Sunday of the week in which `day` lies. */
export const daysOfWeek = (day: Day): readonly Day[] => daysFrom(weekOf(day))

const daysFrom = (monday: Day): readonly Day[] => [0, 1, 2, 3, 4, 5, 6].map(offset => addDays(monday, offset))
