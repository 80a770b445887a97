import { expect, it } from 'vitest'
import { makeFacts } from '../nudge-makers.ts'
import { oldAndNew } from './old-and-new.ts'

const comparison = { lesson: 'Pagi hari', path: 'Loket', href: '/enrolments/1/steps/b', subject: 'path-1' }

it('who cannot is led to the part of their path that shows both ways, if there is one', () => {
  const facts = makeFacts('2026-11-26', [], { hindrance: 'cannot', comparison })
  expect(oldAndNew.eligible(facts)).toBe(true)
  expect(oldAndNew.eligible({ ...facts, comparison: null })).toBe(false)
  expect(oldAndNew.eligible({ ...facts, hindrance: 'noChance' })).toBe(false)
  expect(oldAndNew.leads?.(facts)).toEqual({ href: comparison.href, subject: 'path-1' })
})
