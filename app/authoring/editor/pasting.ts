import type { Editor } from '@tiptap/core'
import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

/** What makes foreign HTML ours; fetched when someone first copies or pastes. */
export interface PasteTools
  extends Pick<typeof import('./paste-html.ts'), 'cleanedHtml' | 'isPictureAlone'>,
    Pick<typeof import('../blocks/schema.ts'), 'readAttrs'> {}

let fetched: PasteTools | null = null

/** The tools, once they are here. */
export const pasteTools = () => fetched

export async function fetchPasteTools(): Promise<PasteTools> {
  if (fetched) return fetched
  const [{ cleanedHtml, isPictureAlone }, { readAttrs }] = await Promise.all([
    import('./paste-html.ts'),
    import('../blocks/schema.ts'),
  ])
  fetched = { cleanedHtml, isPictureAlone, readAttrs }
  return fetched
}

/**
 * Keeps a place in the text while others and its writer go on writing. What is done there later, with the selection back at
 * that place, leaves the cursor where its writer is by then.
 */
export function keptPlace(editor: Editor) {
  let place = following(editor.state.selection)
  const follow = ({ transaction }: { transaction: Transaction }) => place.follow(transaction)
  editor.on('transaction', follow)
  return {
    leave: () => void editor.off('transaction', follow),
    doThere(change: () => void) {
      editor.off('transaction', follow)
      if (editor.isDestroyed) return
      const { state, view } = editor
      const there = place.in(state.doc)
      if (there.eq(state.selection)) return change()
      place = following(state.selection, 1)
      editor.on('transaction', follow)
      view.dispatch(state.tr.setSelection(there))
      change()
      editor.off('transaction', follow)
      view.dispatch(editor.state.tr.setSelection(place.in(editor.state.doc)))
    },
  }
}

/** A selection through later changes; `side` is where it stays when something is written right at it. */
export function following(selection: Selection, side: -1 | 1 = -1) {
  let bookmark = selection.getBookmark()
  let { from, to } = selection
  const isText = selection instanceof TextSelection
  return {
    follow({ mapping }: Transaction) {
      bookmark = bookmark.map(mapping)
      from = mapping.map(from, side)
      to = mapping.map(to, side)
    },
    in: (doc: Transaction['doc']) =>
      isText ? TextSelection.between(doc.resolve(from), doc.resolve(to)) : bookmark.resolve(doc),
  }
}
