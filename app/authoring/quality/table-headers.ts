import type { DocNode } from '../blocks/block.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import type { Remark, Rule } from './remark.ts'

const widest = 6

/** A table names its columns or its rows (WCAG 2.2, 1.3.1), and fits a phone. */
export const tableHeaders: Rule = {
  name: 'tableHeaders',
  remarksOn: ({ doc }) => [...nodesOf(doc)].filter(({ type }) => type === 'table').flatMap(remarksOnTable),
}

function remarksOnTable(table: DocNode): Remark[] {
  const rows = (table.content ?? []).map(row => row.content ?? [])
  const first = rows[0] ?? []
  const blockId = idOf(table)
  const isNamed = first.every(isHeader) || rows.every(([cell]) => cell && isHeader(cell))
  return [
    ...(isNamed
      ? []
      : [
          {
            level: 'error',
            says: 'tableNameless',
            blockId,
            mend: { says: 'tableNameColumns', of: table, to: withNamedColumns(table) },
          } as const,
        ]),
    ...(first.length > widest
      ? [{ level: 'advice', says: 'tableWide', values: { count: first.length }, blockId } as const]
      : []),
  ]
}

const isHeader = ({ type }: DocNode) => type === 'tableHeader'

const withNamedColumns = (table: DocNode): DocNode => ({
  ...table,
  content: (table.content ?? []).map((row, at) =>
    at > 0 ? row : { ...row, content: (row.content ?? []).map(cell => ({ ...cell, type: 'tableHeader' })) },
  ),
})
