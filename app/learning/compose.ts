import { type Group, isGroup, type Node, nodesOf, type Path } from './path.ts'
import type { Rule } from './rules/rule.ts'

/** A list of nodes: the path itself, inside a group, or the remedy of a step. */
export type List = 'path' | `group:${string}` | `remedy:${string}`

export type Move = 'up' | 'down' | 'in' | 'out'
export const slots = ['opens', 'skips', 'passes'] as const
export type Slot = (typeof slots)[number]

/** The path with nodes at a place: the end of a list, its `start:`, or just `before:` or `after:` a node; as it was when that is not there. */
export const withNodes = (path: Path, where: string, nodes: readonly Node[]): Path =>
  relisted(path, (list, here) => {
    if (here === where) return [...list, ...nodes]
    if (`start:${here}` === where) return [...nodes, ...list]
    const at = list.findIndex(({ id }) => where === `before:${id}` || where === `after:${id}`)
    if (at < 0) return list
    return list.toSpliced(where.startsWith('after:') ? at + 1 : at, 0, ...nodes)
  })

/** The path without nodes and what belongs to them. */
export const withoutNodes = (path: Path, ids: readonly string[]): Path => pruned(taken(path, ids))

const taken = (path: Path, ids: readonly string[]): Path =>
  relisted(path, list =>
    list.some(({ id }) => ids.includes(id)) ? list.filter(({ id }) => !ids.includes(id)) : list,
  )

/** A node with other details. */
export const withDetails = (path: Path, id: string, change: (node: Node) => Node): Path =>
  relisted(path, list =>
    list.some(node => node.id === id) ? list.map(node => (node.id === id ? change(node) : node)) : list,
  )

/** Those of the nodes that no other of them holds, in reading order. */
export const topmost = (path: Path, ids: readonly string[]): readonly Node[] => {
  const within = (list: readonly Node[]): readonly Node[] =>
    list.flatMap(node => (ids.includes(node.id) ? [node] : within(innerOf(node))))
  return within(path.steps)
}

export const innerOf = (node: Node): readonly Node[] => (isGroup(node) ? node.nodes : (node.remedy ?? []))

/** The list a node stands in, and where in it; null when it is not there. */
export function spotOf(path: Path, id: string): { list: List; nodes: readonly Node[]; at: number } | null {
  const within = (nodes: readonly Node[], list: List): ReturnType<typeof spotOf> => {
    const at = nodes.findIndex(node => node.id === id)
    if (at >= 0) return { list, nodes, at }
    for (const node of nodes) {
      const found = within(innerOf(node), `${isGroup(node) ? 'group' : 'remedy'}:${node.id}`)
      if (found) return found
    }
    return null
  }
  return within(path.steps, 'path')
}

/** Nodes elsewhere, in reading order; as it was when the place is among or within them. */
export function placed(path: Path, ids: readonly string[], where: string): Path {
  const nodes = topmost(path, ids)
  const target = where.replace(/^start:/, '').split(':')[1]
  if (nodes.length === 0 || (target && nodesOf(nodes).some(({ id }) => id === target))) return path
  const after = withNodes(
    taken(
      path,
      nodes.map(({ id }) => id),
    ),
    where,
    nodes,
  )
  return nodesOf(after.steps).some(({ id }) => id === nodes[0]?.id) ? pruned(after) : path
}

/** Nodes in a new group of their own, standing where the first of them stood. */
export function wrapped(
  path: Path,
  ids: readonly string[],
  { id, kind, title }: { id: string; kind: Group['kind']; title: string },
): Path {
  const nodes = topmost(path, ids)
  const [first, ...rest] = nodes
  if (!first) return path
  const group: Group = kind === 'choose' ? { id, kind, title, atLeast: 1, nodes } : { id, kind, title, nodes }
  const there = withDetails(path, first.id, () => group)
  const others = rest.map(node => node.id)
  return pruned(
    relisted(there, (list, here) =>
      here === `group:${id}` || !list.some(node => others.includes(node.id))
        ? list
        : list.filter(node => !others.includes(node.id)),
    ),
  )
}

/** A group's steps standing where the group stood. */
export const unwrapped = (path: Path, id: string): Path =>
  relisted(path, list => list.flatMap(node => (node.id === id && isGroup(node) ? node.nodes : [node])))

/** Nodes of one list one place up or down in it, into the group beside them, or out behind what holds them. */
export function moved(path: Path, ids: readonly string[], move: Move): Path {
  const [first] = topmost(path, ids)
  const last = topmost(path, ids).at(-1)
  const spot = first && spotOf(path, first.id)
  if (!spot || !last) return path
  const above = spot.nodes[spot.at - 1]
  const below = spot.nodes[spot.nodes.findIndex(({ id }) => id === last.id) + 1]
  if (move === 'up') return above ? placed(path, ids, `before:${above.id}`) : path
  if (move === 'down') return below ? placed(path, ids, `after:${below.id}`) : path
  if (move === 'in') return above && isGroup(above) ? placed(path, ids, `group:${above.id}`) : path
  return spot.list === 'path' ? path : placed(path, ids, `after:${spot.list.split(':')[1]}`)
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

/** A condition meant the other way round, and back. */
export const turned = (rule: Rule, isNot: boolean): Rule =>
  isNot ? ({ rule: 'not', of: rule } as Rule) : rule

/** What a condition says, and whether it is meant the other way round. */
export const straight = (rule: Rule): { rule: Rule; isNot: boolean } =>
  rule.rule === 'not' ? { rule: (rule as Rule & { of: Rule }).of, isNot: true } : { rule, isNot: false }

export const withRule = (
  path: Path,
  id: string,
  slot: Slot,
  change: (rule: Rule | undefined) => Rule | undefined,
): Path => withDetails(path, id, node => (isGroup(node) ? node : { ...node, [slot]: change(node[slot]) }))

/** Groups that became empty go, and what held nothing but them. */
const pruned = (path: Path): Path =>
  relisted(path, list => {
    const isHollow = (node: Node) => isGroup(node) && node.nodes.length === 0
    return list.some(isHollow) ? list.filter(node => !isHollow(node)) : list
  })

/** Lets `change` rewrite every list of nodes, the innermost first; what it leaves as it is stays the same object. */
function relisted(path: Path, change: (list: readonly Node[], where: List) => readonly Node[]): Path {
  const rewrite = (list: readonly Node[], where: List): readonly Node[] => {
    const within = list.map(inner)
    return change(within.every((node, at) => node === list[at]) ? list : within, where)
  }
  const inner = (node: Node): Node => {
    if (isGroup(node)) {
      const nodes = rewrite(node.nodes, `group:${node.id}`)
      return nodes === node.nodes ? node : { ...node, nodes }
    }
    const before = node.remedy ?? none
    const remedy = rewrite(before, `remedy:${node.id}`)
    return remedy === before ? node : { ...node, remedy: remedy.length > 0 ? remedy : undefined }
  }
  const steps = rewrite(path.steps, 'path')
  return steps === path.steps ? path : { ...path, steps }
}

const none: readonly Node[] = []
