import { expect, it } from 'vitest'
import { expiryOn, linkDays } from './link-days.ts'

const now = new Date('2026-06-10T02:00:00Z')
const zone = 'Asia/Jakarta'

it('holds for two weeks after the seminar unless said otherwise, never longer than half a year', () => {
  const end = (day: string) => new Date(`${day}T05:00:00Z`)
  expect(linkDays(end('2026-06-17'), zone, now).usual).toBe('2026-07-01')
  expect(linkDays(end('2026-05-01'), zone, now).usual).toBe('2026-06-24')
  expect(linkDays(null, zone, now).usual).toBe('2026-06-24')
  expect(linkDays(end('2027-06-17'), zone, now).usual).toBe('2026-12-10')
})

it('holds to the end of a day where the seminar is, from tomorrow on', () => {
  expect(expiryOn('2026-06-11', zone, now)).toEqual(new Date('2026-06-11T16:59:00Z'))
  for (const day of ['2026-06-10', '2026-12-11', '2025-01-01', ''])
    expect(expiryOn(day, zone, now)).toBeNull()
})
