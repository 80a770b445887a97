import type { Editor } from '@tiptap/core'
import type { Meeting } from '../together/meeting.ts'

/** Makes a block say again what its writer wrote; where it is gone, it comes back at the cursor's block, else at the end. */
export function putBack(editor: Editor, { id, mine }: Meeting) {
  let at: { from: number; to: number } | null = null
  editor.state.doc.descendants((node, from) => {
    if (node.attrs.id === id) at = { from, to: from + node.nodeSize }
    return at === null
  })
  const block = structuredClone(mine) as object
  if (at) editor.chain().insertContentAt(at, block).run()
  else editor.chain().insertContentAt(editor.state.doc.content.size, block).focus('end').run()
}
