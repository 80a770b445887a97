import fc from 'fast-check'
import { expect, it } from 'vitest'
import { covered, type Stretch, shareOf, united } from './stretch.ts'

const length = 600
const stretch: fc.Arbitrary<Stretch> = fc.tuple(
  fc.integer({ min: -20, max: 700 }),
  fc.integer({ min: -20, max: 700 }),
)
const stretches = fc.array(stretch, { maxLength: 20 })

it('is a union: order, grouping and repetition change nothing', () => {
  fc.assert(
    fc.property(stretches, stretches, (a, b) => {
      const both = united([...a, ...b], length)
      expect(united([...b, ...a], length)).toEqual(both)
      expect(united([...united(a, length), ...united(b, length)], length)).toEqual(both)
      expect(united([...both, ...a, ...both], length)).toEqual(both)
    }),
  )
})

it('keeps stretches disjoint, in order and inside the video', () => {
  fc.assert(
    fc.property(stretches, some => {
      const whole = united(some, length)
      whole.forEach(([from, to], i) => {
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(length)
        expect(to).toBeGreaterThan(from)
        const next = whole[i + 1]
        if (next) expect(next[0] - to).toBeGreaterThan(1)
      })
    }),
  )
})

it('counts every second at least as a naive count does, and at most the seams more', () => {
  fc.assert(
    fc.property(stretches, some => {
      let naive = 0
      for (let second = 0; second < length; second++)
        if (some.some(([from, to]) => from <= second && second + 1 <= to)) naive += 1
      const whole = united(some, length)
      expect(covered(whole)).toBeGreaterThanOrEqual(naive)
      expect(covered(whole)).toBeLessThanOrEqual(naive + some.length)
      expect(shareOf(whole, length)).toBeLessThanOrEqual(1)
    }),
  )
})

it('calls a video watched when only its last breath is missing', () => {
  expect(shareOf([[0, 598.5]], 600)).toBe(1)
  expect(shareOf([[0, 300]], 600)).toBe(0.5)
  expect(shareOf([], 600)).toBe(0)
  expect(shareOf([[0, 5]], 0)).toBe(0)
})
