import type { Mapping } from '../evidence.ts'
import type { Place } from '../place.ts'
import { targetsOf } from './mapping.ts'

export const outcomes = ['same', 'on', 'back', 'choose', 'done'] as const

/**
 * What a change of version means for one learner: they stay where they are, are further along, have something to do before they
 * come back to where they are, have a choice to make first, or are done.
 */
export type Outcome = (typeof outcomes)[number]

/** Compares where a learner stands with where they would stand. */
export function outcomeOf(before: Place, after: Place, mapping: Mapping): Outcome {
  if (after.isCompleted) return 'done'
  if (after.choice !== null && after.choice !== before.choice) return 'choose'
  const here = standing(before)
  const there = standing(after)
  if (here === there || (here !== null && there !== null && targetsOf(mapping, here).includes(there)))
    return 'same'
  if (there === null) return 'on'
  return positionIn(after, there) < bound(before, after, here, mapping) ? 'back' : 'on'
}

/** The step that comes next; where someone else has to act first, the one they wait at. */
const standing = ({ next, stops }: Place): string | null =>
  next ?? stops.find(({ stand }) => stand === 'handed-in' || stand === 'needs-a-hand')?.step.id ?? null

const positionIn = ({ stops }: Place, id: string) => stops.findIndex(stop => stop.step.id === id)

/** What lies before it is back: the step one stands at, or else the last of those before it that are still there. */
function bound(before: Place, after: Place, here: string | null, mapping: Mapping): number {
  const positions = (id: string) =>
    targetsOf(mapping, id).flatMap(target => {
      const at = positionIn(after, target)
      return at < 0 ? [] : [at]
    })
  const own = here === null ? [] : positions(here)
  if (own.length > 0) return Math.min(...own)
  const passed = before.stops.slice(0, here === null ? undefined : positionIn(before, here))
  return Math.max(-1, ...passed.flatMap(({ step }) => positions(step.id)))
}
