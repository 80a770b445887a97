import { expect, it } from 'vitest'
import { makeFacts } from '../nudge-makers.ts'
import { legalDeadline } from './legal-deadline.ts'

const on = (day: string, total = 12.5) => makeFacts(day, [], { hours: { total, floor: 20 } })

it('the hours of the year are told at 60, 30, 14, 7 and 2 days, each once, as figures', () => {
  expect(legalDeadline.eligible(on('2026-10-31'))).toBe(false)
  const days = ['2026-11-01', '2026-11-30', '2026-12-01', '2026-12-17', '2026-12-24', '2026-12-29']
  expect(days.map(day => legalDeadline.eligible(on(day)) && legalDeadline.period(on(day)))).toEqual([
    '2026/60',
    '2026/60',
    '2026/30',
    '2026/14',
    '2026/7',
    '2026/2',
  ])
  expect(legalDeadline.reasons(on('2026-12-24'))).toEqual({ total: 12.5, floor: 20, missing: 7.5, days: 7 })
})

it('who has the hours, or is asked for none, is left in peace', () => {
  expect(legalDeadline.eligible(on('2026-12-24', 20))).toBe(false)
  expect(legalDeadline.eligible(makeFacts('2026-12-24', []))).toBe(false)
})
