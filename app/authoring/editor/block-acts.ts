import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { enter, placeOf } from './insert-block.ts'
import type { Spot } from './spot.ts'
import { asOneStep } from './together.ts'
import { type Turn, turned } from './turn.ts'

/** Makes a block another kind of block; its words stay. */
export function turnBlock(editor: Editor, { at, node }: Spot, turn: Turn) {
  const nodes = turned(node, turn)
  if (!nodes) return
  asOneStep(editor, () => {
    const tr = editor.state.tr.replaceWith(at, at + node.nodeSize, nodes)
    editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView())
  })
  editor.view.focus()
}

/** Puts a copy behind a block. The copy has names of its own: it was never the block that others know. */
export function duplicateBlock(editor: Editor, { at, node }: Spot) {
  const behind = at + node.nodeSize
  asOneStep(editor, () =>
    editor.view.dispatch(editor.state.tr.insert(behind, nameless(node)).scrollIntoView()),
  )
  const copy = editor.state.doc.nodeAt(behind)
  if (copy) enter(editor, String(copy.attrs.id))
  editor.view.focus()
}

/** Takes a block out. What it gives back brings the block in again, whatever was written since. */
export function removeBlock(editor: Editor, { at, node }: Spot): () => void {
  const $at = editor.state.doc.resolve(at)
  const before: unknown = $at.nodeBefore?.attrs.id
  const holder: unknown = $at.parent.attrs.id
  asOneStep(editor, () =>
    editor.view.dispatch(editor.state.tr.delete(at, at + node.nodeSize).scrollIntoView()),
  )
  editor.view.focus()
  return () => {
    const to = placeAfter(editor, before) ?? placeIn(editor, holder) ?? 0
    asOneStep(editor, () => editor.view.dispatch(editor.state.tr.insert(to, node)))
    enter(editor, String(node.attrs.id))
    editor.view.focus()
  }
}

function placeAfter(editor: Editor, id: unknown): number | null {
  const at = typeof id === 'string' ? placeOf(editor, id) : null
  const node = at === null ? null : editor.state.doc.nodeAt(at)
  return at === null || !node ? null : at + node.nodeSize
}

function placeIn(editor: Editor, id: unknown): number | null {
  const at = typeof id === 'string' ? placeOf(editor, id) : null
  return at === null ? null : at + 1
}

function nameless(node: Node): Node {
  if (node.isText) return node
  const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs
  return node.type.create(attrs, Fragment.from(node.children.map(nameless)), node.marks)
}
