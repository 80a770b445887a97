import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalPoint, normalShare } from './normal.ts'
import { peopleNeeded, powerOf, smallestFound } from './power.ts'

it.each([
  [17.5, 18.9, 11_923],
  [40, 42, 9493],
  [40, 45, 1534],
  [40, 50, 388],
  [60, 65, 1471],
])('to see %d % become %d % takes %d people in each arm', (from, to, people) => {
  expect(peopleNeeded(from / 100, to / 100)).toBe(people)
})

it('knows the points that every table of the normal distribution has', () => {
  expect(normalPoint(0.975)).toBeCloseTo(1.959964, 6)
  expect(normalPoint(0.8)).toBeCloseTo(0.841621, 6)
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), p => {
      expect(normalShare(normalPoint(p))).toBeCloseTo(p, 6)
    }),
  )
})

const share = fc.integer({ min: 5, max: 95 }).map(points => points / 100)

it('as many people as are needed have the power asked for, and one fewer has not', () => {
  fc.assert(
    fc.property(share, share, fc.integer({ min: 1, max: 4 }), (from, to, comparisons) => {
      fc.pre(from !== to)
      const people = peopleNeeded(from, to, undefined, comparisons)
      expect(powerOf(from, to, people, 0.05, comparisons)).toBeGreaterThanOrEqual(0.8 - 1e-6)
      expect(powerOf(from, to, people - 1, 0.05, comparisons)).toBeLessThan(0.8 + 1e-6)
      expect(people).toBe(peopleNeeded(to, from, undefined, comparisons))
    }),
  )
})

it('more people find smaller changes', () => {
  expect(smallestFound(0.4, 388)).toBe(0.5)
  expect(smallestFound(0.4, 1534)).toBe(0.45)
  expect(smallestFound(0.4, 3)).toBeNull()
})
