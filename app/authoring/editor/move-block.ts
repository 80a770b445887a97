import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { outerOf, type Spot, spotOf } from './spot.ts'
import { asOneStep } from './together.ts'

/** Exchanges a block with its neighbour before (-1) or after (1); false where there is none. */
export function moveBlock(editor: Editor, at: number | undefined, by: -1 | 1): boolean {
  const { doc } = editor.state
  const node = at === undefined ? null : doc.nodeAt(at)
  if (at === undefined || !node) return false
  const neighbour = neighbourOf(editor, { at, node }, by)
  if (!neighbour) return false
  return moveBlockTo(editor, at, by < 0 ? at - neighbour.nodeSize : at + node.nodeSize + neighbour.nodeSize)
}

export function neighbourOf(editor: Editor, { at, node }: Spot, by: -1 | 1) {
  const { doc } = editor.state
  return by < 0 ? doc.resolve(at).nodeBefore : doc.resolve(at + node.nodeSize).nodeAfter
}

/** Moves the block the cursor stands in, or the one that holds it where it is the first or last there. */
export function moveHere(editor: Editor, by: -1 | 1): boolean {
  const spot = spotOf(editor.state)
  const outer = spot && outerOf(editor.state.doc, spot)
  return moveBlock(editor, spot?.at, by) || moveBlock(editor, outer?.at, by)
}

/** Takes a block from one place to another, the cursor with it. */
export function moveBlockTo(editor: Editor, at: number, place: number): boolean {
  const { state } = editor
  const node = state.doc.nodeAt(at)
  if (!node || (place >= at && place <= at + node.nodeSize)) return false
  const tr = state.tr.delete(at, at + node.nodeSize)
  const to = tr.mapping.map(place)
  tr.insert(to, node)
  const inside = state.selection.from - at
  tr.setSelection(
    node.isAtom || inside < 0 || inside > node.nodeSize
      ? selectionOf(tr.doc, to, node.isAtom)
      : TextSelection.near(tr.doc.resolve(to + inside)),
  )
  asOneStep(editor, () => editor.view.dispatch(tr.scrollIntoView()))
  return true
}

const selectionOf = (doc: Editor['state']['doc'], at: number, atom: boolean) =>
  atom ? NodeSelection.create(doc, at) : TextSelection.near(doc.resolve(at + 1))
