import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, asDay, dayOf } from '#app/web/day.ts'
import { endOf } from './day-end.ts'

it('ends a day at the midnight of its zone', () => {
  expect(endOf(asDay('2026-11-25'), 'Asia/Jakarta').toISOString()).toBe('2026-11-25T17:00:00.000Z')
  expect(endOf(asDay('2026-11-25'), 'Asia/Jayapura').toISOString()).toBe('2026-11-25T15:00:00.000Z')
})

it('is the first instant of the next day, also where clocks change', () => {
  const days = fc.nat(1000).map(n => addDays(asDay('2025-01-01'), n))
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'UTC', 'Europe/Berlin', 'America/New_York')
  fc.assert(
    fc.property(days, zones, (day, zone) => {
      const end = endOf(day, zone)
      expect(dayOf(end, zone)).toBe(addDays(day, 1))
      expect(dayOf(new Date(end.getTime() - 1), zone)).toBe(day)
    }),
  )
})
