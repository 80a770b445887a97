import { Badge } from '#app/ui/badge.tsx'
import { Link } from '#app/ui/link.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { PublishingData } from './publishing-page.server.ts'
import { publishingWords } from './publishing-words.ts'
import { words } from './words.ts'

type Row = PublishingData['history'][number] & { readonly isCurrent: boolean }

/** Every publication of a work, newest first. */
export function History({ history, base }: { history: PublishingData['history']; base: string }) {
  const t = useWords(publishingWords)
  const say = useWords(words)
  const { shortDate } = useFormat()
  const current = history.find(publication => !publication.retiredAt)?.id
  const columns: Column<Row>[] = [
    {
      key: 'number',
      header: t('number'),
      isRowHeader: true,
      className: 'whitespace-nowrap',
      cell: row => (
        <Link to={`${base}/${row.number}`} className="inline-block py-1">
          {say('publishedNumber', { number: row.number })}
        </Link>
      ),
    },
    {
      key: 'at',
      header: t('publishedOn'),
      className: 'whitespace-nowrap',
      cell: row => shortDate(row.publishedAt),
    },
    { key: 'by', header: t('publishedBy'), cell: row => row.by },
    {
      key: 'what',
      header: t('whatChanged'),
      cell: row =>
        row.restores
          ? t('restores', { number: row.restores })
          : row.wordingOnly
            ? t('wording')
            : t('contents', { parts: row.parts, minutes: row.minutes }),
    },
    { key: 'state', header: t('state'), className: 'whitespace-nowrap', cell: row => <State row={row} /> },
  ]
  return (
    <Table
      caption={t('history')}
      hideCaption
      columns={columns}
      rows={history.map(row => ({ ...row, isCurrent: row.id === current }))}
      rowKey={row => row.id}
      empty={<p className="text-quiet">{t('noHistory')}</p>}
    />
  )
}

function State({ row }: { row: Row }) {
  const t = useWords(publishingWords)
  const { shortDate } = useFormat()
  if (row.isCurrent) return <Badge tone="good">{t('current')}</Badge>
  if (row.retiredAt) return <Badge tone="warn">{t('retiredOn', { date: shortDate(row.retiredAt) })}</Badge>
  return <Badge>{t('superseded')}</Badge>
}
