import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { DocNode } from '../blocks/block.ts'

/** Where a lesson's text lives in its shared document; the editor is told the same name. */
export const textField = 'text'

/** What a shared text says, as it stands: not checked, and without attributes that are null. */
export const saidBy = (text: Y.Doc): DocNode =>
  yXmlFragmentToProsemirrorJSON(text.getXmlFragment(textField)) as DocNode

/** What a stored state says. */
export function saidByState(state: Uint8Array): DocNode {
  const text = new Y.Doc()
  Y.applyUpdate(text, state)
  return saidBy(text)
}
