import { expect, it } from 'vitest'
import { messageOf } from '../nudge.ts'
import { makeFacts } from '../nudge-makers.ts'
import { usualHour } from './usual-hour.ts'

it('who has no chance to is told the hour that went well before, if there is one and no plan', () => {
  const facts = makeFacts('2026-11-26', [], { hindrance: 'noChance', usualHour: { hour: 9, days: 4 } })
  const plan = { cue: 'assembly', ownCue: '', place: 'desk', obstacle: 'busy', instead: 'short' } as const
  expect(usualHour.eligible(facts)).toBe(true)
  expect(usualHour.eligible({ ...facts, usualHour: null })).toBe(false)
  expect(usualHour.eligible({ ...facts, plan })).toBe(false)
  expect(usualHour.eligible({ ...facts, hindrance: null })).toBe(false)
  expect(messageOf(usualHour.variants[0], usualHour.reasons(facts), 'id').title).toBe(
    'Sekitar pukul 09.00 biasanya bisa',
  )
})
