import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeFacts } from '../nudge-makers.ts'
import { colleaguesFinished } from './colleagues-finished.ts'
import { colleaguesRising } from './colleagues-rising.ts'

it('colleagues are named only as true figures of twenty or more: a share of half or more, else a trend that rises', () => {
  const counts = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(counts, counts, counts, counts, (people, completed, lately, before) => {
      const walkers = { people, completed: Math.min(people, completed), lately, before }
      const facts = makeFacts('2026-11-26', [], { walkers })
      const [share, trend] = [colleaguesFinished.eligible(facts), colleaguesRising.eligible(facts)]
      expect(share && trend).toBe(false)
      if (share || trend) expect(people).toBeGreaterThanOrEqual(20)
      if (share) expect(walkers.completed / people).toBeGreaterThanOrEqual(0.5)
      if (trend) expect(lately).toBeGreaterThan(before)
      if (share)
        expect(colleaguesFinished.reasons(facts)).toMatchObject({ people, completed: walkers.completed })
    }),
  )
  expect(colleaguesFinished.eligible(makeFacts('2026-11-26', []))).toBe(false)
})
