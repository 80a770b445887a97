import type { Credit, Evidence, Mapping, PathEvent } from '../evidence.ts'
import type { PathMachine } from '../machine.ts'
import { type Walk, walkAfter } from '../move.ts'
import { type Path, stepsOf } from '../path.ts'
import { inverse, targetsOf } from './mapping.ts'
import { retold } from './retold.ts'

/** A version as far as moving between two needs it. */
export interface Side {
  readonly id: string
  readonly path: Path
  readonly machine: PathMachine
}

export type Migrated = Extract<PathEvent, { type: 'path.migrated' }>

export interface Moved {
  readonly event: Migrated
  readonly before: Walk
  readonly walk: Walk
}

/**
 * Takes a walk from one version to the other: its history, retold, decides; what was done stays done. `before` is where it
 * stands, for who knows already.
 */
export function moved(
  history: readonly PathEvent[],
  from: Side,
  to: Side,
  mapping: Mapping,
  before = walkAfter(from.machine, retold(history)),
): Moved {
  const kept = carried(creditsOf(before.evidence), mapping, to.path)
  return { before, ...told(history, { type: 'path.migrated', from: from.id, to: to.id, mapping, kept }, to) }
}

/**
 * Takes a walk back to where it came from: all that was done there is done again, and what was done since counts too. Null when the
 * last change of version that still holds was another one.
 */
export function returned(history: readonly PathEvent[], from: Side, to: Side): Moved | null {
  const at = lastHolding(history)
  const change = history[at] as Migrated | undefined
  if (change?.from !== to.id || change.to !== from.id) return null
  const before = walkAfter(from.machine, retold(history))
  const once = walkAfter(to.machine, retold(history.slice(0, at)))
  const gained = creditsOf(before.evidence).filter(([step]) => change.kept[step] === undefined)
  const mapping = inverse(change.mapping, to.path)
  const kept = {
    ...carried(gained, mapping, to.path),
    ...Object.fromEntries(creditsOf(once.evidence)),
  }
  return { before, ...told(history, { type: 'path.migrated', from: from.id, to: to.id, mapping, kept }, to) }
}

/** Where the last change of version is that was not taken back since; -1 for none. */
function lastHolding(history: readonly PathEvent[]): number {
  const holding: number[] = []
  for (const [at, event] of history.entries()) {
    if (event.type !== 'path.migrated') continue
    const before = history[holding.at(-1) ?? -1] as Migrated | undefined
    if (before?.from === event.to && before.to === event.from) holding.pop()
    else holding.push(at)
  }
  return holding.at(-1) ?? -1
}

const told = (history: readonly PathEvent[], event: Migrated, { machine }: Side) => ({
  event,
  walk: walkAfter(machine, retold([...history, event])),
})

/** The steps that are done, and how. */
export const creditsOf = ({ ended }: Evidence): readonly (readonly [string, Credit])[] =>
  Object.entries(ended).flatMap(([node, how]) => (how === 'done' ? [] : [[node, how] as const]))

const worth: Readonly<Record<Credit, number>> = { passed: 3, 'tested-out': 2, waived: 1 }

/** What of it counts on the other version; where two steps became one, the better of them. */
export function carried(
  credits: readonly (readonly [string, Credit])[],
  mapping: Mapping,
  to: Path,
): Readonly<Record<string, Credit>> {
  const steps = new Set(stepsOf(to.steps).map(step => step.id))
  const kept: Record<string, Credit> = {}
  for (const [step, how] of credits)
    for (const target of targetsOf(mapping, step)) {
      const known = kept[target]
      if (steps.has(target) && (!known || worth[how] > worth[known])) kept[target] = how
    }
  return kept
}
