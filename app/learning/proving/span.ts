import { isGroup, type Node, type Path, type Step } from '../path.ts'
import { canFail } from './facts.ts'
import { groundOn, mayOn } from './may.ts'
import { partsOf } from './parts.ts'

/** How much a way through a path asks for. */
export interface Load {
  readonly minutes: number
  readonly bytes: number
}

export interface Span {
  readonly shortest: Load
  readonly longest: Load
}

/** Of one learning hour (JP). */
export const minutesOfJp = 45

const nothing: Load = { minutes: 0, bytes: 0 }

const sum = (list: readonly Load[]): Load =>
  list.reduce((a, b) => ({ minutes: a.minutes + b.minutes, bytes: a.bytes + b.bytes }), nothing)

/**
 * The shortest way: what can be skipped is, and nothing fails. The longest: nothing is skipped, the longest options are
 * chosen, every try but the last fails (one of them where tries are not limited), and helps lead through all they hold.
 */
export function spanOf(path: Path, bytes: ReadonlyMap<string, number>): Span {
  const ground = groundOn(partsOf(path))
  const { may } = mayOn(ground)
  const weight = (step: Step) => bytes.get(step.id) ?? 0
  const isSkippable = (step: Step) => {
    const part = ground.named.get(step.id)
    return part !== undefined && may.skips(part)
  }
  const shortest = (node: Node): Load => {
    if (!isGroup(node)) return isSkippable(node) ? nothing : { minutes: node.effort, bytes: weight(node) }
    const inner = node.nodes.map(shortest).toSorted((a, b) => a.minutes - b.minutes || a.bytes - b.bytes)
    return sum(node.kind === 'choose' ? inner.slice(0, node.atLeast) : inner)
  }
  const longest = (node: Node): Load => {
    if (isGroup(node)) {
      const inner = node.nodes.map(longest).toSorted((a, b) => b.minutes - a.minutes || b.bytes - a.bytes)
      return sum(node.kind === 'choose' ? inner.slice(0, node.atLeast) : inner)
    }
    const again = canFail(node) ? Math.max(0, (node.attempts ?? 2) - 1) : 0
    // What was loaded once is not loaded again, and help that was done stays done.
    const help = again > 0 ? sum((node.remedy ?? []).map(longest)) : nothing
    return { minutes: node.effort * (1 + again) + help.minutes, bytes: weight(node) + help.bytes }
  }
  return { shortest: sum(path.steps.map(shortest)), longest: sum(path.steps.map(longest)) }
}
