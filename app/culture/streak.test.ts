import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay, type Day, dayOf, daysBetween, weekOf } from '#app/web/day.ts'
import holidays2026 from '#content/holidays-2026.json' with { type: 'json' }
import { type CalendarFacts, plainCalendar, workCalendar } from './calendar.ts'
import { holidayList } from './holidays.ts'
import { type ActiveDay, daysAsked, quarterOf, streakOn, threadsOf } from './streak.ts'

const listed = holidayList.parse(holidays2026)
const year = { ...plainCalendar, holidays: listed.holidays }
const calendar = workCalendar(year)
const day = asDay
const on = (...days: string[]): ActiveDay[] => days.map(text => ({ day: day(text), seconds: 60 }))

describe('a streak', () => {
  it('continues over Nyepi and Idulfitri: active 16 and 17 March 2026, next on 25 March', () => {
    const active = on('2026-03-16', '2026-03-17', '2026-03-25')
    expect(streakOn(day('2026-03-24'), active, calendar)).toMatchObject({ weeks: 1, reserves: 2 })
    expect(streakOn(day('2026-03-25'), active, calendar)).toMatchObject({
      weeks: 1,
      keptThisWeek: false,
      reserves: 2,
    })
    expect(streakOn(day('2026-03-26'), [...active, ...on('2026-03-26')], calendar)).toMatchObject({
      weeks: 2,
    })
  })

  it('counts a week with 20 minutes on one day, or with two active days', () => {
    expect(streakOn(day('2026-11-25'), [{ day: day('2026-11-23'), seconds: 1200 }], calendar).weeks).toBe(1)
    expect(streakOn(day('2026-11-25'), [{ day: day('2026-11-23'), seconds: 1199 }], calendar).weeks).toBe(0)
    expect(streakOn(day('2026-11-25'), on('2026-11-23', '2026-11-24'), calendar).weeks).toBe(1)
  })

  it('asks one day of a week with one workday, and nothing of a week of leave', () => {
    const leave = [{ startedOn: day('2026-11-16'), endedOn: day('2026-11-19') }]
    const away = workCalendar({ ...year, leave })
    expect(streakOn(day('2026-11-25'), on('2026-11-20'), away).weeks).toBe(1)
    const whole = workCalendar({
      ...year,
      leave: [{ startedOn: day('2026-11-16'), endedOn: day('2026-11-20') }],
    })
    expect(threadsOf(day('2026-11-25'), [], whole, 2).map(({ thread }) => thread)).toEqual([
      'rest',
      'running',
    ])
  })

  it('is repaired by two reserves in a quarter, and tells the total after it broke', () => {
    const kept = on('2026-10-05', '2026-10-06')
    expect(streakOn(day('2026-10-25'), kept, calendar)).toMatchObject({ weeks: 1, reserves: 1 })
    expect(streakOn(day('2026-11-01'), kept, calendar)).toMatchObject({ weeks: 1, reserves: 0 })
    expect(streakOn(day('2026-11-02'), kept, calendar)).toMatchObject({ weeks: 0, total: 1, reserves: 2 })
  })
})

/** The long proof lives ten thousand histories. */
const often = () => {
  const numRuns = fc.readConfigureGlobal().numRuns ?? 200
  return { numRuns: numRuns >= 2000 ? 10_000 : numRuns }
}

const start = day('2026-01-05')
const activities = fc.array(
  fc.record({
    day: fc.nat(330).map(n => addDays(start, n)),
    seconds: fc.constantFrom(0, 60, 300, 700, 1200, 4000),
  }),
  { maxLength: 90 },
)
const days = fc.nat(340).map(n => addDays(start, n))
const calendars: fc.Arbitrary<CalendarFacts> = fc.record({
  weekdays: fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [6, 7], [1]),
  holidays: fc.constantFrom([], listed.holidays),
  ramadan: fc.constant([]),
  leave: fc.array(
    fc.tuple(days, fc.nat(25)).map(([startedOn, n]) => ({ startedOn, endedOn: addDays(startedOn, n) })),
    { maxLength: 3 },
  ),
  exemptWeeks: fc.array(days.map(weekOf), { maxLength: 2 }),
  unitDays: fc.array(fc.record({ day: days, works: fc.boolean() }), { maxLength: 4 }),
})

const helps = fc.array(days, { maxLength: 3 })

/** Moments of learning, and where the person was from when on: at home, elsewhere in Indonesia, or where clocks are changed. */
const journeys = fc.record({
  moments: fc.array(
    fc.record({
      at: fc.nat(330 * 1440).map(minute => new Date(Date.parse('2026-01-04T16:00:00Z') + minute * 60_000)),
      seconds: fc.constantFrom(60, 300, 700, 1200),
    }),
    { maxLength: 60 },
  ),
  stays: fc
    .array(
      fc.record({
        from: fc.nat(330).map(day => Date.parse('2026-01-04T16:00:00Z') + day * 86_400_000),
        zone: fc.constantFrom(
          ...['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
          ...['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe'],
        ),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map(stays => stays.toSorted((a, b) => a.from - b.from)),
})

/**
 * The rule told without a walk: the most kept weeks, counted back from today, of which the weeks missed since the
 * oldest are at most two in each quarter, three where one helped others. Slow and plain, on lists of days.
 */
function oracle(
  today: Day,
  activity: readonly ActiveDay[],
  facts: CalendarFacts,
  helped: readonly Day[] = [],
) {
  const asks = workCalendar(facts)
  const mondays: Day[] = []
  for (let n = -371; n <= 371; n += 1) {
    const date = addDays(today, n)
    if (new Date(`${date}T12:00:00Z`).getUTCDay() === 1 && date <= today) mondays.push(date)
  }
  const week = (monday: Day) => {
    const dates = [0, 1, 2, 3, 4, 5, 6].map(n => addDays(monday, n))
    const mine = activity.filter(active => dates.includes(active.day) && active.day <= today)
    const workdays = dates.filter(date => asks.isWorkday(date)).length
    const activeDays = dates.filter(date => mine.some(active => active.day === date)).length
    const seconds = mine.reduce((sum, active) => sum + active.seconds, 0)
    return {
      monday,
      workdays,
      kept: workdays > 0 && (seconds >= 1200 || activeDays >= Math.min(workdays, 2)),
    }
  }
  const asked = mondays.map(week).filter(({ workdays }) => workdays > 0)
  const kept = asked.filter(one => one.kept)
  const holds = (count: number) => {
    const oldest = kept[kept.length - count]!
    const missed = asked.filter(
      one => one.monday > oldest.monday && !one.kept && daysBetween(one.monday, today) >= 7,
    )
    return missed.every(
      one =>
        missed.filter(other => quarterOf(other.monday) === quarterOf(one.monday)).length <=
        (helped.some(help => quarterOf(help) === quarterOf(one.monday)) ? 3 : 2),
    )
  }
  let weeks = 0
  while (weeks < kept.length && holds(weeks + 1)) weeks += 1
  return { weeks, total: kept.length }
}

describe('for every calendar and activity, a streak', () => {
  it('is what the plain rule says', () => {
    fc.assert(
      fc.property(days, activities, calendars, helps, (today, activity, facts, helped) => {
        const { weeks, total, reserves, reservesOf } = streakOn(today, activity, workCalendar(facts), helped)
        expect({ weeks, total }).toEqual(oracle(today, activity, facts, helped))
        expect(reserves).toBeGreaterThanOrEqual(0)
        expect(reserves).toBeLessThanOrEqual(reservesOf)
      }),
      often(),
    )
  })

  it('is what the plain rule says of moments too, wherever the person was at each', () => {
    fc.assert(
      fc.property(journeys, fc.nat(330), calendars, ({ moments, stays }, n, facts) => {
        const zoneAt = (at: Date) =>
          stays.findLast(({ from }) => from <= at.getTime())?.zone ?? stays[0]!.zone
        const now = new Date(Date.parse('2026-01-20T12:00:00Z') + n * 86_400_000)
        const known = moments.filter(({ at }) => at <= now)
        const activity = known.map(({ at, seconds }) => ({ day: dayOf(at, zoneAt(at)), seconds }))
        const plainly = known.map(({ at, seconds }) => ({
          day: at.toLocaleDateString('sv-SE', { timeZone: zoneAt(at) }) as Day,
          seconds,
        }))
        const today = dayOf(now, zoneAt(now))
        const { weeks, total } = streakOn(today, activity, workCalendar(facts))
        expect({ weeks, total }).toEqual(
          oracle(now.toLocaleDateString('sv-SE', { timeZone: zoneAt(now) }) as Day, plainly, facts),
        )
      }),
      often(),
    )
  })

  it('never gets shorter by helping others', () => {
    fc.assert(
      fc.property(days, activities, calendars, helps, (today, activity, facts, helped) => {
        const asks = workCalendar(facts)
        expect(streakOn(today, activity, asks, helped).weeks).toBeGreaterThanOrEqual(
          streakOn(today, activity, asks).weeks,
        )
      }),
    )
  })

  it('never gets shorter by learning more', () => {
    fc.assert(
      fc.property(days, activities, activities, calendars, (today, activity, more, facts) => {
        const asks = workCalendar(facts)
        const before = streakOn(today, activity, asks)
        const after = streakOn(today, [...activity, ...more], asks)
        expect(after.weeks).toBeGreaterThanOrEqual(before.weeks)
        expect(after.total).toBeGreaterThanOrEqual(before.total)
      }),
    )
  })

  it('never breaks within the running week', () => {
    fc.assert(
      fc.property(days, activities, calendars, (today, activity, facts) => {
        const asks = workCalendar(facts)
        const monday = streakOn(weekOf(today), activity, asks)
        expect(streakOn(today, activity, asks).weeks).toBeGreaterThanOrEqual(monday.weeks)
      }),
    )
  })

  it('spends at most two reserves a quarter, and never in a week without workdays', () => {
    fc.assert(
      fc.property(days, activities, calendars, (today, activity, facts) => {
        const asks = workCalendar(facts)
        const threads = threadsOf(today, activity, asks, 60)
        const reserves = threads.filter(({ thread }) => thread === 'reserve')
        for (const { week } of reserves) {
          expect(
            reserves.filter(other => quarterOf(other.week) === quarterOf(week)).length,
          ).toBeLessThanOrEqual(2)
          expect(asks.hasWorkdays(week)).toBe(true)
        }
        expect(threads).toHaveLength(60)
        expect(threads.at(-1)?.week).toBe(weekOf(today))
      }),
    )
  })

  it('asks for as many days as there are workdays, two at most', () => {
    expect([0, 1, 2, 3, 5].map(daysAsked)).toEqual([0, 1, 2, 2, 2])
  })
})
