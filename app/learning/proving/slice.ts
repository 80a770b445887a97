import { allRules } from '../outcomes.ts'
import { isGroup, type Node, type Path, type Step } from '../path.ts'
import { mentionsOf } from '../rules/registry.ts'
import { stepKind } from '../steps/registry.ts'

/** The path without steps that can always be done at once and that no rule asks about: whether one can get stuck is the same without them. */
export function slice(path: Path): Path {
  const asked = new Set(
    allRules(path).flatMap(({ rule, self }) => mentionsOf(rule, self).map(({ id }) => id)),
  )
  const isPlain = (step: Step): boolean => {
    const carries = stepKind(step.kind).isGraded ? stepKind(step.kind).carries(step.of) : []
    const isAsked = asked.has(step.id) || (carries?.some(one => asked.has(one)) ?? asked.size > 0)
    return !isAsked && !step.opens && !step.skips && !step.passes && !step.remedy?.length
  }
  const sliced = (nodes: readonly Node[]): readonly Node[] =>
    nodes.flatMap((node): readonly Node[] => {
      if (!isGroup(node)) {
        const remedy = sliced(node.remedy ?? [])
        const left: Step = { ...node, remedy: remedy.length > 0 ? remedy : undefined }
        return isPlain(left) ? [] : [left]
      }
      // Options count, and a group that is asked about has to be there.
      const held = node.nodes.map(one => ({ one, left: sliced([one])[0] }))
      if (node.kind === 'choose') return [{ ...node, nodes: held.map(({ one, left }) => left ?? stub(one)) }]
      const nodes = held.flatMap(({ left }) => left ?? [])
      if (nodes.length > 0) return [{ ...node, nodes }]
      return asked.has(node.id) ? [{ ...node, nodes: [stub(node.nodes[0] ?? node)] }] : []
    })
  return { ...path, steps: sliced(path.steps) }
}

/** Something to be done in its place. */
const stub = ({ id, title }: Node): Step => ({ id, kind: 'lesson', title, of: null, effort: 0 })
