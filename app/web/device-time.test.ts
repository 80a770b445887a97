import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byOurClock } from './device-time.ts'

it('goes by how long ago something was, whatever the clock of the device says', () => {
  const now = new Date('2026-11-10T02:00:00Z')
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 1e8 }), (wrong, ago) => {
      const sentAt = now.getTime() + wrong
      expect(byOurClock({ at: sentAt - ago, sentAt }, now)).toEqual(new Date(now.getTime() - ago))
    }),
  )
  expect(byOurClock({ at: 5, sentAt: 0 }, now)).toEqual(now)
})
