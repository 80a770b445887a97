import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeInQueue, type Registered, seatedNext } from './seats.ts'

const at = new Date('2026-06-10T02:00:00Z')
const deeds = fc.array(
  fc.oneof(
    fc.constant({ deed: 'register' as const }),
    fc.record({ deed: fc.constant('withdraw' as const), whose: fc.nat(30) }),
    fc.record({ deed: fc.constant('raise' as const), by: fc.integer({ min: 1, max: 4 }) }),
    fc.constant({ deed: 'open' as const }),
  ),
  { maxLength: 60 },
)

it('never seats more than there are seats, leaves no seat empty while someone waits, and passes nobody over', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), deeds, (seats, story) => {
      let capacity: number | null = seats
      let open: readonly Registered[] = []
      let number = 0
      for (const event of story) {
        if (event.deed === 'register') {
          number += 1
          open = [...open, { id: String(number), number, seatedAt: null }]
        }
        if (event.deed === 'withdraw') open = open.filter((_, i) => i !== event.whose % (open.length || 1))
        if (event.deed === 'raise' && capacity !== null) capacity += event.by
        if (event.deed === 'open') capacity = null
        const next = new Set(seatedNext(open, capacity).map(({ id }) => id))
        open = open.map(each => (next.has(each.id) ? { ...each, seatedAt: at } : each))
        const [seated, waiting] = [open.filter(each => each.seatedAt), open.filter(each => !each.seatedAt)]
        expect(seated.length).toBeLessThanOrEqual(capacity ?? Number.POSITIVE_INFINITY)
        if (waiting.length > 0) expect(seated.length).toBe(capacity)
        expect(Math.max(0, ...seated.map(each => each.number))).toBeLessThan(
          Math.min(number + 1, ...waiting.map(each => each.number)),
        )
        expect(waiting.map(({ id }) => placeInQueue(open, id))).toEqual(waiting.map((_, i) => i + 1))
      }
    }),
  )
})
