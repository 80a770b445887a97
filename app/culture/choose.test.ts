import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay, dayOf, weekOf } from '#app/web/day.ts'
import holidays2026 from '#content/holidays-2026.json' with { type: 'json' }
import { plainCalendar, workCalendar } from './calendar.ts'
import { capsAfter, ignoredInARow, type SentNudge } from './caps.ts'
import { type Candidate, choose } from './choose.ts'
import { holidayList } from './holidays.ts'
import type { Nudge, NudgeFacts } from './nudge.ts'
import { atJakarta, makeFacts, willing } from './nudge-makers.ts'
import { freshStart } from './nudges/fresh-start.ts'
import { streakAtRisk } from './nudges/streak-at-risk.ts'

const nudges = [streakAtRisk, freshStart]
const atRisk = makeFacts('2026-11-26', ['2026-11-09', '2026-11-16'])
const thursday = atJakarta('2026-11-26', '09:00')
const sent = (at: Date, overrides: Partial<SentNudge> = {}): SentNudge => ({
  nudge: 'other',
  period: at.toISOString(),
  subject: null,
  sentAt: at,
  transactional: false,
  isWord: false,
  answered: true,
  ...overrides,
})

const about = (overrides: Partial<Candidate> = {}): Candidate => ({
  ...{ facts: atRisk, wishes: willing, history: [], heldOut: false },
  ...overrides,
})

const like = (name: string, priority: number, of: Nudge = streakAtRisk): Nudge => ({ ...of, name, priority })
const eager: Nudge = { ...streakAtRisk, eligible: () => true }

describe('choosing a nudge', () => {
  it('takes one that fits, and says how likely it was', () => {
    const choice = choose(about(), thursday, 0.7, nudges)
    expect(choice.ok && choice.chosen).toMatchObject({
      nudge: streakAtRisk,
      variant: { name: 'between-visitors' },
      probability: 0.5,
      eligible: ['streak-at-risk/five-minutes', 'streak-at-risk/between-visitors'],
    })
  })

  it('is silent without consent, when switched off, at a wrong hour, beyond the caps', () => {
    const reason = (...[wishes, history, now]: [typeof willing, SentNudge[], Date]) => {
      const choice = choose(about({ wishes, history }), now, 0, nudges)
      return choice.ok ? 'chosen' : choice.reason
    }
    expect(reason({ ...willing, consented: false }, [], thursday)).toBe('noConsent')
    expect(reason({ ...willing, allOff: true }, [], thursday)).toBe('switchedOff')
    expect(reason({ ...willing, off: ['streak-at-risk'] }, [], thursday)).toBe('dropped')
    expect(reason(willing, [], atJakarta('2026-11-26', '16:00'))).toBe('quietHours')
    expect(reason(willing, [sent(atJakarta('2026-11-26', '08:10'))], thursday)).toBe('dropped')
    expect(reason(willing, [sent(atJakarta('2026-11-26', '08:10'), { transactional: true })], thursday)).toBe(
      'chosen',
    )
  })

  it('takes the one of highest priority, draws among equals, and tells what was left unsaid and why', () => {
    const three = [like('low', 1), like('one', 5), like('two', 5)]
    const drawn = [0, 0.3, 0.6, 0.9].map(random => choose(about(), thursday, random, three))
    expect(drawn.map(choice => choice.ok && [choice.chosen.nudge.name, choice.chosen.variant.name])).toEqual([
      ['one', 'five-minutes'],
      ['one', 'between-visitors'],
      ['two', 'five-minutes'],
      ['two', 'between-visitors'],
    ])
    expect(drawn[0]).toMatchObject({ chosen: { nudgeProbability: 0.5, probability: 0.25 } })
    const period = '2026-11-23'
    expect(drawn[0]?.dropped).toEqual([
      { nudge: 'low', period, reason: 'outranked' },
      { nudge: 'two', period, reason: 'outranked' },
    ])
    const why = (overrides: Partial<Candidate>) => choose(about(overrides), thursday, 0, three).dropped
    const all = (reason: string) => three.map(({ name }) => ({ nudge: name, period, reason }))
    expect(why({ heldOut: true })).toEqual(all('heldOut'))
    expect(why({ history: [sent(atJakarta('2026-11-26', '08:10'))] })).toEqual(all('caps'))
    expect(why({ history: [sent(atJakarta('2026-11-23', '08:10'), { subject: 'path-1' })] })).toEqual(
      all('subject'),
    )
    const ignored = [1, 2, 3, 4, 5].map(n => sent(atJakarta(`2026-11-0${n}`, '09:00'), { answered: false }))
    expect(why({ history: ignored })).toEqual(all('backOff'))
    expect(why({ wishes: { ...willing, consented: false } })).toEqual([])
  })

  it('lets a nudge rest 15 days, and does not urge the same path within five', () => {
    const daysAfter = (days: number, overrides: Partial<SentNudge>) =>
      choose(
        about({ history: [sent(new Date(thursday.getTime() - days * 86_400_000), overrides)] }),
        thursday,
        0,
        nudges,
      ).ok
    expect(daysAfter(14, { nudge: 'streak-at-risk' })).toBe(false)
    expect(daysAfter(15, { nudge: 'streak-at-risk' })).toBe(true)
    expect(daysAfter(4, { subject: 'path-1' })).toBe(false)
    expect(daysAfter(5, { subject: 'path-1' })).toBe(true)
  })

  it('says to who is away only what is for them; leave and holidays are no time away', () => {
    const since = (today: string, overrides: Partial<NudgeFacts> = {}) =>
      choose(
        about({ facts: makeFacts(today, ['2026-11-09', '2026-11-16'], overrides) }),
        atJakarta(today, '09:00'),
        0,
        [like('for-all', 9, eager), like('for-who-is-away', 1, { ...eager, whileAway: true })],
      )
    const said = (choice: ReturnType<typeof since>) => choice.ok && choice.chosen.nudge.name
    expect(said(since('2026-11-27'))).toBe('for-all')
    expect(said(since('2026-11-30'))).toBe('for-who-is-away')
    expect(since('2026-11-30').dropped).toEqual([])
    const leave = [{ startedOn: asDay('2026-11-23'), endedOn: asDay('2026-11-27') }]
    expect(said(since('2026-11-30', { calendar: workCalendar({ ...plainCalendar, leave }) }))).toBe('for-all')
  })

  it('says nothing of a streak to whoever hid theirs', () => {
    const hidden = choose(about({ facts: { ...atRisk, hidesStreak: true } }), thursday, 0, nudges)
    expect(hidden).toEqual({ ok: false, reason: 'nothingFits', dropped: [] })
  })

  it('backs off after three ignored, and to one a month after five', () => {
    expect(capsAfter(2)).toEqual({ perDay: 1, perWeek: 3, perMonth: 8 })
    expect(capsAfter(3)).toEqual({ perDay: 1, perWeek: 1, perMonth: 4 })
    expect(capsAfter(5)).toEqual({ perDay: 1, perWeek: 1, perMonth: 1 })
    const day = (n: number, answered: boolean | null) => sent(new Date(2026, 0, n), { answered })
    expect(ignoredInARow([day(1, false), day(2, true), day(3, false), day(4, false), day(5, null)])).toBe(2)
    expect(ignoredInARow([day(1, false), { ...day(2, false), isWord: true }])).toBe(1)
    expect(ignoredInARow([day(1, false), { ...day(2, true), isWord: true }])).toBe(0)
  })
})

/** Kinds that always want to be sent, so that only the rules hold them back. */
const eagerOnes: readonly Nudge[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => ({
  ...(n % 2 === 0 ? streakAtRisk : freshStart),
  name: `eager-${n}`,
  cooldownDays: n === 9 ? 15 : 0,
  dose: { times: 1000, days: 90 },
  period: ({ today }) => (n < 5 ? today : weekOf(today)),
  eligible: () => true,
}))

/** Ten thousand in the long proof. */
const runs = { numRuns: Number(process.env.RUNS ?? 200) * (process.env.RUNS ? 5 : 1) }

const listed = holidayList.parse(holidays2026)
const minute = 60_000
const start = Date.parse('2026-02-01T00:00:00Z')
const someDay = fc.nat(130).map(n => addDays(asDay('2026-02-01'), n))
const schedules = fc.record({
  zone: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
  steps: fc.array(
    fc.record({ wait: fc.integer({ min: 1, max: 2200 }), random: fc.nat(999), answered: fc.boolean() }),
    {
      minLength: 40,
      maxLength: 160,
    },
  ),
  leave: someDay,
  exempt: someDay.map(weekOf),
  weekdays: fc.constantFrom<number[]>([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6], [2, 4, 6, 7]),
  unitDays: fc.uniqueArray(fc.record({ day: someDay, works: fc.boolean() }), {
    maxLength: 8,
    selector: ({ day }) => day,
  }),
})
type Schedule = typeof schedules extends fc.Arbitrary<infer One> ? One : never

/** Runs a schedule: at each step a nudge is chosen, sent and answered or not. */
function run({ zone, steps, leave, exempt, weekdays, unitDays }: Schedule) {
  const calendar = workCalendar({
    ...plainCalendar,
    ...listed,
    ...{ weekdays, unitDays, exemptWeeks: [exempt] },
    leave: [{ startedOn: leave, endedOn: addDays(leave, 6) }],
  })
  const history: SentNudge[] = []
  let time = start
  for (const { wait, random, answered } of steps) {
    time += wait * minute
    const now = new Date(time)
    const facts = {
      ...atRisk,
      zone,
      calendar,
      today: dayOf(now, zone),
      next: { ...atRisk.next!, subject: `path-${history.length}` },
    }
    const choice = choose(about({ facts, history }), now, random / 1000, eagerOnes)
    if (choice.ok)
      history.push(
        sent(now, {
          nudge: choice.chosen.nudge.name,
          period: choice.chosen.nudge.period(facts),
          subject: facts.next.subject,
          answered,
        }),
      )
  }
  return { history, calendar }
}

/** Whether a day asks for anything, told once more and plainly. */
function asks({ leave, exempt, weekdays, unitDays }: Schedule, date: string): boolean {
  if (date >= exempt && date <= addDays(exempt, 6)) return false
  if (date >= leave && date <= addDays(leave, 6)) return false
  const unitDay = unitDays.find(({ day }) => day === date)
  if (unitDay) return unitDay.works
  if (listed.holidays.some(({ day }) => day === date)) return false
  return weekdays.includes(new Date(`${date}T00:00:00Z`).getUTCDay() || 7)
}

describe('no schedule', () => {
  it('ever breaks a cap, a cooldown or a period', () => {
    let total = 0
    fc.assert(
      fc.property(schedules, schedule => {
        const { history } = run(schedule)
        total += history.length
        for (const one of history) {
          const since = (days: number) =>
            history.filter(
              ({ sentAt }) =>
                sentAt <= one.sentAt && one.sentAt.getTime() - sentAt.getTime() < days * 86_400_000,
            ).length
          const sameDay = history.filter(
            ({ sentAt }) => dayOf(sentAt, schedule.zone) === dayOf(one.sentAt, schedule.zone),
          )
          const before = history.filter(({ sentAt }) => sentAt < one.sentAt)
          const ignored = before.slice(before.findLastIndex(({ answered }) => answered) + 1).length
          expect(sameDay.length).toBeLessThanOrEqual(1)
          expect(since(7)).toBeLessThanOrEqual(ignored >= 3 ? 1 : 3)
          expect(since(30)).toBeLessThanOrEqual(ignored >= 5 ? 1 : ignored >= 3 ? 4 : 8)
          const same = history.filter(({ nudge }) => nudge === one.nudge)
          expect(same.filter(({ period }) => period === one.period).length).toBe(1)
          if (one.nudge === 'eager-9')
            for (const other of same)
              if (other !== one)
                expect(Math.abs(other.sentAt.getTime() - one.sentAt.getTime())).toBeGreaterThanOrEqual(
                  15 * 86_400_000,
                )
        }
      }),
      runs,
    )
    expect(total).toBeGreaterThan(200)
  })

  it('ever reaches anyone in quiet hours, on leave, in an exempt week, or on a day that their unit does not work', () => {
    let onOddDays = 0
    fc.assert(
      fc.property(schedules, schedule => {
        const { history } = run(schedule)
        const offset = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }[schedule.zone] ?? 0
        for (const { sentAt } of history) {
          const local = new Date(sentAt.getTime() + offset * 3_600_000).toISOString()
          const [date, time] = [local.slice(0, 10), local.slice(11, 16)]
          const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
          const ramadan = date >= '2026-02-18' && date <= '2026-03-20'
          expect(time >= (ramadan ? '08:30' : '08:00') && time < (ramadan ? '14:30' : '16:00')).toBe(true)
          expect(weekday === 5 && time >= '11:30' && time < '13:00').toBe(false)
          expect(asks(schedule, date)).toBe(true)
          if (weekday === 0 || weekday === 6) onOddDays += 1
        }
      }),
      runs,
    )
    expect(onOddDays).toBeGreaterThan(10)
  })
})

it('nobody who did not agree, stopped, paused or is held out gets any, nor a kind they switched off, nor who has nothing to do', () => {
  const some = fc.record({
    wishes: fc.record({
      consented: fc.boolean(),
      allOff: fc.boolean(),
      off: fc.subarray(nudges.map(({ name }) => name)),
      snoozedUntil: fc.constantFrom(null, atJakarta('2026-11-25', '09:00'), atJakarta('2026-11-27', '09:00')),
    }),
    heldOut: fc.boolean(),
    enrolled: fc.boolean(),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  let said = 0
  fc.assert(
    fc.property(some, ({ wishes, heldOut, enrolled, random }) => {
      const facts = enrolled ? atRisk : { ...atRisk, next: null }
      const choice = choose({ facts, wishes, heldOut, history: [] }, thursday, random, nudges)
      if (!choice.ok) return
      said += 1
      expect(wishes.consented && !wishes.allOff && !heldOut && enrolled).toBe(true)
      expect(wishes.snoozedUntil === null || wishes.snoozedUntil <= thursday).toBe(true)
      expect(wishes.off).not.toContain(choice.chosen.nudge.name)
    }),
  )
  expect(said).toBeGreaterThan(0)
})
