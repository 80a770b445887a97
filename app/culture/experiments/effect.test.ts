import fc from 'fast-check'
import { expect, it } from 'vitest'
import { effectOf, shareInterval } from './effect.ts'

it('gives the intervals that Newcombe printed for 56 of 70 against 48 of 80', () => {
  const effect = effectOf({ people: 70, learned: 56 }, { people: 80, learned: 48 }, 0.05)
  expect(effect.difference).toBeCloseTo(0.2, 10)
  expect(effect.low).toBeCloseTo(0.0524, 4)
  expect(effect.high).toBeCloseTo(0.3339, 4)
  const none = effectOf({ people: 10, learned: 0 }, { people: 10, learned: 0 }, 0.05)
  expect(none).toMatchObject({
    difference: 0,
    low: expect.closeTo(-0.2775, 4),
    high: expect.closeTo(0.2775, 4),
  })
})

const counted = fc
  .integer({ min: 1, max: 3000 })
  .chain(people => fc.record({ people: fc.constant(people), learned: fc.nat(people) }))

it('an interval holds what was seen, lies between -1 and 1, turns with the arms, and is wider the surer it is', () => {
  fc.assert(
    fc.property(counted, counted, (a, b) => {
      const { difference, low, high } = effectOf(a, b, 0.05)
      expect(low).toBeLessThanOrEqual(difference)
      expect(high).toBeGreaterThanOrEqual(difference)
      expect(low).toBeGreaterThanOrEqual(-1)
      expect(high).toBeLessThanOrEqual(1)
      expect(effectOf(b, a, 0.05).low).toBeCloseTo(-high, 9)
      expect(effectOf(a, b, 0.01).low).toBeLessThanOrEqual(low)
      const one = shareInterval(a, 0.05)
      expect(one.low).toBeLessThanOrEqual(a.learned / a.people + 1e-12)
      expect(one.high).toBeGreaterThanOrEqual(a.learned / a.people - 1e-12)
    }),
    {
      examples: [
        [
          { people: 1, learned: 0 },
          { people: 1509, learned: 1509 },
        ],
      ],
    },
  )
})
