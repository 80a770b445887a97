import { expect, it } from 'vitest'
import { momentIn, whenIn } from './when.ts'

const morning = { startsAt: new Date('2026-12-04T01:00:00Z'), endsAt: new Date('2026-12-04T03:00:00Z') }
const reading = { zone: 'Asia/Makassar', readerZone: 'Asia/Makassar', language: 'id' as const }

it('says the time of the organiser, and the reader’s own where their clocks differ', () => {
  expect(whenIn(morning, reading)).toEqual({ there: 'Jumat, 4 Desember 2026, 09.00–11.00 WITA', own: null })
  expect(whenIn(morning, { ...reading, readerZone: 'Asia/Jakarta' }).own).toBe('08.00–10.00 WIB')
  expect(whenIn(morning, { ...reading, zone: 'Asia/Jakarta', readerZone: 'Asia/Pontianak' }).own).toBeNull()
  expect(momentIn(morning.startsAt, { ...reading, readerZone: 'Asia/Jayapura' })).toBe(
    'Jumat, 4 Desember 2026 pukul 09.00 WITA (10.00 WIT)',
  )
})

it('says the day too where it is another one', () => {
  const late = { startsAt: new Date('2026-12-04T15:30:00Z'), endsAt: new Date('2026-12-04T16:30:00Z') }
  expect(whenIn(late, { ...reading, zone: 'Asia/Jakarta', readerZone: 'Asia/Jayapura' }).own).toBe(
    'Sabtu, 5 Desember 2026, 00.30–01.30 WIT',
  )
})
