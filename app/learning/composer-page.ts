import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { AuthorField, Typed } from './author-field.ts'
import { conditionsOf, innerOf, type Slot, slots, straight } from './compose.ts'
import { composerWords } from './composer-words.ts'
import { noEvidence } from './evidence.ts'
import type { Finding } from './findings.ts'
import { isGroup, type Node, nodesOf, type Path, type Step } from './path.ts'
import { namesOf } from './path-names.ts'
import { ruleForms, told } from './rules/registry.ts'
import type { Rule } from './rules/rule.ts'
import { stepKind } from './steps/registry.ts'

/** One condition: what it says, and how it is written where its kind has a form. */
export interface Condition {
  readonly says: string
  readonly rule: string
  readonly isNot: boolean
  /** Null for a rule that joins others. */
  readonly typed: Typed | null
}

/** The conditions in a slot of a step. */
export interface Conditions {
  readonly slot: Slot
  readonly join: 'all' | 'any'
  readonly items: readonly Condition[]
}

/** A node as its composer sees it. */
export interface ComposedNode {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly isGroup: boolean
  readonly atLeast: number
  readonly effort: number
  readonly attempts: number | null
  readonly dueDays: number | null
  /** Whether those are days that the learner works. */
  readonly isDueByWorkdays: boolean
  /** What its author writes of it, and what stands there. */
  readonly fields: readonly AuthorField[]
  readonly of: Typed
  readonly mayFail: boolean
  readonly conditions: readonly Conditions[]
  readonly nodes: readonly ComposedNode[]
  readonly findings: readonly ShownFinding[]
  readonly place: {
    readonly isFirst: boolean
    readonly isLast: boolean
    readonly isInner: boolean
    readonly isBelowGroup: boolean
  }
}

export interface ShownFinding {
  readonly key: string
  readonly level: Finding['level']
  readonly says: string
  readonly mend: string
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export const shownFinding = (
  { kind, level, node, says, mend }: Finding,
  language: Language,
): ShownFinding => ({
  key: `${kind} ${node ?? ''} ${says.en}`,
  level,
  says: says[language],
  mend: mend[language],
})

/** The draft with its rules as sentences and its findings where they belong. */
export function composed(
  path: Path,
  findings: readonly Finding[],
  language: Language,
): readonly ComposedNode[] {
  const names = namesOf(path)
  const nodeOf =
    (isInner: boolean) =>
    (node: Node, at: number, list: readonly Node[]): ComposedNode => {
      const above = list[at - 1]
      return {
        ...composedNode(node, names, language),
        nodes: innerOf(node).map(nodeOf(true)),
        findings: findings.filter(one => one.node === node.id).map(one => shownFinding(one, language)),
        place: {
          ...{ isFirst: at === 0, isLast: at === list.length - 1, isInner },
          isBelowGroup: above !== undefined && isGroup(above),
        },
      }
    }
  return path.steps.map(nodeOf(false))
}

/** One node by itself: its details and its conditions. */
export function composedNode(
  node: Node,
  names: ReturnType<typeof namesOf>,
  language: Language,
): Omit<ComposedNode, 'nodes' | 'findings' | 'place'> {
  const shared = { id: node.id, kind: node.kind, title: node.title, isGroup: isGroup(node) }
  if (isGroup(node))
    return {
      ...shared,
      atLeast: node.kind === 'choose' ? node.atLeast : 1,
      ...{
        effort: 0,
        attempts: null,
        dueDays: null,
        isDueByWorkdays: false,
        fields: [],
        of: {},
        mayFail: false,
        conditions: [],
      },
    }
  const fields = stepKind(node.kind).fields ?? []
  const of = node.of as Readonly<Record<string, unknown>>
  return {
    ...shared,
    ...{ atLeast: 1, effort: node.effort, attempts: node.attempts ?? null, mayFail: mayFail(node), fields },
    of: Object.fromEntries(fields.map(({ name }) => [name, String(of[name] ?? '')])),
    dueDays: node.due ? Number(/\d+/.exec(node.due)?.[0]) : null,
    isDueByWorkdays: node.workdays === true,
    conditions: slots
      .filter(slot => slot !== 'passes' || mayFail(node))
      .map(slot => {
        const { join, rules } = conditionsOf(node[slot])
        return { slot, join, items: rules.map(rule => conditionOf(rule, node, names, language)) }
      }),
  }
}

function conditionOf(
  rule: Rule,
  step: Step,
  names: ReturnType<typeof namesOf>,
  language: Language,
): Condition {
  const { rule: inner, isNot } = straight(rule)
  return {
    says: told(rule, noEvidence, step.id, names).asks[language],
    ...{ rule: inner.rule, isNot },
    typed: ruleForms.get(inner.rule)?.read(inner, step.id) ?? null,
  }
}

export const mayFail = (step: Step) => stepKind(step.kind).asks(step.of) !== null

/** Where a step can be added. */
export function whereChoices(path: Path, language: Language): readonly Choice[] {
  const t = wordsIn(composerWords, language)
  return [
    { value: 'path', label: t('atEnd') },
    ...nodesOf(path.steps).flatMap(node => {
      if (isGroup(node)) return [{ value: `group:${node.id}`, label: t('inGroup', { title: node.title }) }]
      return mayFail(node)
        ? [{ value: `remedy:${node.id}`, label: t('asRemedy', { title: node.title }) }]
        : []
    }),
  ]
}
