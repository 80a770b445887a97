import type { Mapping } from '../evidence.ts'
import { nodesOf, type Path, type Step, stepsOf } from '../path.ts'
import { stepKind } from '../steps/registry.ts'

/** One line of a mapping: what was done at `old` counts at `now`. */
export interface Pair {
  readonly old: string
  readonly now: string
}

export interface Difference {
  /** Steps of the old version that the new one does not have. */
  readonly gone: readonly Step[]
  /** Steps of the new version that the old one did not have. */
  readonly fresh: readonly Step[]
}

const idsOf = (path: Path) => new Set(nodesOf(path.steps).map(node => node.id))

export function differenceOf(from: Path, to: Path): Difference {
  const [before, after] = [idsOf(from), idsOf(to)]
  return {
    gone: stepsOf(from.steps).filter(step => !after.has(step.id)),
    fresh: stepsOf(to.steps).filter(step => !before.has(step.id)),
  }
}

/** A gone step and a fresh one of the same kind and thing are the same under another id; anything else is for the author to say. */
export function proposed(from: Path, to: Path): readonly Pair[] {
  const { gone, fresh } = differenceOf(from, to)
  return fresh.flatMap(step => {
    const old = gone.find(one => one.kind === step.kind && sameThing(one, step))
    return old ? [{ old: old.id, now: step.id }] : []
  })
}

function sameThing(a: Step, b: Step): boolean {
  const { thing } = stepKind(a.kind)
  const one = thing(a.of)
  return one === null ? JSON.stringify(a.of) === JSON.stringify(b.of) : one === thing(b.of)
}

/** The pairs as the event keeps them: a step that lives on under its own id is among its own targets. */
export function mappingOf(pairs: readonly Pair[], to: Path): Mapping {
  const known = idsOf(to)
  const mapping: Record<string, string[]> = {}
  for (const { old, now } of pairs) {
    mapping[old] ??= known.has(old) ? [old] : []
    if (!mapping[old].includes(now)) mapping[old].push(now)
  }
  return mapping
}

export const pairsOf = (mapping: Mapping): readonly Pair[] =>
  Object.entries(mapping).flatMap(([old, targets]) =>
    targets.filter(now => now !== old).map(now => ({ old, now })),
  )

/** The way back: what was done at a step that only the new version has counts where it came from. */
export function inverse(mapping: Mapping, from: Path): Mapping {
  const known = idsOf(from)
  const back: Record<string, string[]> = {}
  for (const { old, now } of pairsOf(mapping)) {
    if (known.has(now)) continue
    back[now] = [...(back[now] ?? []), old]
  }
  return back
}

export const targetsOf = (mapping: Mapping, id: string): readonly string[] => mapping[id] ?? [id]

export type Objection =
  | { readonly kind: 'unknownOld' | 'unknownNow'; readonly id: string }
  | { readonly kind: 'otherKind'; readonly old: string; readonly now: string }

/** What is wrong with a mapping (`unknown…`), and what its author should look at twice. */
export function objections(pairs: readonly Pair[], from: Path, to: Path): readonly Objection[] {
  const [before, after] = [stepsById(from), stepsById(to)]
  return pairs.flatMap(({ old, now }): Objection[] => {
    const [was, is] = [before.get(old), after.get(now)]
    if (!was) return [{ kind: 'unknownOld', id: old }]
    if (!is) return [{ kind: 'unknownNow', id: now }]
    return was.kind === is.kind ? [] : [{ kind: 'otherKind', old, now }]
  })
}

const stepsById = (path: Path) => new Map(stepsOf(path.steps).map(step => [step.id, step]))
