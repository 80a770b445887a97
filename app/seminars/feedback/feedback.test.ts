import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Feedback, feedbackGoesOn, groupTold, takesFeedback, toldOf } from './feedback.ts'

const mark = fc.integer({ min: 1, max: 5 })
const words = fc.string({ maxLength: 12 })
const feedback: fc.Arbitrary<Feedback> = fc.record({
  useful: mark,
  clear: mark,
  willTry: words,
  toMend: words,
})
const given = fc.array(feedback, { maxLength: 23 })

describe('feedback', () => {
  it('tells nothing of fewer than five, and never anything by one more person', () => {
    fc.assert(
      fc.property(given, feedback, (before, next) => {
        if (before.length < groupTold) expect(toldOf(before)).toBeNull()
        if ((before.length + 1) % groupTold !== 0) expect(toldOf([...before, next])).toEqual(toldOf(before))
      }),
    )
  })

  it('tells the same whoever among those told about said what', () => {
    fc.assert(
      fc.property(given, before => {
        const people = before.length - (before.length % groupTold)
        const turned = [...before.slice(0, people).toReversed(), ...before.slice(people)]
        const [one, other] = [toldOf(before), toldOf(turned)]
        expect(other?.willTry).toEqual(one?.willTry)
        expect(other?.useful.good).toBe(one?.useful.good)
        expect(other?.useful.mean ?? 0).toBeCloseTo(one?.useful.mean ?? 0, 9)
      }),
    )
  })

  it('tells means on the scale, and no more who found it good than there are', () => {
    fc.assert(
      fc.property(given, before => {
        const told = toldOf(before)
        for (const { mean, good } of told ? [told.useful, told.clear] : []) {
          expect(mean).toBeGreaterThanOrEqual(1)
          expect(mean).toBeLessThanOrEqual(5)
          expect(good).toBeLessThanOrEqual(told?.people ?? 0)
        }
      }),
    )
  })

  it('is taken from the end of the last session on, for thirty days', () => {
    const endsAt = new Date('2026-11-26T09:00:00Z')
    const over = { standing: 'announced', span: { endsAt } } as const
    const at = (ms: number) => new Date(endsAt.getTime() + ms)
    expect([-1, 0, feedbackGoesOn - 1, feedbackGoesOn].map(ms => takesFeedback(over, at(ms)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(takesFeedback({ ...over, standing: 'cancelled' }, at(1))).toBe(false)
  })
})
