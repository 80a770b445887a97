import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay } from '#app/web/day.ts'
import type { BadgeFacts } from './badge.ts'
import { badges } from './badges.ts'

const none: BadgeFacts = { activeDays: [], completed: [], verified: [], helped: [], told: [] }
const first = asDay('2026-01-05')
const since = (name: string, facts: Partial<BadgeFacts>) =>
  badges.find(badge => badge.name === name)?.since({ ...none, ...facts })
const on = (...offsets: number[]) => offsets.map(offset => addDays(first, offset))

describe('a badge', () => {
  it('is for what someone did, from the day on which they had', () => {
    expect(since('first-path', { completed: on(3, 9) })).toBe('2026-01-08')
    expect(since('tried-at-work', { verified: on(2) })).toBe('2026-01-07')
    expect(since('helped-someone', { helped: on(1) })).toBe('2026-01-06')
    expect(since('told-a-story', { told: on(0) })).toBe('2026-01-05')
    expect(since('came-back', { activeDays: on(0, 20) })).toBeNull()
    expect(since('came-back', { activeDays: on(0, 21) })).toBe('2026-01-26')
    expect(since('ten-weeks', { activeDays: on(...[0, 1, 2, 3, 4, 5, 6, 7, 8].map(n => n * 7)) })).toBeNull()
    expect(since('ten-weeks', { activeDays: on(...[0, 1, 2, 3, 4, 5, 6, 7, 8, 20].map(n => n * 7)) })).toBe(
      addDays(first, 140),
    )
  })

  it('is of nobody who did nothing, and stays with whoever goes on', () => {
    for (const badge of badges) expect(badge.since(none)).toBeNull()
    const days = fc
      .uniqueArray(fc.nat(400), { maxLength: 40 })
      .map(offsets => on(...offsets.sort((a, b) => a - b)))
    const facts = fc.record({ activeDays: days, completed: days, verified: days, helped: days, told: days })
    fc.assert(
      fc.property(facts, fc.nat(60), (before, more) => {
        for (const badge of badges) {
          const day = badge.since(before)
          const later = Object.fromEntries(
            Object.entries(before).map(([kind, list]) => [
              kind,
              [...list, addDays(list.at(-1) ?? first, more + 1)],
            ]),
          ) as unknown as BadgeFacts
          if (day !== null) expect(badge.since(later)).toBe(day)
        }
      }),
    )
  })
})
