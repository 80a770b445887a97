import { type Editor, Extension } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useEffect } from 'react'
import { useNotFetched } from '#app/ui/later.tsx'
import { useEditorState } from './use-editor-state.ts'

let fetched: typeof import('./table-editing.ts') | null = null

const armed = new WeakSet<Editor>()

/** Fetches what one does in tables, and lets the editor do it from then on. */
async function arm(editor: Editor) {
  fetched ??= await import('./table-editing.ts')
  if (editor.isDestroyed || armed.has(editor)) return
  armed.add(editor)
  editor.registerPlugin(fetched.tableBehaviour())
}

/** Once the cursor is in a table, one can do in it what one does in tables. */
export function Tables({ editor }: { editor: Editor }) {
  const isWanted = useEditorState(editor, at => armed.has(at) || isInTable(at))
  const notFetched = useNotFetched()
  useEffect(() => {
    const begin = () => void arm(editor).catch(() => notFetched(begin))
    if (isWanted) begin()
  }, [editor, isWanted, notFetched])
  return null
}

function isInTable({ state: { selection } }: Editor): boolean {
  const { $from } = selection
  const around = Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth))
  return around.some(({ type }) => type.name === 'table')
}

/** Keys in tables: Tab from cell to cell, and what deletes a table that is selected as a whole. */
export const TableKeys = Extension.create({
  name: 'tableKeys',
  addKeyboardShortcuts() {
    const { editor } = this
    const remove = () => fetched?.deleteWholeTable(editor) ?? false
    return {
      Tab: () => fetched?.toCell(editor, 1) ?? false,
      'Shift-Tab': () => fetched?.toCell(editor, -1) ?? false,
      ...{ Backspace: remove, 'Mod-Backspace': remove, Delete: remove, 'Mod-Delete': remove },
    }
  },
})

const row = (cell: string) => ({
  type: 'tableRow',
  content: [1, 2].map(() => ({ type: cell, content: [{ type: 'paragraph' }] })),
})

/** Puts in a table of two columns with a head and two rows, and leads into its first cell. */
export const insertTable = (editor: Editor) =>
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const rows = [row('tableHeader'), row('tableCell'), row('tableCell')]
      const inside = tr.selection.from + 1
      tr.replaceSelectionWith(state.schema.nodeFromJSON({ type: 'table', content: rows }))
      tr.setSelection(TextSelection.near(tr.doc.resolve(inside))).scrollIntoView()
      return true
    })
    .run()
