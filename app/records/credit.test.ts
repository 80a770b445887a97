import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hoursToCredit } from './credit.ts'

const hours = fc.integer({ min: 0, max: 5000 }).map(hundredths => hundredths / 100)

it('credits a course its own hours, and a path only what its courses have not credited', () => {
  expect(hoursToCredit(4, [])).toBe(4)
  expect(hoursToCredit(10, [4, 2.5])).toBe(3.5)
  expect(hoursToCredit(5, [4, 2])).toBe(0)
  expect(hoursToCredit(null, [4])).toBe(0)
})

it('never credits less than nothing, nor more than the hours of the whole', () => {
  fc.assert(
    fc.property(hours, fc.array(hours, { maxLength: 5 }), (own, parts) => {
      const credited = hoursToCredit(own, parts)
      expect(credited).toBeGreaterThanOrEqual(0)
      expect(credited).toBeLessThanOrEqual(own)
    }),
  )
})
