import { Link } from '@remix-run/react'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** `end` for numbers. */
  align?: 'start' | 'end'
  /** The column that names the row. */
  isRowHeader?: boolean
  /** Where a press on the header leads, and how the rows lie now. */
  sort?: { to: string; now?: 'ascending' | 'descending' }
  /** On a phone the cell speaks for itself: its header is not repeated before it. */
  speaksForItself?: boolean
  className?: string
}

export interface TableProps<Row> {
  /** What the table shows; read out, and seen unless `hideCaption`. */
  caption: ReactNode
  hideCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown instead when there are no rows. */
  empty?: ReactNode
  className?: string
}

/** Block layout on a phone takes away the roles that the elements imply, so they are spelled out. */
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A table that becomes a list of labelled rows on a phone. */
export function Table<Row>({
  caption,
  hideCaption,
  columns,
  rows,
  rowKey,
  empty,
  className,
}: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table
      {...role.table}
      className={classes('block w-full text-start md:table md:border-collapse', className)}
    >
      <caption className={hideCaption ? 'sr-only' : 'mb-3 block text-start font-semibold md:table-caption'}>
        {caption}
      </caption>
      <thead {...role.rowgroup} className="sr-only md:not-sr-only md:table-header-group">
        <tr {...role.row} className="md:border-b md:border-control">
          {columns.map(column => (
            <th
              key={column.key}
              {...role.columnheader}
              scope="col"
              aria-sort={column.sort?.now}
              className={classes(
                'px-3 py-2 text-sm font-semibold text-quiet first:pl-0 last:pr-0',
                alignment(column),
              )}
            >
              {column.sort ? <SortLink column={column} sort={column.sort} /> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role.rowgroup} className="block md:table-row-group">
        {rows.map(row => (
          <tr
            key={rowKey(row)}
            {...role.row}
            className="block border-b border-line py-3 transition-colors last:border-0 md:table-row md:py-0 md:hover:bg-well"
          >
            {columns.map(column => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  const isEmpty = content === null || content === undefined || content === false || content === ''
  const className = classes(
    'py-1 text-start font-normal md:table-cell md:px-3 md:py-3 md:first:pl-0 md:last:pr-0',
    isEmpty ? 'hidden' : 'block',
    column.align === 'end' && 'md:text-end',
    column.className,
  )
  if (column.isRowHeader)
    return (
      <th {...role.rowheader} scope="row" className={className}>
        {content}
      </th>
    )
  return (
    <td {...role.cell} className={className}>
      {!column.speaksForItself && (
        <span aria-hidden className="mr-2 text-sm text-quiet md:hidden">
          {column.header}
        </span>
      )}
      {content}
    </td>
  )
}

function SortLink<Row>({ column, sort }: { column: Column<Row>; sort: NonNullable<Column<Row>['sort']> }) {
  const Icon = sort.now === 'ascending' ? ArrowUp : sort.now === 'descending' ? ArrowDown : ArrowUpDown
  return (
    <Link
      to={sort.to}
      preventScrollReset
      className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 hover:text-primary"
    >
      {column.header}
      <Icon aria-hidden size={16} strokeWidth={1.75} className={sort.now ? 'text-primary' : undefined} />
    </Link>
  )
}

const alignment = (column: { align?: 'start' | 'end' }) =>
  column.align === 'end' ? 'text-end' : 'text-start'
