import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DatedEvidence } from '#app/assessment/mastery.ts'
import { bandOf, profileOf } from './profile.ts'

const now = Date.parse('2026-11-25T08:00:00Z')
const month = 30 * 86_400_000

const answered = (count: number, score: number, at = now): DatedEvidence[] =>
  Array.from({ length: count }, (_, i) => ({
    questionId: `q${i}-${at}`,
    competency: 'komunikasi',
    score,
    at,
  }))

describe('a competency profile', () => {
  it('says nothing on thin evidence, and how many questions it takes', () => {
    expect(profileOf(answered(2, 1), new Map(), [], now)).toMatchObject([
      { observations: 2, missing: 1, estimate: null, grew: [] },
    ])
  })

  it('names the level, and how sure it is, before their numbers', () => {
    const [strong] = profileOf(answered(40, 1), new Map(), [], now)
    expect(strong!.estimate).toMatchObject({ band: 'strong', sure: 'sure' })
    const [few] = profileOf(answered(3, 1), new Map(), [], now)
    expect(few!.estimate!.sure).not.toBe('sure')
  })

  it('tells how it grew from what was known at the time', () => {
    const evidence = [...answered(4, 0, now - 3 * month), ...answered(8, 1, now - month)]
    const [known] = profileOf(evidence, new Map(), [now - 4 * month, now - 2 * month], now)
    expect(known!.grew).toHaveLength(2)
    expect(known!.grew[0]!.level).toBeLessThan(known!.grew[1]!.level)
  })

  it('holds its level between its bounds, which lie closer the more was answered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, score) => {
          const { level, band, between } = profileOf(answered(count, score), new Map(), [], now)[0]!.estimate!
          expect(between[0]).toBeLessThanOrEqual(level)
          expect(between[1]).toBeGreaterThanOrEqual(level)
          expect(bandOf(level)).toBe(band)
        },
      ),
    )
  })
})
