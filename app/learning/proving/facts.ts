import type { Step } from '../path.ts'
import { flat, innerRules, mentionsOf } from '../rules/registry.ts'
import type { Rule } from '../rules/rule.ts'
import { type Waited, waitOf } from '../rules/waited.ts'
import { stepKind } from '../steps/registry.ts'
import { type Part, within } from './parts.ts'

/** One thing that can be true of a walk, and how strongly: a score of at least 0.7. It stays true once it is. */
export interface Fact {
  readonly key: string
  readonly strength: number
}

/** What is sure to be true, each as strongly as is sure. */
export type Facts = ReadonlyMap<string, number>

export const noFacts: Facts = new Map()

/** What a rule that joins no others asks for. */
export function factOf(rule: Rule, self: string): Fact {
  if (rule.rule === 'waited') return { key: `waited ${self} ${waitOf(rule as Waited)}`, strength: 1 }
  const { atLeast = 1, step: _, name: __, title: ___, ...rest } = rule as Rule & Record<string, unknown>
  const about = mentionsOf(rule, self).map(({ id }) => id)
  return { key: JSON.stringify([rest, about]), strength: Number(atLeast) }
}

export const ended = (id: string): Fact => factOf({ rule: 'passed', step: id } as Rule, id)

export const isSure = (facts: Facts, { key, strength }: Fact): boolean => (facts.get(key) ?? -1) >= strength

export const joined = (...many: readonly Facts[]): Facts => {
  const all = new Map<string, number>()
  for (const facts of many)
    for (const [key, strength] of facts) all.set(key, Math.max(strength, all.get(key) ?? strength))
  return all
}

/** What at least `count` of them are sure of. */
export function sharedBy(many: readonly Facts[], count: number): Facts {
  const strengths = new Map<string, number[]>()
  for (const facts of many)
    for (const [key, strength] of facts) strengths.set(key, [...(strengths.get(key) ?? []), strength])
  return new Map(
    [...strengths].flatMap(([key, list]) =>
      list.length >= count && count > 0 ? [[key, list.toSorted((a, b) => b - a)[count - 1] ?? 0]] : [],
    ),
  )
}

/** What is sure once the rule held; of one that can turn false again nothing is. */
export function sureBy(rule: Rule | undefined, self: string): Facts {
  if (!rule || rule.rule === 'not' || rule.rule === 'is') return noFacts
  const inner = innerRules(rule).map(one => sureBy(one, self))
  if (rule.rule === 'all') return joined(...inner)
  if (rule.rule === 'any') return sharedBy(inner, inner.length)
  const { key, strength } = factOf(rule, self)
  return new Map([[key, strength]])
}

/** The rule that passes a step; null where finishing it is enough. */
export function passRule(step: Step): Rule | null {
  if (step.passes) return step.passes
  const kind = stepKind(step.kind)
  if (kind.judged) return kind.asks(step.of) ?? ({ rule: 'verified' } as Rule)
  return kind.asks(step.of) ?? (kind.isGraded ? ({ rule: 'score', atLeast: 0 } as Rule) : null)
}

/** Whether a try at it can come to nothing. */
export const canFail = ({ kind, of }: Step): boolean => stepKind(kind).asks(of) !== null

/** Whether someone lets a learner go on in the end, whatever came of their tries. */
export const isLimited = (step: Step): boolean => step.attempts !== undefined && canFail(step)

export interface Surely {
  /** What is sure whenever a walk has come to the part. */
  readonly at: ReadonlyMap<Part, Facts>
  /** What is sure once it ended, however it did. */
  readonly after: ReadonlyMap<Part, Facts>
}

/** What is sure at and after every part of a path; `maySkip` says whether a step may be tested out of. */
export function surelyOn(root: Part, maySkip: (step: Part) => boolean): Surely {
  const after = new Map<Part, Facts>()
  for (const part of within(root)) after.set(part, joined(named(part), endOf(part, after, maySkip)))
  const at = new Map<Part, Facts>()
  const arrive = (part: Part, facts: Facts) => {
    at.set(part, facts)
    let here = part.step ? joined(facts, sureBy(part.step.opens, part.step.id)) : facts
    for (const one of part.parts) {
      arrive(one, here)
      if (part.kind === 'sequence') here = joined(here, after.get(one) ?? noFacts)
    }
  }
  arrive(root, noFacts)
  return { at, after }
}

const named = ({ id }: Part): Facts => new Map(id === null ? [] : [[ended(id).key, 1]])

function endOf(part: Part, after: ReadonlyMap<Part, Facts>, maySkip: (step: Part) => boolean): Facts {
  const inner = part.parts.map(one => after.get(one) ?? noFacts)
  if (part.kind === 'choose') return sharedBy(inner, inner.length - part.atLeast + 1)
  if (!part.step) return joined(...inner)
  const { step } = part
  const opened = sureBy(step.opens, step.id)
  const ways = [joined(opened, sureBy(passRule(step) ?? undefined, step.id))]
  if (step.skips && maySkip(part)) ways.push(sureBy(step.skips, step.id))
  if (isLimited(step)) ways.push(opened)
  return sharedBy(ways, ways.length)
}

export interface Turning extends Fact {
  readonly rule: Rule
  readonly self: string
}

/** Everything a rule asks for that is asked the other way round, or that can turn false again. */
export function turningIn(rules: readonly { rule: Rule; self: string }[]): readonly Turning[] {
  const found = new Map<string, Turning>()
  for (const { rule, self } of rules)
    for (const one of flat(rule)) {
      const asked = one.rule === 'not' ? flat(one).filter(isLeaf) : isKnown(one) ? [one] : []
      for (const leaf of asked) {
        const fact = { ...factOf(leaf, self), rule: leaf, self }
        found.set(`${fact.key} ${fact.strength}`, fact)
      }
    }
  return [...found.values()]
}

export const isLeaf = (rule: Rule): boolean => innerRules(rule).length === 0

/** Whether it asks who the learner is: that can come and go. Everyone is a learner. */
export const isKnown = (rule: Rule): boolean =>
  rule.rule === 'is' && (rule as Rule & { role?: string }).role !== 'learner'
