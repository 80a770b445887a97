import { classes } from '#app/ui/classes.ts'
import { Table } from '#app/ui/table.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Row } from './rehearsal-page.server.ts'
import type { AtStep, Rehearsal } from './rehearse.ts'
import { rehearsalWords } from './words.ts'

const indents = ['', 'pl-4', 'pl-8', 'pl-12', 'pl-16']
const numbers = ['passed', 'testedOut', 'again', 'helped', 'left', 'minutes'] as const

/** The path with what happened at each step: how many came as a bar, everything as numbers. */
export function RehearsalTable({ rows, result }: { rows: readonly Row[]; result: Rehearsal }) {
  const t = useWords(rehearsalWords)
  const format = useFormat()
  const number = (row: Row, of: (at: AtStep) => number) => {
    const at = result.at[row.id]
    return row.isGroup || !at ? null : format.number(Math.round(of(at)))
  }
  return (
    <Table
      caption={t('bySteps')}
      hideCaption
      rows={rows}
      rowKey={row => row.id}
      columns={[
        {
          key: 'step',
          header: t('step'),
          isRowHeader: true,
          cell: row => (
            <span className={classes('block', indents[Math.min(4, row.depth)], row.isGroup && 'text-quiet')}>
              {row.title}
              <Bar share={(result.at[row.id]?.came ?? 0) / result.learners} isShown={!row.isGroup} />
            </span>
          ),
        },
        { key: 'came', header: t('came'), align: 'end', cell: row => number(row, at => at.came) },
        ...numbers.map(key => ({
          ...{ key, header: t(key), align: 'end' as const },
          cell: (row: Row) => number(row, at => at[key]),
        })),
      ]}
    />
  )
}

function Bar({ share, isShown }: { share: number; isShown: boolean }) {
  if (!isShown) return null
  return (
    <svg
      aria-hidden
      focusable="false"
      viewBox="0 0 100 2"
      preserveAspectRatio="none"
      className="mt-1 h-1 w-full max-w-60"
    >
      <rect width={100} height={2} className="fill-line" />
      <rect width={share * 100} height={2} className="fill-primary" />
    </svg>
  )
}
