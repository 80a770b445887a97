import { type Evidence, hasVerdict, type PathEvent, scoreOf } from '../evidence.ts'
import { compilePath } from '../machine.ts'
import { move, type Walk } from '../move.ts'
import { beginningsOn } from '../outcomes.ts'
import { type Path, rulesOf, stepsOf } from '../path.ts'
import { type Place, placeOf } from '../place.ts'
import { flat } from '../rules/registry.ts'
import type { Rule } from '../rules/rule.ts'
import { stepKind } from '../steps/registry.ts'

/** A walk with where it stands; walks that no rule can tell apart any more are one, so that a thousand learners share them. */
export interface Situation {
  readonly walk: Walk
  readonly place: Place
  readonly after: (event: PathEvent) => Situation
}

export function situationsOn(path: Path): Situation {
  const machine = compilePath(path)
  const known = new Map<string, Situation>()
  const arrived = (walk: Walk): Situation => {
    const key = keyOf(walk)
    const there = known.get(key)
    if (there) return there
    const ways = new Map<string, Situation>()
    const made: Situation = {
      walk,
      place: placeOf(path, walk),
      after(event) {
        const name = JSON.stringify(event)
        const way = ways.get(name) ?? arrived(move(machine, walk, event))
        ways.set(name, way)
        return way
      },
    }
    known.set(key, made)
    return made
  }
  return arrived(beginningsOn(path, machine)[0] as Walk)
}

/** Of a step that ended only the best score and whether it was verified can still matter to a rule. */
function keyOf({ value, evidence }: Walk): string {
  const { begun, met, granted, grades, tasks, ...rest } = evidence
  const open = <T>(by: Readonly<Record<string, T>>) =>
    Object.entries(by).filter(([step]) => !evidence.ended[step])
  return JSON.stringify([
    value,
    Object.entries(rest).map(([name, one]) => [name, sorted(one)]),
    [begun, met, granted, grades].map(one => open<unknown>(one).toSorted()),
    Object.keys(grades)
      .toSorted()
      .map(step => [step, scoreOf(evidence, step)]),
    Object.entries(tasks)
      .toSorted()
      .map(([step, verdicts]) => [step, verdictsOf(evidence, step, verdicts)]),
  ])
}

const sorted = (one: unknown) =>
  typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.entries(one).toSorted() : one

/** Once a step ended, that its work was verified is all that a rule sees. */
const verdictsOf = (evidence: Evidence, step: string, verdicts: Readonly<Record<string, string>>) =>
  evidence.ended[step] ? hasVerdict(evidence, step, 'verified') : verdicts

/** Brings a score down to the highest mark it reaches: all that the rules of the path can see of it. */
export function marksOn(path: Path): (step: string, score: number) => number {
  const marks = new Map<string, number[]>()
  const add = (rule: Rule, self: string) => {
    const { step = self, atLeast } = rule as Rule & { step?: string; atLeast?: number }
    if (rule.rule === 'score' && atLeast !== undefined) marks.set(step, [...(marks.get(step) ?? []), atLeast])
  }
  for (const step of stepsOf(path.steps)) {
    const own = stepKind(step.kind).asks(step.of)
    for (const rule of [...rulesOf(step), ...(own ? [own] : [])])
      for (const one of flat(rule)) add(one, step.id)
  }
  return (step, score) => Math.max(0, ...(marks.get(step) ?? []).filter(mark => mark <= score))
}
