import { lateOn } from './late.ts'
import { compilePath, completed, failuresOf } from './machine.ts'
import { move, type Walk } from './move.ts'
import { allRules, beginningsOn, happeningsOn, knownOn, outcomesOn } from './outcomes.ts'
import { hasTurningRule, isGroup, type Node, nodesOf, type Path, type Step, stepsOf } from './path.ts'
import { isCome, placeOf, type Stop } from './place.ts'
import { holds, mentionsOf } from './rules/registry.ts'
import type { Waited } from './rules/waited.ts'
import { stepKind } from './steps/registry.ts'

/** What was found out about every situation a learner can get into. */
export interface Explored {
  /** Steps that someone can come to. */
  readonly reached: ReadonlySet<string>
  /** Situations from which the end cannot be reached any more, with nothing left to do. */
  readonly traps: readonly { readonly walk: Walk; readonly stops: readonly Stop[] }[]
  /** Whether all situations were seen; else neither of the above is certain. */
  readonly isComplete: boolean
}

interface Situation {
  readonly walk: Walk
  readonly stops: readonly Stop[]
  readonly from: Set<string>
  isOpenEnded: boolean
}

/**
 * Follows what can become true, situation by situation. Situations that no rule can tell apart are one, and a step whose
 * outcome touches no other rule's `skips` or `passes` is taken at once, so that steps side by side do not multiply.
 */
export function explore(path: Path, most = 4000): Explored {
  const machine = compilePath(path)
  const outcomes = outcomesOn(path)
  const keyOf = keysOn(path)
  const isInert = inertOn(path)
  const seen = new Map<string, Situation>()
  const ends: string[] = []
  const open: string[] = []

  const around = happeningsOn(path)
  const known = knownOn(path)
  const late = lateOn(path)

  const ended = new Set<string>()
  const arrive = (walk: Walk, from: string | null) => {
    // Of situations that are one from here on, each may have come by something else.
    for (const id of Object.keys(walk.evidence.ended)) ended.add(id)
    const key = keyOf(walk)
    const there = seen.get(key)
    if (from !== null && from !== key) {
      there?.from.add(from)
      const before = seen.get(from)
      if (before) before.isOpenEnded = true
    }
    if (there) return
    const stops = placeOf(path, walk).stops
    seen.set(key, { walk, stops, from: new Set(from === null ? [] : [from]), isOpenEnded: false })
    if (walk.value === completed) ends.push(key)
    else open.push(key)
  }

  for (const walk of beginningsOn(path, machine)) arrive(walk, null)
  while (open.length > 0 && seen.size <= most) {
    const key = open.pop() as string
    const { walk, stops } = seen.get(key) as Situation
    const inert = stops.find(stop => isInert(stop.step.id) && outcomes(walk, [stop]).length > 0)
    for (const event of [...outcomes(walk, inert ? [inert] : stops), ...around(walk, stops)])
      arrive(move(machine, walk, event), key)
    // Who the learner is may change, and grades may come late, but nobody can count on it to go on.
    for (const event of [...known(walk), ...late(walk, stops)]) arrive(move(machine, walk, event), null)
  }

  const saved = reaching(ends, seen)
  const lost = [...seen].filter(([key]) => !saved.has(key)).map(([, situation]) => situation)
  const dead = lost.filter(situation => !situation.isOpenEnded)
  return {
    reached: new Set([
      ...[...seen.values()].flatMap(({ stops }) => stops.filter(isCome).map(stop => stop.step.id)),
      ...stepsOf(path.steps).flatMap(({ id }) => (ended.has(id) ? [id] : [])),
    ]),
    traps: dead.length > 0 ? dead : lost,
    isComplete: open.length === 0,
  }
}

/** Everything from which one of `ends` can be reached. */
function reaching(ends: readonly string[], seen: ReadonlyMap<string, Situation>): ReadonlySet<string> {
  const found = new Set(ends)
  const queue = [...ends]
  for (let key = queue.pop(); key !== undefined; key = queue.pop())
    for (const before of seen.get(key)?.from ?? [])
      if (!found.has(before)) {
        found.add(before)
        queue.push(before)
      }
  return found
}

const over = new Set(['passed', 'tested-out', 'waived'])

/** A name for what is left of a walk: equal for walks that no rule and no state can tell apart. */
export function keysOn(path: Path): (walk: Walk) => string {
  const atoms = allRules(path)
  const counted = atoms.flatMap(({ rule }) => (rule.rule === 'waited' ? ((rule as Waited).step ?? []) : []))
  const limited = stepsOf(path.steps).filter(step => step.attempts !== undefined)
  const helped = stepsOf(path.steps).filter(step => step.remedy?.length)
  return ({ value, evidence }) => {
    const truths = atoms.map(({ rule, self }) => (holds(rule, evidence, self) ? '1' : '0')).join('')
    const failures = limited.map(step => (evidence.ended[step.id] ? 0 : failuresOf(step, evidence)))
    const help = helped
      .filter(step => !evidence.ended[step.id])
      .map(step => nodesOf(step.remedy ?? []).map(node => (evidence.ended[node.id] ? 1 : 0)))
    const state = JSON.stringify(value, (_, part) => (over.has(part) ? 'over' : part))
    const from = counted.map(node => (evidence.ended[node] ? 1 : 0))
    return `${state}|${truths}|${from}|${failures}|${JSON.stringify(help)}`
  }
}

/** Steps whose outcome can only open others, and which nothing else can end. */
function inertOn(path: Path): (step: string) => boolean {
  if (hasTurningRule(path)) return () => false
  const steps = stepsOf(path.steps)
  const ending = steps.flatMap(step =>
    [step.skips, step.passes].flatMap(rule => (rule ? mentionsOf(rule, step.id) : [])),
  )
  const named = new Set(ending.filter(mention => mention.kind !== 'competency').map(mention => mention.id))
  const graded = new Set(ending.filter(mention => mention.kind === 'competency').map(mention => mention.id))
  const touches = (step: Step) => {
    const carries = stepKind(step.kind).isGraded ? stepKind(step.kind).carries(step.of) : []
    return carries === null ? graded.size > 0 : carries.some(competency => graded.has(competency))
  }
  const inert = new Set<string>()
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (named.has(node.id)) continue
      if (isGroup(node)) {
        if (node.kind !== 'choose') visit(node.nodes)
        continue
      }
      if (!node.skips && !node.passes && !touches(node)) inert.add(node.id)
      if (!node.skips && !node.passes) visit(node.remedy ?? [])
    }
  }
  visit(path.steps)
  return step => inert.has(step)
}
