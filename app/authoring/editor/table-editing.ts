import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  tableEditing,
} from '@tiptap/pm/tables'

/** What can be done with the rows and columns of a table. */
export const tableActs = {
  rowBefore: addRowBefore,
  rowAfter: addRowAfter,
  columnBefore: addColumnBefore,
  columnAfter: addColumnAfter,
  rowDelete: stayingInTable(deleteRow),
  columnDelete: stayingInTable(deleteColumn),
  tableDelete: deleteTable,
} satisfies Readonly<Record<string, Command>>

export const actOnTable = ({ view }: Editor, act: keyof typeof tableActs) => {
  view.focus()
  tableActs[act](view.state, view.dispatch)
}

/** What a table does with keys, clicks and pasted cells. */
export const tableBehaviour = () => tableEditing()

/** Goes to the next cell or the one before; past the last one, into a new row. */
export function toCell({ view }: Editor, by: -1 | 1): boolean {
  const go = () => goToNextCell(by)(view.state, view.dispatch)
  return go() || (by === 1 && addRowAfter(view.state, view.dispatch) && go())
}

/** Takes the table out when all of its cells are selected. */
export function deleteWholeTable({ view }: Editor): boolean {
  const { selection } = view.state
  const isWhole =
    selection instanceof CellSelection && selection.isRowSelection() && selection.isColSelection()
  return isWhole && deleteTable(view.state, view.dispatch)
}

/** After the last row or column is gone, the cursor would stand below the table. */
function stayingInTable(act: Command): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    const depth = Array.from({ length: $from.depth }, (_, at) => at + 1).find(
      at => $from.node(at).type.spec.tableRole === 'table',
    )
    const at = depth === undefined ? null : $from.before(depth)
    return act(state, dispatch && (tr => dispatch(at === null ? tr : keptIn(tr, at))))
  }
}

function keptIn(tr: Transaction, before: number): Transaction {
  const at = tr.mapping.map(before)
  const table = tr.doc.nodeAt(at)
  const end = at + (table?.nodeSize ?? 0)
  if (table?.type.spec.tableRole !== 'table' || (tr.selection.from > at && tr.selection.to < end)) return tr
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end - 1), -1))
}
