import { expect, it } from 'vitest'
import { makeFacts } from '../nudge-makers.ts'
import { reviewDue } from './review-due.ts'

it('a whole pack of questions asks for another look, also of who has no next step', () => {
  expect(reviewDue.eligible(makeFacts('2026-11-26', [], { reviews: 5, next: null }))).toBe(true)
  expect(reviewDue.eligible(makeFacts('2026-11-26', [], { reviews: 4 }))).toBe(false)
})
