import { describe, expect, it } from 'vitest'
import { messageOf } from '../nudge.ts'
import { makeFacts } from '../nudge-makers.ts'
import { streakAtRisk } from './streak-at-risk.ts'

const twoWeeks = ['2026-11-09', '2026-11-16']

describe('the nudge for a streak at risk', () => {
  it('waits until two workdays are left', () => {
    expect(streakAtRisk.eligible(makeFacts('2026-11-25', twoWeeks))).toBe(false)
    expect(streakAtRisk.eligible(makeFacts('2026-11-26', twoWeeks))).toBe(true)
    expect(streakAtRisk.eligible(makeFacts('2026-11-27', twoWeeks))).toBe(true)
  })

  it('is silent once the week is kept, without a streak, or with nothing to open', () => {
    expect(streakAtRisk.eligible(makeFacts('2026-11-26', [...twoWeeks, '2026-11-24']))).toBe(false)
    expect(streakAtRisk.eligible(makeFacts('2026-11-26', ['2026-11-16']))).toBe(false)
    expect(streakAtRisk.eligible(makeFacts('2026-11-26', twoWeeks, { next: null }))).toBe(false)
  })

  it('offers five minutes, says why, and comes once a week', () => {
    const facts = makeFacts('2026-11-27', twoWeeks)
    expect(streakAtRisk.reasons(facts)).toEqual({
      weeks: 2,
      count: 1,
      step: 'Menyapa pengunjung',
      minutes: 5,
    })
    expect(messageOf(streakAtRisk.variants[0], streakAtRisk.reasons(facts), 'id')).toEqual({
      title: 'Masih ada waktu untuk pekan ini',
      body: 'Runtunan Anda 2 pekan. 5 menit pertama dari “Menyapa pengunjung” sudah menambah satu hari belajar.',
      action: 'Mulai, 5 menit',
    })
    expect(streakAtRisk.period(facts)).toBe('2026-11-23')
    expect(streakAtRisk.lastDay(facts)).toBe('2026-11-29')
  })
})
