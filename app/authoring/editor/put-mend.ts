import type { Editor } from '@tiptap/core'
import type { DocNode } from '../blocks/block.ts'
import { idOf } from '../doc-node.ts'
import { sameDocument } from '../document.ts'
import type { Mend } from '../quality/remark.ts'
import { enter, placeOf } from './insert-block.ts'
import { asOneStep } from './together.ts'

/** Makes the change a remark offers and leads to it, as one step to undo. False when the block was changed meanwhile. */
export function putMend(editor: Editor, { of, to }: Mend): boolean {
  const id = idOf(of)
  const at = placeOf(editor, id)
  const node = at === null ? null : editor.state.doc.nodeAt(at)
  if (at === null || !node || !sameDocument(node.toJSON() as DocNode, of)) return false
  const { schema, tr } = editor.state
  const mended = schema.nodeFromJSON(structuredClone(to))
  asOneStep(editor, () => editor.view.dispatch(tr.replaceWith(at, at + node.nodeSize, mended)))
  enter(editor, id)
  editor.view.focus()
  return true
}
