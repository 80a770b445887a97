import { expect, it } from 'vitest'
import { makeFacts } from '../nudge-makers.ts'
import { comeBack } from './come-back.ts'

it('a pause of four weeks is met once, with the total and a smaller step', () => {
  const facts = makeFacts('2026-11-26', ['2026-10-29'])
  expect(comeBack.eligible(facts)).toBe(true)
  expect(comeBack.eligible(makeFacts('2026-11-26', ['2026-10-30']))).toBe(false)
  expect(comeBack.eligible(makeFacts('2026-11-26', []))).toBe(false)
  expect(comeBack.period(facts)).toBe('2026-10-29')
  expect(comeBack.reasons(facts)).toMatchObject({ days: 28, count: 1 })
})
