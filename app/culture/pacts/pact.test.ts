import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay, daysBetween, weekday } from '#app/web/day.ts'
import { comparedSpans, progressOf, quarterStart } from './pact.ts'

describe('a pact', () => {
  it('compares whole weeks of two quarters, as many of either', () => {
    expect(comparedSpans(asDay('2026-11-27'))).toEqual({
      now: { from: '2026-10-05', until: '2026-11-23' },
      before: { from: '2026-07-06', until: '2026-08-24' },
    })
    expect(comparedSpans(asDay('2026-10-03'))).toBeNull()
    const days = fc.nat(2000).map(n => addDays(asDay('2024-01-01'), n))
    fc.assert(
      fc.property(days, today => {
        const spans = comparedSpans(today)
        if (!spans) return
        const { now, before } = spans
        for (const { from, until } of [now, before]) {
          expect([weekday(from), weekday(until)]).toEqual([1, 1])
          expect(daysBetween(from, until)).toBeGreaterThan(0)
        }
        expect(now.from >= quarterStart(today) && now.until <= today).toBe(true)
        expect(before.until <= now.from).toBe(true)
        expect(daysBetween(before.from, before.until)).toBeLessThanOrEqual(daysBetween(now.from, now.until))
      }),
    )
  })

  it('tells nothing of fewer than ten, and never who', () => {
    const of = (people: number, counted: number) => ({ people, counted, possible: people })
    expect(progressOf(of(9, 9), of(30, 3))).toBeNull()
    expect(progressOf(of(30, 3), of(9, 9))).toBeNull()
    expect(progressOf(of(30, 14), of(30, 11))).toMatchObject({ now: 0.5, standing: 'better', people: 30 })
    expect(progressOf(of(30, 10), of(30, 10))).toMatchObject({ standing: 'same' })
    expect(progressOf(of(30, 5), of(30, 20))).toMatchObject({ standing: 'notYet' })
    expect(progressOf({ people: 10, counted: 0, possible: 0 }, of(10, 0))).toMatchObject({ now: 0 })
  })
})
