import fc from 'fast-check'
import { expect, it } from 'vitest'
import { floatAt } from './float.ts'

const window = { width: 360, height: 640 }
const place = fc
  .record({
    left: fc.integer({ min: 0, max: 350 }),
    top: fc.integer({ min: 0, max: 600 }),
    width: fc.integer({ min: 0, max: 300 }),
    height: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }))
const size = fc.record({
  width: fc.integer({ min: 1, max: 344 }),
  height: fc.integer({ min: 1, max: 280 }),
})

it('never leaves the window, nor covers the place it belongs to', () => {
  fc.assert(
    fc.property(place, size, fc.constantFrom('start' as const, 'centre' as const), (at, own, align) => {
      const { left, top } = floatAt(at, own, window, 10, align)
      expect(left).toBeGreaterThanOrEqual(8)
      expect(left + own.width).toBeLessThanOrEqual(352)
      expect(top >= at.bottom + 10 || top + own.height <= at.top - 10).toBe(true)
      const hasRoom = at.bottom + 10 + own.height <= 632 || at.top - 10 - own.height >= 8
      if (hasRoom) expect(top >= 8 && top + own.height <= 632).toBe(true)
    }),
  )
})
