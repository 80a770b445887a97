import { describe, expect, it } from 'vitest'
import { asDay, weekOf } from '#app/web/day.ts'
import holidays2026 from '#content/holidays-2026.json' with { type: 'json' }
import { plainCalendar, workCalendar } from './calendar.ts'
import { holidayList } from './holidays.ts'

const day = asDay
const listed = holidayList.parse(holidays2026)
const year = workCalendar({ ...plainCalendar, holidays: listed.holidays, ramadan: listed.ramadan })

describe('the work calendar of 2026', () => {
  it('has 240 workdays', () => {
    let workdays = 0
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 86_400_000)
      if (year.isWorkday(day(new Date(time).toISOString().slice(0, 10)))) workdays += 1
    expect(workdays).toBe(240)
  })

  it('rests from 18 to 24 March, its longest block', () => {
    expect(year.isWorkday(day('2026-03-17'))).toBe(true)
    for (const date of ['18', '19', '20', '21', '22', '23', '24'])
      expect(year.isWorkday(day(`2026-03-${date}`))).toBe(false)
    expect(year.isWorkday(day('2026-03-25'))).toBe(true)
    expect(year.workdays(day('2026-03-16'))).toBe(2)
    expect(year.workdays(day('2026-03-24'))).toBe(3)
  })

  it('says why a day asks for nothing', () => {
    expect(year.dayOff(day('2026-12-25'))).toBe('holiday')
    expect(year.holiday(day('2026-12-25'))?.name).toBe('Natal')
    expect(year.dayOff(day('2026-11-28'))).toBe('weekend')
    expect(year.dayOff(day('2026-11-25'))).toBe(null)
  })

  it('knows Ramadan', () => {
    expect(year.isRamadan(day('2026-03-02'))).toBe(true)
    expect(year.isRamadan(day('2026-03-21'))).toBe(false)
  })
})

describe('what a person or unit decides against it', () => {
  const monday = day('2026-03-23')
  const worked = { day: monday, works: true }

  it('lets a service unit work on cuti bersama', () => {
    const service = workCalendar({ ...plainCalendar, holidays: listed.holidays, unitDays: [worked] })
    expect(service.isWorkday(monday)).toBe(true)
    expect(service.workdays(monday)).toBe(4)
  })

  it('puts leave before the day of a unit, and an exempt week before both', () => {
    const leave = [{ startedOn: monday, endedOn: day('2026-03-24') }]
    expect(workCalendar({ ...plainCalendar, leave, unitDays: [worked] }).dayOff(monday)).toBe('leave')
    const exempt = workCalendar({
      ...plainCalendar,
      leave,
      exemptWeeks: [weekOf(monday)],
      unitDays: [worked],
    })
    expect(exempt.dayOff(monday)).toBe('exempt')
    expect(exempt.hasWorkdays(monday)).toBe(false)
  })

  it('follows a unit that works six days', () => {
    expect(
      workCalendar({ ...plainCalendar, weekdays: [1, 2, 3, 4, 5, 6] }).isWorkday(day('2026-11-28')),
    ).toBe(true)
  })
})
