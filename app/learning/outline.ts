import { isGroup, type Node } from './path.ts'

/** One line of what awaits a learner: a step, or a group with what belongs to it. */
export interface OutlineItem {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly minutes: number
  readonly atLeast: number
  readonly items: readonly OutlineItem[]
}

/** The steps of a path to read before taking it up; remedies are left for when they are needed. */
export const outlineOf = (nodes: readonly Node[]): readonly OutlineItem[] =>
  nodes.map(node =>
    isGroup(node)
      ? {
          ...{ id: node.id, kind: node.kind, title: node.title, minutes: 0 },
          atLeast: node.kind === 'choose' ? node.atLeast : 0,
          items: outlineOf(node.nodes),
        }
      : { id: node.id, kind: node.kind, title: node.title, minutes: node.effort, atLeast: 0, items: [] },
  )
