import fc from 'fast-check'
import { expect, it } from 'vitest'
import { choose } from '../choose.ts'
import { atJakarta, makeFacts, makeNext, willing } from '../nudge-makers.ts'
import { nudges } from '../nudges.ts'
import { hindrances } from '../readiness/stages.ts'
import { anotherWay } from './another-way.ts'
import { guidedStep } from './guided-step.ts'
import { timeToLearn } from './time-to-learn.ts'

it('each hindrance is met by its own kind of help', () => {
  const help = { cannot: guidedStep, noChance: timeToLearn, notWanting: anotherWay }
  for (const hindrance of hindrances) {
    const facts = makeFacts('2026-11-26', [], { hindrance })
    expect(Object.values(help).filter(nudge => nudge.eligible(facts))).toEqual([help[hindrance]])
  }
  expect(Object.values(help).some(nudge => nudge.eligible(makeFacts('2026-11-26', [])))).toBe(false)
})

it('nobody who cannot, or has no chance to, is ever urged to want to', () => {
  const people = fc.record({
    hindrance: fc.constantFrom('cannot' as const, 'noChance' as const),
    lastWeek: fc.constantFrom('reserve' as const, 'kept' as const, null),
    begun: fc.boolean(),
    total: fc.nat(30),
    completed: fc.nat(40),
    active: fc.subarray(['2026-10-20', '2026-11-02', '2026-11-09', '2026-11-10', '2026-11-16', '2026-11-17']),
    day: fc.constantFrom('2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27'),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  let said = 0
  fc.assert(
    fc.property(people, ({ hindrance, lastWeek, begun, total, completed, active, day, random }) => {
      const facts = makeFacts(day, active, {
        ...{ hindrance, lastWeek, next: makeNext('2026-11-10', { begun }), hours: { total, floor: 20 } },
        walkers: { people: 40, completed, lately: 5, before: 1 },
      })
      const candidate = { facts, wishes: willing, history: [], heldOut: false }
      const choice = choose(candidate, atJakarta(day, '09:00'), random, nudges)
      if (choice.ok) said += 1
      expect(choice.ok && choice.chosen.nudge.speaksTo === 'will').toBe(false)
    }),
  )
  expect(said).toBeGreaterThan(20)
})
