import { expect, it } from 'vitest'
import { makeFacts } from '../nudge-makers.ts'
import { reserveUsed } from './reserve-used.ts'

const kept = ['2026-11-02', '2026-11-03', '2026-11-09', '2026-11-10']

it('a reserve that covered last week is told until Wednesday', () => {
  const facts = makeFacts('2026-11-25', kept, { lastWeek: 'reserve' })
  expect(reserveUsed.eligible(facts)).toBe(true)
  expect(reserveUsed.eligible({ ...facts, lastWeek: 'kept' })).toBe(false)
  expect(reserveUsed.eligible(makeFacts('2026-11-26', kept, { lastWeek: 'reserve' }))).toBe(false)
  expect(reserveUsed.reasons(facts)).toEqual({ week: '2026-11-16', weeks: 2, reserves: 1 })
})
