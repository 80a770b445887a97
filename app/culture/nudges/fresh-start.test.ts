import { describe, expect, it } from 'vitest'
import { asDay } from '#app/web/day.ts'
import { plainCalendar, workCalendar } from '../calendar.ts'
import { messageOf } from '../nudge.ts'
import { makeFacts } from '../nudge-makers.ts'
import { freshStart } from './fresh-start.ts'

const longAgo = ['2026-10-05', '2026-10-12']

describe('the nudge for a fresh start', () => {
  it('comes on the first workday of a week, of a month, or after holidays', () => {
    expect(freshStart.eligible(makeFacts('2026-11-23', longAgo))).toBe(true)
    expect(freshStart.eligible(makeFacts('2026-11-24', longAgo))).toBe(false)
    expect(freshStart.eligible(makeFacts('2026-11-22', longAgo))).toBe(false)
    expect(freshStart.eligible(makeFacts('2026-12-01', longAgo))).toBe(true)
    const holidays = [{ day: asDay('2026-11-25'), name: 'Libur', kind: 'national' as const }]
    const calendar = workCalendar({ ...plainCalendar, holidays })
    expect(freshStart.eligible(makeFacts('2026-11-26', longAgo, { calendar }))).toBe(true)
  })

  it('is for those who were away two weeks and whose streak is over, not for beginners', () => {
    expect(freshStart.eligible(makeFacts('2026-11-23', ['2026-11-16']))).toBe(false)
    expect(freshStart.eligible(makeFacts('2026-11-23', []))).toBe(false)
    expect(freshStart.eligible(makeFacts('2026-11-23', longAgo, { next: null }))).toBe(false)
  })

  it('leaves alone those whose absence was leave', () => {
    const leave = [{ startedOn: asDay('2026-10-19'), endedOn: asDay('2026-11-20') }]
    const calendar = workCalendar({ ...plainCalendar, leave })
    expect(freshStart.eligible(makeFacts('2026-11-23', longAgo, { calendar }))).toBe(false)
  })

  it('tells the total, never a zero', () => {
    const facts = makeFacts('2026-11-23', longAgo)
    expect(messageOf(freshStart.variants[0], freshStart.reasons(facts), 'en').body).toBe(
      'What you did is kept: 2 weeks of learning. Next is “Menyapa pengunjung”; 5 minutes are enough to begin.',
    )
  })
})
