import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DatedEvidence, estimateOf, hasMastered, levelOf, masteryOf, sureOf } from './mastery.ts'

const now = Date.parse('2026-11-25T08:00:00Z')
const year = 365 * 86_400_000

const evidence = (questionId: string, score: number, more: Partial<DatedEvidence> = {}): DatedEvidence => ({
  questionId,
  competency: 'komunikasi',
  score,
  at: now,
  ...more,
})

const several = (count: number, score: number, more: Partial<DatedEvidence> = {}) =>
  Array.from({ length: count }, (_, i) => evidence(`q${i}`, score, more))

const only = (list: readonly DatedEvidence[], at = now) => masteryOf(list, at)[0]!

const some = fc.array(
  fc.record({
    questionId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    competency: fc.constant('komunikasi'),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    difficulty: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    at: fc.integer({ min: now - 2 * year, max: now }),
  }),
  { minLength: 1 },
)

describe('mastery', () => {
  it('abstains on thin evidence, however good', () => {
    const thin = only(several(2, 1))
    expect(levelOf(thin)).toBeNull()
    expect(hasMastered(thin, 0.1, 0.1)).toBe(false)
    expect(hasMastered(undefined, 0.1, 0.1)).toBe(false)
  })

  it('does not count one question twice', () => {
    expect(only([evidence('q', 0, { at: now - 5 }), evidence('q', 1), evidence('q', 1)])).toEqual(
      only([evidence('q', 1)]),
    )
  })

  it('is sure of the strong and of the weak, and of neither too soon', () => {
    expect(hasMastered(only(several(10, 1)), 0.7, 0.9)).toBe(true)
    expect(hasMastered(only(several(3, 1)), 0.8, 0.95)).toBe(false)
    expect(levelOf(only(several(10, 0)))).toBeLessThan(0.25)
  })

  it('rises by a better score, whatever else was answered', () => {
    fc.assert(
      fc.property(some, list => {
        const extra = (score: number) => only([...list, evidence('new', score)]).mean
        expect(extra(1)).toBeGreaterThan(extra(0))
      }),
    )
  })

  it('is the same in whatever order the evidence comes', () => {
    const mixed = some.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(mixed, ([list, other]) => {
        const { mean, deviation } = only(other)
        expect(mean).toBeCloseTo(only(list).mean, 6)
        expect(deviation).toBeCloseTo(only(list).deviation, 6)
      }),
    )
  })

  it('says more for a hard question than for an easy one', () => {
    expect(only(several(4, 1, { difficulty: 0.8 })).mean).toBeGreaterThan(
      only(several(4, 1, { difficulty: 0.2 })).mean,
    )
  })

  it('grows unsure with the years', () => {
    const list = several(10, 1)
    expect(only(list, now + 4 * year).deviation).toBeGreaterThan(only(list).deviation)
    expect(only(list, now + 4 * year).mean).toBeLessThan(only(list).mean)
  })

  it('travels as a level and a sureness, both shares, once there is enough to say', () => {
    expect(estimateOf(only(several(2, 1)))).toBeNull()
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, score) => {
          const { value, sure } = estimateOf(only(several(count, score)))!
          expect(value).toBeGreaterThan(0)
          expect(value).toBeLessThan(1)
          expect(sure).toBeGreaterThanOrEqual(0)
          expect(sure).toBeLessThanOrEqual(1)
        },
      ),
    )
    expect(estimateOf(only(several(20, 1)))!.sure).toBeGreaterThan(estimateOf(only(several(4, 1)))!.sure)
  })

  it('is less sure of more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.98, noNaN: true }), atLeast => {
        const mastery = only(several(6, 0.7))
        expect(sureOf(mastery, atLeast)).toBeGreaterThanOrEqual(sureOf(mastery, atLeast + 0.01) - 1e-9)
      }),
    )
  })
})
