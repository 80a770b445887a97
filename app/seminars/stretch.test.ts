import fc from 'fast-check'
import { expect, it } from 'vitest'
import { believed, covered, mostWatched, type Stretch, shareOf, united } from './stretch.ts'

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

const limits = fc.record({ most: fc.double({ min: 0, max: 900, noNaN: true }), length: fc.constant(length) })

it('believes no more than can have been watched, keeps what it believed, and believes the rest once it can', () => {
  fc.assert(
    fc.property(stretches, stretches, limits, (former, told, limit) => {
      const before = united(former, length)
      const after = believed(before, told, limit)
      expect(covered(after)).toBeLessThanOrEqual(Math.max(limit.most, covered(before)) + 0.001)
      expect(united([...before, ...after], length)).toEqual(after)
      expect(united([...after, ...united([...before, ...told], length)], length)).toEqual(
        united([...before, ...told], length),
      )
      const all = { most: Number.POSITIVE_INFINITY, length }
      expect(believed(after, told, all)).toEqual(united([...before, ...told], length))
    }),
  )
})

it('is not inflated by seeking, speed, two tabs, replays or forged signs', () => {
  const sign = fc.record({ waits: fc.integer({ min: 0, max: 40 }), told: stretches })
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), signs => {
      let [now, kept]: [number, readonly Stretch[]] = [0, []]
      for (const { waits, told } of signs) {
        now += waits
        kept = believed(kept, [...told, ...told], { most: mostWatched(now), length })
        expect(covered(kept)).toBeLessThanOrEqual(mostWatched(now) + 0.001)
      }
    }),
  )
})

it('believes whoever watches, at any speed there is and in two tabs that take turns', () => {
  fc.assert(
    fc.property(fc.constantFrom(0.75, 1, 1.5, 2), fc.integer({ min: 5, max: 60 }), (rate, pulse) => {
      let kept: readonly Stretch[] = []
      const log: Stretch[] = []
      for (let now = pulse; now * rate <= length; now += pulse) {
        log.push([(now - pulse) * rate, now * rate])
        kept = believed(kept, log, { most: mostWatched(now), length })
        expect(covered(kept)).toBeCloseTo(now * rate, 1)
      }
    }),
  )
})
