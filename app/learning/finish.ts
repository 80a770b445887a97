import { addDays, asDay, type Day } from '#app/web/day.ts'
import { daysRested, type Evidence } from './evidence.ts'
import { isGroup, type Node, type Path, type Step } from './path.ts'
import type { Stop } from './place.ts'
import { holds } from './rules/registry.ts'
import type { Rule } from './rules/rule.ts'
import { daysOf, type Waited, waitOf } from './rules/waited.ts'
import { isLeft } from './trail.ts'
import { dayAfter, type LearnerDays } from './waits.ts'

/** The days of a walk: when it began, and how its learner's days go. */
export interface WalkDays extends LearnerDays {
  readonly startedOn: Day
}

/** The last day of a step; days that the walk rested come on top. Null when nothing is due. */
export function dueOn({ due, workdays }: Step, evidence: Evidence, days: WalkDays): Day | null {
  if (!due) return null
  return dayAfter(
    addDays(days.startedOn, daysRested(evidence)),
    daysOf(due),
    workdays ? days.isWorkday : () => true,
  )
}

export interface Finish {
  /** The first day on which the path can be done, for whoever does at once what is theirs to do: waits alone keep them. */
  readonly earliest: Day
  /** The day on which the last step is due; null when none is. */
  readonly latest: Day | null
}

/** When a path can be done, and by when it should be. */
export function finishOf(path: Path, evidence: Evidence, stops: readonly Stop[], days: WalkDays): Finish {
  const dues = stops.flatMap(({ step, stand, remedyOf }) =>
    isLeft(stand) && !remedyOf ? (dueOn(step, evidence, days) ?? []) : [],
  )
  return {
    earliest: path.steps.reduce((day, node) => doneOn(node, day, evidence, days), days.today),
    latest: dues.toSorted().at(-1) ?? null,
  }
}

/** The first day on which a node can be done by whoever comes to it on `from`. */
function doneOn(node: Node, from: Day, evidence: Evidence, days: WalkDays): Day {
  if (evidence.ended[node.id]) return from
  if (!isGroup(node)) {
    if (node.skips && holds(node.skips, evidence, node.id)) return from
    return node.opens ? later(from, trueOn(node.opens, from, { step: node, evidence, days })) : from
  }
  if (node.kind === 'sequence') return node.nodes.reduce((day, one) => doneOn(one, day, evidence, days), from)
  const ends = node.nodes.map(one => doneOn(one, from, evidence, days)).toSorted()
  return (node.kind === 'choose' ? ends[node.atLeast - 1] : ends.at(-1)) ?? from
}

interface Around {
  readonly step: Step
  readonly evidence: Evidence
  readonly days: WalkDays
}

/** The first day on which a rule can hold: waits take their days, anything else can be had at once. */
function trueOn(rule: Rule, from: Day, around: Around): Day {
  const inner = ((rule as { rules?: readonly Rule[] }).rules ?? []).map(one => trueOn(one, from, around))
  if (rule.rule === 'all') return inner.toSorted().at(-1) ?? from
  if (rule.rule === 'any') return inner.toSorted()[0] ?? from
  return rule.rule === 'waited' ? waitedOn(rule as Waited, from, around) : from
}

function waitedOn(rule: Waited, from: Day, { step, evidence, days }: Around): Day {
  const wait = evidence.waits?.[step.id]?.[waitOf(rule)]
  if (wait?.isOver) return from
  if (wait?.until) return asDay(wait.until)
  const since = rule.since === 'start' ? days.startedOn : from
  return dayAfter(since, daysOf(rule.for), rule.workdays ? days.isWorkday : () => true)
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)
