import { pauseOf } from '../evidence.ts'
import type { PathMachine } from '../machine.ts'
import { move, type Walk } from '../move.ts'
import type { Path } from '../path.ts'
import { placeOf, type Stop } from '../place.ts'

/**
 * The lessons that reading alone leads through, in that order: those open now, and those that open once these are finished.
 * Told one by one, as each takes running the path further. None while the walk rests. A quiz, a task or a seminar on the way ends it, since they ask for an answer from elsewhere.
 */
export function* aheadOf(
  { path, machine }: { readonly path: Path; readonly machine: PathMachine },
  walk: Walk,
): Generator<Stop, void> {
  if (pauseOf(walk.evidence)) return
  const told = new Set<string>()
  const isNew = ({ step, isOpen }: Stop) => isOpen && step.kind === 'lesson' && !told.has(step.id)
  let at = walk
  for (;;) {
    const next = placeOf(path, at).stops.find(isNew)
    if (!next) return
    yield next
    const step = next.step.id
    told.add(step)
    if (next.stand !== 'doing') at = move(machine, at, { type: 'step.started', step, try: 1 })
    at = move(machine, at, { type: 'step.finished', step })
  }
}
