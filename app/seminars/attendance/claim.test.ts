import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimFault, isShownAt } from './claim.ts'

const start = Date.parse('2026-06-10T02:00:00Z')
const at = (minutes: number) => new Date(start + minutes * 60_000)
const session = { startsAt: at(0), endsAt: at(120) }

it.each([
  ['arrive', -31, 'tooEarly'],
  ['arrive', -30, null],
  ['arrive', 120, null],
  ['arrive', 121, 'sessionOver'],
  ['leave', -1, 'tooEarly'],
  ['leave', 150, null],
  ['leave', 151, 'sessionOver'],
] as const)('one may %s at minute %i: %s', (what, minutes, fault) => {
  expect(claimFault(session, { what, typedAt: at(minutes) }, at(minutes))).toBe(fault)
})

it('takes what was typed in time and comes up to two days later, and nothing from the future', () => {
  const claim = { what: 'arrive', typedAt: at(5) } as const
  expect(claimFault(session, claim, at(120 + 48 * 60))).toBeNull()
  expect(claimFault(session, claim, at(121 + 48 * 60))).toBe('cameTooLate')
  expect(claimFault(session, { what: 'arrive', typedAt: at(8) }, at(5))).toBe('future')
})

it('shows a code whenever one could be taken that is typed now', () => {
  const what = fc.constantFrom('arrive', 'leave' as const)
  fc.assert(
    fc.property(what, fc.integer({ min: -300, max: 500 }), (kind, minutes) => {
      const takes = claimFault(session, { what: kind, typedAt: at(minutes) }, at(minutes)) === null
      if (takes) expect(isShownAt(session, at(minutes).getTime())).toBe(true)
    }),
  )
})
