import { expect, it } from 'vitest'
import { makeFacts } from '../nudge-makers.ts'
import { makeAPlan } from './make-a-plan.ts'
import { ownPlan } from './own-plan.ts'

const plan = { cue: 'assembly', ownCue: '', place: 'desk', obstacle: 'busy', instead: 'short' } as const

it('a plan is asked of who learns and has none, and leads to its page', () => {
  const facts = makeFacts('2026-11-26', ['2026-11-16', '2026-11-24'])
  expect(makeAPlan.eligible(facts)).toBe(true)
  expect(makeAPlan.eligible({ ...facts, plan })).toBe(false)
  expect(makeAPlan.eligible({ ...facts, next: null })).toBe(false)
  expect(makeAPlan.eligible(makeFacts('2026-11-26', []))).toBe(false)
  expect(makeAPlan.leads?.(facts)).toEqual({ href: '/plan', subject: null })
})

it('the own plan comes back as its person said it, three days after it was last heard', () => {
  const facts = makeFacts('2026-11-26', ['2026-11-23'], { plan })
  expect(ownPlan.eligible(facts)).toBe(true)
  expect(ownPlan.eligible(makeFacts('2026-11-25', ['2026-11-23'], { plan }))).toBe(false)
  expect(ownPlan.eligible({ ...facts, plan: null })).toBe(false)
  expect(ownPlan.reasons(facts)).toMatchObject({
    plan: 'Jika sesudah apel pagi, saya belajar di meja kerja. Kalau pekerjaan sedang ramai, dua menit saja sudah cukup.',
    cue: 'sesudah apel pagi',
    days: 3,
  })
})
