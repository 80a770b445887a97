import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, NodeSelection } from '@tiptap/pm/state'

/** A block where it stands: `at` is the place before it. */
export interface Spot {
  readonly at: number
  readonly node: Node
}

/** Whether what stands in a node are blocks of their own, not parts of a list, a quotation or a table. */
function holdsBlocks({ type }: Node): boolean {
  if (type.name === 'doc') return true
  if (type.name === 'blockquote' || type.name === 'listItem' || type.spec.tableRole) return false
  const { paragraph } = type.schema.nodes
  return paragraph !== undefined && type.contentMatch.matchType(paragraph) !== null
}

/** The innermost block around a place. */
export function spotAround($at: ResolvedPos): Spot | null {
  for (let depth = $at.depth; depth > 0; depth--)
    if (holdsBlocks($at.node(depth - 1))) return { at: $at.before(depth), node: $at.node(depth) }
  return null
}

/** The block that begins at a place, or else the one around it. */
export function spotAt(doc: Node, at: number): Spot | null {
  const $at = doc.resolve(at)
  const node = $at.nodeAfter
  return node?.isBlock && holdsBlocks($at.parent) ? { at, node } : spotAround($at)
}

/** The block that is selected, or the one the cursor stands in. */
export const spotOf = ({ doc, selection }: EditorState): Spot | null =>
  selection instanceof NodeSelection || selection.$from.depth === 0
    ? spotAt(doc, selection.from)
    : spotAround(selection.$from)

/** The block that holds another; null for one that stands in the text itself. */
export const outerOf = (doc: Node, { at }: Spot): Spot | null => spotAround(doc.resolve(at))
