import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearestGap, scrollBy } from './gap.ts'

const gap = fc.record({
  into: fc.constantFrom('a', 'b'),
  before: fc.constantFrom('1', '2', ''),
  y: fc.integer({ min: -2000, max: 4000 }),
})

it('offers the gap that no other lies closer to', () => {
  fc.assert(
    fc.property(fc.array(gap, { minLength: 1 }), fc.integer({ min: 0, max: 1000 }), (gaps, y) => {
      const near = nearestGap(gaps, y)
      expect(near).not.toBeNull()
      for (const other of gaps)
        expect(Math.abs((near?.y ?? 0) - y)).toBeLessThanOrEqual(Math.abs(other.y - y))
    }),
  )
  expect(nearestGap([], 10)).toBeNull()
})

it('scrolls only near the edges, faster the closer', () => {
  expect(scrollBy(400, 800)).toBe(0)
  expect(scrollBy(10, 800)).toBeLessThan(scrollBy(60, 800))
  expect(scrollBy(790, 800)).toBeGreaterThan(scrollBy(740, 800))
})
