import { competencies } from '#app/authoring/competency.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import { conditionsOf, type Slot, slots } from './compose.ts'
import { composerWords } from './composer-words.ts'
import { noEvidence } from './evidence.ts'
import type { Finding } from './findings.ts'
import { isGroup, type Node, nodesOf, type Path, type Step } from './path.ts'
import { told } from './rules/registry.ts'
import { stepKind } from './steps/registry.ts'
import { namesOf } from './why.ts'

/** The conditions in a slot of a step, as sentences. */
export interface Conditions {
  readonly slot: Slot
  readonly join: 'all' | 'any'
  readonly sentences: readonly string[]
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
  /** What a task asks; null for other kinds. */
  readonly ask: string | null
  readonly mayFail: boolean
  readonly conditions: readonly Conditions[]
  readonly nodes: readonly ComposedNode[]
  readonly findings: readonly ShownFinding[]
  readonly place: {
    readonly isFirst: boolean
    readonly isLast: boolean
    readonly isInGroup: boolean
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
  key: `${kind} ${node ?? ''}`,
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
  const slotOf = (step: Step, slot: Slot): Conditions => {
    const { join, rules } = conditionsOf(step[slot])
    return { slot, join, sentences: rules.map(rule => told(rule, noEvidence, step.id, names).asks[language]) }
  }
  const nodeOf =
    (isInGroup: boolean) =>
    (node: Node, at: number, list: readonly Node[]): ComposedNode => {
      const above = list[at - 1]
      const inner = isGroup(node) ? node.nodes : (node.remedy ?? [])
      return {
        ...{ id: node.id, kind: node.kind, title: node.title, isGroup: isGroup(node) },
        atLeast: node.kind === 'choose' && isGroup(node) ? node.atLeast : 1,
        ...(isGroup(node)
          ? { effort: 0, attempts: null, dueDays: null, ask: null, mayFail: false, conditions: [] }
          : {
              ...{
                effort: node.effort,
                attempts: node.attempts ?? null,
                ask: askOf(node),
                mayFail: mayFail(node),
              },
              dueDays: node.due ? Number(/\d+/.exec(node.due)?.[0]) : null,
              conditions: slots
                .filter(slot => slot !== 'passes' || mayFail(node))
                .map(slot => slotOf(node, slot)),
            }),
        nodes: inner.map(nodeOf(isGroup(node))),
        findings: findings.filter(one => one.node === node.id).map(one => shownFinding(one, language)),
        place: {
          ...{ isFirst: at === 0, isLast: at === list.length - 1, isInGroup },
          isBelowGroup: above !== undefined && isGroup(above),
        },
      }
    }
  return path.steps.map(nodeOf(false))
}

const askOf = (step: Step) => (step.kind === 'task' ? (step.of as { ask: string }).ask : null)
const mayFail = (step: Step) => stepKind(step.kind).asks(step.of) !== null

/** What a condition can be about. */
export function aboutChoices(path: Path, language: Language): readonly Choice[] {
  const t = wordsIn(composerWords, language)
  const nodes = nodesOf(path.steps)
  const options = nodes.flatMap(node => (isGroup(node) && node.kind === 'choose' ? node.nodes : []))
  return [
    ...nodes.flatMap(node =>
      !isGroup(node) && stepKind(node.kind).isGraded
        ? [{ value: `score:${node.id}`, label: t('aboutScore', { title: node.title }) }]
        : [],
    ),
    ...competencies.map(({ slug, name }) => ({
      value: `mastery:${slug}`,
      label: t('aboutMastery', { name: name[language] }),
    })),
    ...nodes.map(({ id, title }) => ({ value: `passed:${id}`, label: t('aboutPassed', { title }) })),
    ...options.map(({ id, title }) => ({ value: `chose:${id}`, label: t('aboutChose', { title }) })),
    ...nodes.flatMap(node =>
      !isGroup(node) && stepKind(node.kind).isJudged
        ? [{ value: `verified:${node.id}`, label: t('aboutVerified', { title: node.title }) }]
        : [],
    ),
  ]
}

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
