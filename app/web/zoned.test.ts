import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instantAt, localTimeOf } from './zoned.ts'

it('reads a time as clocks of the zone show it', () => {
  expect(instantAt('2026-11-27T09:00', 'Asia/Jakarta')?.toISOString()).toBe('2026-11-27T02:00:00.000Z')
  expect(instantAt('2026-11-27T09:00', 'Asia/Jayapura')?.toISOString()).toBe('2026-11-27T00:00:00.000Z')
  expect(instantAt('2026-12-31T23:30', 'America/New_York')?.toISOString()).toBe('2027-01-01T04:30:00.000Z')
})

it('comes back to what the clocks show, in every zone', () => {
  const minute = fc.integer({ min: Date.UTC(2020) / 60_000, max: Date.UTC(2040) / 60_000 })
  const zone = fc.constantFrom(
    'Asia/Jakarta',
    'Asia/Makassar',
    'Asia/Jayapura',
    'Asia/Kolkata',
    'Europe/Paris',
    'UTC',
  )
  fc.assert(
    fc.property(minute, zone, (minutes, where) => {
      const shown = localTimeOf(new Date(minutes * 60_000), where)
      expect(localTimeOf(instantAt(shown, where) ?? new Date(0), where)).toBe(shown)
    }),
  )
})

it('says no to what is no time', () => {
  for (const wrong of [
    '',
    '2026-02-30T09:00',
    '2026-11-27',
    '2026-11-27T25:00',
    'tomorrow',
    '9999-12-31T23:59',
  ])
    expect(instantAt(wrong, 'Asia/Jakarta')).toBeNull()
})
