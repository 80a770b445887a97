import { isGroup, type Node, type Path } from '../path.ts'
import { innerRules } from '../rules/registry.ts'
import type { Rule } from '../rules/rule.ts'
import { daysOf, type Waited } from '../rules/waited.ts'

/** How many days after its beginning a walk can come to each step at the earliest, by the waits that its rules ask for. */
export function earliestDays(path: Path): ReadonlyMap<string, number> {
  const opened = new Map<string, number>()
  const ended = new Map<string, number>()
  const held = (rule: Rule, base: number): number => {
    const inner = innerRules(rule).map(one => held(one, base))
    if (rule.rule === 'any') return Math.min(...inner)
    if (rule.rule === 'all') return Math.max(...inner)
    if (rule.rule !== 'waited') return base
    const { for: length, since, step } = rule as Waited
    if (since === 'reached') return base + daysOf(length)
    return Math.max(base, daysOf(length) + (since === 'ended' ? (ended.get(step ?? '') ?? 0) : 0))
  }
  const after = (node: Node, base: number): number => {
    const end = isGroup(node) ? groupAfter(node, base) : stepAfter(node, base)
    ended.set(node.id, end)
    return end
  }
  const stepAfter = (node: Exclude<Node, { nodes: unknown }>, base: number) => {
    const open = node.opens ? held(node.opens, base) : base
    opened.set(node.id, open)
    sequenceAfter(node.remedy ?? [], open)
    return node.skips ? Math.min(open, held(node.skips, base)) : open
  }
  const sequenceAfter = (nodes: readonly Node[], base: number) =>
    nodes.reduce((day, node) => after(node, day), base)
  const groupAfter = (node: Extract<Node, { nodes: unknown }>, base: number) => {
    if (node.kind === 'sequence') return sequenceAfter(node.nodes, base)
    const ends = node.nodes.map(one => after(one, base)).toSorted((a, b) => a - b)
    return ends[node.kind === 'choose' ? node.atLeast - 1 : ends.length - 1] ?? base
  }
  sequenceAfter(path.steps, 0)
  return opened
}
