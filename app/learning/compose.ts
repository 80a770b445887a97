import { type Group, isGroup, type Node, type Path, type Step } from './path.ts'
import type { Rule } from './rules/rule.ts'

/** Where a list of nodes is: the path itself, inside a group, or the remedy of a step. */
export type Where = 'path' | `group:${string}` | `remedy:${string}`

export type Move = 'up' | 'down' | 'in' | 'out'
export const slots = ['opens', 'skips', 'passes'] as const
export type Slot = (typeof slots)[number]

/** The path with a node at the end of a list. */
export const withNode = (path: Path, where: string, node: Node): Path =>
  relisted(path, (list, here) => (here === where ? [...list, node] : list))

/** The path without a node and what belongs to it. */
export const withoutNode = (path: Path, id: string): Path =>
  relisted(path, list => list.filter(node => node.id !== id))

/** A node with other details. */
export const withDetails = (path: Path, id: string, change: (node: Node) => Node): Path =>
  relisted(path, list => list.map(node => (node.id === id ? change(node) : node)))

/** A node in a new group of its own, to which others can be added. */
export const wrapped = (
  path: Path,
  id: string,
  group: { id: string; kind: Group['kind']; title: string },
): Path =>
  withDetails(path, id, node =>
    group.kind === 'choose'
      ? { ...group, kind: 'choose', atLeast: 1, nodes: [node] }
      : { ...group, kind: group.kind, nodes: [node] },
  )

/** A group's steps standing where the group stood. */
export const unwrapped = (path: Path, id: string): Path =>
  relisted(path, list => list.flatMap(node => (node.id === id && isGroup(node) ? node.nodes : [node])))

/** A node one place up or down in its list, into the group above it, or out behind the group it stands in. */
export function moved(path: Path, id: string, move: Move): Path {
  if (move === 'out') return movedOut(path, id)
  return relisted(path, list => {
    const at = list.findIndex(node => node.id === id)
    const node = list[at]
    if (!node) return list
    const above = list[at - 1]
    if (move === 'up') return above ? [...list.slice(0, at - 1), node, above, ...list.slice(at + 1)] : list
    const below = list[at + 1]
    if (move === 'down') return below ? [...list.slice(0, at), below, node, ...list.slice(at + 2)] : list
    if (!above || !isGroup(above)) return list
    return [...list.slice(0, at - 1), { ...above, nodes: [...above.nodes, node] }, ...list.slice(at + 1)]
  })
}

function movedOut(path: Path, id: string): Path {
  return relisted(path, list =>
    list.flatMap(group => {
      if (!isGroup(group)) return [group]
      const node = group.nodes.find(one => one.id === id)
      return node ? [{ ...group, nodes: group.nodes.filter(one => one !== node) }, node] : [group]
    }),
  )
}

/** The conditions in one slot of a step; several are joined by `all` or `any`. */
export function conditionsOf(rule: Rule | undefined): {
  readonly join: 'all' | 'any'
  readonly rules: readonly Rule[]
} {
  if (!rule) return { join: 'all', rules: [] }
  if (rule.rule === 'all' || rule.rule === 'any')
    return { join: rule.rule, rules: (rule as Rule & { rules: readonly Rule[] }).rules }
  return { join: 'all', rules: [rule] }
}

/** The rule for these conditions: none, the only one, or several joined. */
export function ruleOf(join: 'all' | 'any', rules: readonly Rule[]): Rule | undefined {
  if (rules.length < 2) return rules[0]
  return { rule: join, rules } as Rule
}

export const withRule = (
  path: Path,
  id: string,
  slot: Slot,
  change: (rule: Rule | undefined) => Rule | undefined,
): Path => withDetails(path, id, node => (isGroup(node) ? node : { ...node, [slot]: change(node[slot]) }))

/** The condition someone picked: what it is about, a mark where it has one, and whether it is meant the other way round. */
export function conditionFrom({
  about,
  mark,
  isNot,
}: {
  about: string
  mark: number
  isNot: boolean
}): Rule | null {
  const [kind = '', id = ''] = about.split(':')
  const rule = conditions[kind]?.(id, mark / 100)
  if (!rule || !id) return null
  return isNot ? ({ rule: 'not', of: rule } as Rule) : rule
}

const conditions: Readonly<Record<string, (id: string, atLeast: number) => object & Rule>> = {
  score: (step, atLeast) => ({ rule: 'score', step, atLeast }),
  mastery: (competency, atLeast) => ({ rule: 'mastery', competency, atLeast, sure: 0.3 }),
  passed: step => ({ rule: 'passed', step }),
  chose: option => ({ rule: 'chose', option }),
  verified: step => ({ rule: 'verified', step }),
}

/** Lets `change` rewrite every list of nodes, the innermost first; groups that became empty go. */
function relisted(path: Path, change: (list: readonly Node[], where: Where) => readonly Node[]): Path {
  const rewrite = (list: readonly Node[], where: Where): readonly Node[] =>
    change(list.map(inner), where).filter(node => !isGroup(node) || node.nodes.length > 0)
  const inner = (node: Node): Node => {
    if (isGroup(node)) return { ...node, nodes: rewrite(node.nodes, `group:${node.id}`) }
    const remedy = rewrite(node.remedy ?? [], `remedy:${node.id}`)
    return { ...node, remedy: remedy.length > 0 ? remedy : undefined } satisfies Step
  }
  return { ...path, steps: rewrite(path.steps, 'path') }
}
