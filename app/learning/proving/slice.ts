import { comesLate } from '../late.ts'
import { allRules } from '../outcomes.ts'
import { isGroup, type Node, type Path, type Step } from '../path.ts'
import { mentionsOf } from '../rules/registry.ts'
import { stepKind } from '../steps/registry.ts'
import { turningIn } from './facts.ts'

/** What comes without anything being done on the path, so that it may come while any step is done. */
const byThemselves: ReadonlySet<string> = new Set(['waited', 'attended', 'is', ...comesLate])

/**
 * The path without steps that can always be done at once and that no rule asks about: whether one can get stuck is the same
 * without them. Where a rule asks the other way round for what comes by itself, one of such steps in a row stays, since it may
 * come just then.
 */
export function slice(path: Path): Path {
  const rules = allRules(path)
  const asked = new Set(rules.flatMap(({ rule, self }) => mentionsOf(rule, self).map(({ id }) => id)))
  const takesTime = turningIn(rules).some(({ rule }) => byThemselves.has(rule.rule))
  const isPlain = (step: Step): boolean => {
    const carries = stepKind(step.kind).isGraded ? stepKind(step.kind).carries(step.of) : []
    const isAsked = asked.has(step.id) || (carries?.some(one => asked.has(one)) ?? asked.size > 0)
    return !isAsked && !step.opens && !step.skips && !step.passes && !step.remedy?.length
  }
  const sliced = (nodes: readonly Node[]): readonly Node[] =>
    nodes.flatMap((node, i) => {
      const left = leftOf(node)
      if (left.length > 0 || !takesTime) return left
      const before = nodes[i - 1]
      return before && leftOf(before).length === 0 ? [] : [stub(node)]
    })
  const leftOf = (node: Node): readonly Node[] => {
    if (!isGroup(node)) {
      const remedy = sliced(node.remedy ?? [])
      const left: Step = { ...node, remedy: remedy.length > 0 ? remedy : undefined }
      return isPlain(left) ? [] : [left]
    }
    // Options count, and a group that is asked about has to be there.
    if (node.kind === 'choose')
      return [{ ...node, nodes: node.nodes.map(one => leftOf(one)[0] ?? stub(one)) }]
    const nodes = sliced(node.nodes)
    if (nodes.length > 0) return [{ ...node, nodes }]
    return asked.has(node.id) ? [{ ...node, nodes: [stub(node.nodes[0] ?? node)] }] : []
  }
  return { ...path, steps: sliced(path.steps) }
}

/** Something to be done in its place. */
const stub = ({ id, title }: Node): Step => ({ id, kind: 'lesson', title, of: null, effort: 0 })
