import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'

/** Exchanges a block with its neighbour before (-1) or after (1); false where there is none. */
export function moveBlock(editor: Editor, at: number | undefined, by: -1 | 1): boolean {
  const { state, view } = editor
  const node = at === undefined ? null : state.doc.nodeAt(at)
  if (at === undefined || !node) return false
  const $at = state.doc.resolve(at)
  const neighbour = by < 0 ? $at.nodeBefore : state.doc.resolve(at + node.nodeSize).nodeAfter
  if (!neighbour) return false
  const to = by < 0 ? at - neighbour.nodeSize : at + neighbour.nodeSize
  const tr = state.tr.delete(at, at + node.nodeSize).insert(to, node)
  const inside = state.selection.from - at
  tr.setSelection(
    node.isAtom || inside < 0 || inside > node.nodeSize
      ? selectionOf(tr.doc, to, node.isAtom)
      : TextSelection.near(tr.doc.resolve(to + inside)),
  )
  view.dispatch(tr.scrollIntoView())
  return true
}

const selectionOf = (doc: Editor['state']['doc'], at: number, atom: boolean) =>
  atom ? NodeSelection.create(doc, at) : TextSelection.near(doc.resolve(at + 1))
