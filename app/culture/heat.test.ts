import { expect, it } from 'vitest'
import { asDay } from '#app/web/day.ts'
import { plainCalendar, workCalendar } from './calendar.ts'
import { heatOf } from './heat.ts'

it('tells the days of whole weeks up to today, with their warmth and rest', () => {
  const holidays = [{ day: asDay('2026-11-17'), name: 'Libur', kind: 'national' as const }]
  const activity = [
    { day: asDay('2026-11-16'), seconds: 1200 },
    { day: asDay('2026-11-18'), seconds: 600 },
    { day: asDay('2026-11-24'), seconds: 0 },
  ]
  const [before, running] = heatOf(
    asDay('2026-11-24'),
    activity,
    workCalendar({ ...plainCalendar, holidays }),
    2,
  )
  expect(before?.map(({ level }) => level)).toEqual([3, 0, 2, 0, 0, 0, 0])
  expect(before?.map(({ off }) => off)).toEqual([false, true, false, false, false, false, false])
  expect(running?.map(({ day, level, isToday }) => [day, level, isToday])).toEqual([
    ['2026-11-23', 0, false],
    ['2026-11-24', 1, true],
  ])
})
