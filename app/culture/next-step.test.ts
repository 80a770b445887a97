import { describe, expect, it } from 'vitest'
import { asDay } from '#app/web/day.ts'
import { firstOf, greetedAs, type NextStep, partOfDay } from './next-step.ts'

const step = (enrolmentId: string): NextStep => ({
  enrolmentId,
  pathId: `path of ${enrolmentId}`,
  pathTitle: 'Pelayanan prima',
  stepId: 'sapa',
  title: 'Menyapa',
  why: null,
  minutes: 5,
  bytes: null,
  percent: 0,
  begun: false,
  href: '/',
})

describe('the first step', () => {
  it('is of what is due earliest, else of what was walked last', () => {
    const due = (enrolmentId: string, day: string) => ({ enrolmentId, title: '', dueOn: asDay(day) })
    const steps = [step('a'), step('b'), step('c')]
    expect(firstOf(steps, [])?.enrolmentId).toBe('a')
    expect(firstOf(steps, [due('c', '2026-12-01'), due('b', '2026-11-30')])?.enrolmentId).toBe('b')
    expect(firstOf([], [due('c', '2026-12-01')])).toBe(null)
  })
})

describe('a greeting', () => {
  it('knows the four parts of an Indonesian day', () => {
    expect([0, 4, 10, 11, 14, 15, 17, 18, 23].map(partOfDay)).toEqual([
      'evening',
      'morning',
      'morning',
      'noon',
      'noon',
      'afternoon',
      'afternoon',
      'evening',
      'evening',
    ])
  })

  it('leaves out academic titles', () => {
    expect(greetedAs('Sri Lestari, S.Sos., M.Si.')).toBe('Sri Lestari')
    expect(greetedAs('dr. Wahyu Hidayat')).toBe('dr. Wahyu Hidayat')
  })
})
