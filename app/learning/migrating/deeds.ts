import { z } from 'zod'
import type { Pair } from './mapping.ts'

const choice = z.enum(['now', 'later', 'stay']).default('stay')

/** What the page of a change asks for. A group that nobody is in is not chosen for. */
export const deedSchema = z.discriminatedUnion('deed', [
  z.looseObject({ deed: z.literal('mapping') }),
  z.object({ deed: z.literal('cancellation') }),
  z.object({
    ...{ deed: z.literal('choices'), same: choice, on: choice },
    ...{ back: choice, choose: choice, done: choice },
  }),
  z.object({ deed: z.literal('return') }),
])

/** Fields `gone:old` say where its results count, `fresh:now` whose results count there. */
export const pairsIn = (fields: Readonly<Record<string, unknown>>): readonly Pair[] =>
  Object.entries(fields).flatMap(([name, value]): Pair[] => {
    const [side, id] = name.split(':')
    if (typeof value !== 'string' || value === '' || !id) return []
    if (side === 'gone') return [{ old: id, now: value }]
    return side === 'fresh' ? [{ old: value, now: id }] : []
  })
