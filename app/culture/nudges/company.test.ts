import { expect, it } from 'vitest'
import { makeFacts } from '../nudge-makers.ts'
import { company } from './company.ts'

it('who cannot is told of a mentor who is there, by name, and led to where one tap asks them', () => {
  const facts = makeFacts('2026-11-26', [], { hindrance: 'cannot', mentor: 'Ratna Dewi' })
  expect(company.eligible(facts)).toBe(true)
  expect(company.eligible({ ...facts, mentor: null })).toBe(false)
  expect(company.eligible({ ...facts, hindrance: 'notWanting' })).toBe(false)
  expect(company.leads?.(facts)).toEqual({ href: '/readiness', subject: null })
  expect(company.reasons(facts)).toMatchObject({ mentor: 'Ratna Dewi' })
})
