import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, asDay, dayOf, daysBetween, isDay, isWeekend, weekday, weekOf } from './day.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(date => asDay(date.toISOString().slice(0, 10)))

it('knows the day in each of the three zones of Indonesia', () => {
  const late = new Date('2026-08-16T16:30:00Z')
  expect(dayOf(late, 'Asia/Jakarta')).toBe('2026-08-16')
  expect(dayOf(late, 'Asia/Makassar')).toBe('2026-08-17')
  expect(dayOf(late, 'Asia/Jayapura')).toBe('2026-08-17')
})

it('refuses what is no day', () => {
  expect(isDay('2026-02-30')).toBe(false)
  expect(() => asDay('yesterday')).toThrow(RangeError)
})

it('counts days there and back', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
      expect(daysBetween(start, addDays(start, days))).toBe(days)
    }),
  )
})

it('names every week by the Monday at or before', () => {
  fc.assert(
    fc.property(day, some => {
      expect(weekday(weekOf(some))).toBe(1)
      expect(daysBetween(weekOf(some), some)).toBe(weekday(some) - 1)
      expect(isWeekend(some)).toBe(weekday(some) >= 6)
    }),
  )
})
