import { expect, it } from 'vitest'
import { formatIn } from './format.ts'

const instant = '2026-08-17T01:00:00Z'

it('writes dates and times as Indonesian official letters do', () => {
  const format = formatIn('id', 'Asia/Makassar')
  expect(format.dateTime(instant)).toBe('Senin, 17 Agustus 2026 pukul 09.00 WITA')
  expect(format.shortDate(instant)).toBe('17 Agu 2026')
  expect(format.day('2026-12-24')).toBe('Kamis, 24 Desember 2026')
})

it('writes them in English too', () => {
  expect(formatIn('en', 'Asia/Jakarta').dateTime(instant)).toBe('Monday, 17 August 2026, 08:00 WIB')
})

it('writes numbers with a decimal comma, and sizes with their unit', () => {
  const format = formatIn('id', 'Asia/Jakarta')
  expect(format.number(1234.56)).toBe('1.234,56')
  expect(format.bytes(820)).toBe('1 KB')
  expect(format.bytes(2_450_000)).toBe('2,5 MB')
  expect(format.percent(0.82)).toBe('82%')
})

it('writes lengths as a clock', () => {
  expect(formatIn('id', 'Asia/Jakarta').clock(187)).toBe('3.07')
  expect(formatIn('en', 'Asia/Jakarta').clock(3787)).toBe('1:03:07')
})
