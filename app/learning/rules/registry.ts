import { z } from 'zod'
import type { Day } from '#app/web/day.ts'
import type { RuleForm, Typed } from '../author-field.ts'
import type { Evidence } from '../evidence.ts'
import { all } from './all.ts'
import { any } from './any.ts'
import { attended } from './attended.ts'
import { chose } from './chose.ts'
import { is } from './is.ts'
import { mastery } from './mastery.ts'
import { not } from './not.ts'
import { passed } from './passed.ts'
import type { Both, Mention, Reader, Rule, RuleKind, Standstill, Telling, View } from './rule.ts'
import { score } from './score.ts'
import { verified } from './verified.ts'
import { waited } from './waited.ts'

const kinds = new Map<string, RuleKind>(
  [score, mastery, passed, chose, verified, attended, waited, is, all, any, not].map(kind => [
    kind.name,
    kind,
  ]),
)

/** Any rule of a known kind, in the shape its kind asks for. */
export const ruleSchema: z.ZodType<Rule> = z.lazy(() =>
  z.looseObject({ rule: z.string() }).transform((raw, context) => {
    const read = kinds.get(raw.rule)?.schema(ruleSchema).safeParse(raw)
    if (read?.success) return read.data
    for (const issue of read?.error.issues ?? [{ path: ['rule'], message: 'unknown rule' }])
      context.issues.push({ code: 'custom', path: issue.path, message: issue.message, input: raw })
    return z.NEVER
  }),
)

const kindOf = (rule: Rule): RuleKind => {
  const kind = kinds.get(rule.rule)
  if (!kind) throw new Error(`No rule of the kind ${rule.rule}`)
  return kind
}

/** Whether the rule that `self` carries is true on this evidence. */
export function holds(rule: Rule, evidence: Evidence, self: string): boolean {
  const view: View = {
    ...{ evidence, self },
    holds: inner => kindOf(inner).holds(inner, view),
    isTold: inner => isTold(inner, evidence),
  }
  return view.holds(rule)
}

const isTold = (rule: Rule, evidence: Evidence): boolean =>
  flat(rule).every(one => kindOf(one).isTold?.(one, evidence) ?? true)

export interface Names {
  readonly title: (node: string) => string
  readonly competency: (slug: string) => Both
  readonly judged: Telling['judged']
  readonly reader: Reader
  readonly today?: Day | undefined
}

const called = {
  learner: { who: { id: 'Anda', en: 'you' }, whose: { id: 'Anda', en: 'your' } },
  helper: { who: { id: 'peserta', en: 'they' }, whose: { id: 'peserta', en: 'their' } },
} as const satisfies Record<Reader, Pick<Telling, 'who' | 'whose'>>

/** The rule in words: what it asks, and how it stands with its values. */
export function told(rule: Rule, evidence: Evidence, self: string, names: Names): { asks: Both; says: Both } {
  const telling: Telling = {
    ...names,
    ...called[names.reader],
    evidence,
    self,
    holds: inner => kindOf(inner).holds(inner, telling),
    isTold: inner => isTold(inner, evidence),
    asks: inner => kindOf(inner).asks(inner, telling),
    says: inner => kindOf(inner).says(inner, telling),
  }
  return { asks: telling.asks(rule), says: telling.says(rule) }
}

/** The rules that a rule joins; none for one that asks for something itself. */
export const innerRules = (rule: Rule): readonly Rule[] => kindOf(rule).inner?.(rule) ?? []

/** The rule and all rules inside it. */
export const flat = (rule: Rule): readonly Rule[] => [rule, ...innerRules(rule).flatMap(flat)]

export const mentionsOf = (rule: Rule, self: string): readonly Mention[] =>
  flat(rule).flatMap(one => kindOf(one).mentions?.(one, self) ?? [])

/** Whether more evidence can make the rule false again. */
export const turns = (rule: Rule): boolean => flat(rule).some(one => kindOf(one).turns === true)

/** Whether the rule can come out as `wanted`, where `leaf` says so of those that join no others. */
export function canBe(rule: Rule, wanted: boolean, leaf: (rule: Rule, wanted: boolean) => boolean): boolean {
  const inner = innerRules(rule)
  if (inner.length === 0) return leaf(rule, wanted)
  if (rule.rule === 'not') return inner.some(one => canBe(one, !wanted, leaf))
  const isAllAsked = (rule.rule === 'all') === wanted
  return inner[isAllAsked ? 'every' : 'some'](one => canBe(one, wanted, leaf))
}

/** Whether the rule that `self` carries may still come to hold although no step is open. */
export const mayHold = (rule: Rule, at: Standstill, self: string): boolean =>
  canBe(rule, true, (one, wanted) => {
    const { moves, turns: canTurn } = kindOf(one)
    return holds(one, at.evidence, self) === wanted || ((wanted || canTurn) && moves?.(one, at)) === true
  })

/** How each kind of rule is written by an author, by its name. */
export const ruleForms: ReadonlyMap<string, RuleForm<Rule>> = new Map(
  [...kinds.values()].flatMap(({ name, form }) => (form ? [[name, form]] : [])),
)

/** The rule an author wrote; null when it is not whole. */
export function writtenRule(name: string, typed: Typed): Rule | null {
  const written = ruleSchema.safeParse(ruleForms.get(name)?.write(typed))
  return written.success ? written.data : null
}
