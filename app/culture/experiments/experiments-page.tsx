import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Link } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { CultureTabs } from '../culture-tabs.tsx'
import type { Stage } from './experiment.ts'
import { experimentWords } from './experiment-words.ts'

export interface ExperimentRow {
  readonly id: string
  readonly question: string
  readonly nudge: string
  readonly unit: string | null
  readonly stage: Stage
  readonly exploration: boolean
  readonly lastDay: string
}

export function ExperimentsPage({ rows }: { rows: readonly ExperimentRow[] }) {
  const t = useWords(experimentWords)
  const { shortDay } = useFormat()
  const plan = (
    <LinkButton to="/experiments/new" variant="primary">
      {t('plan')}
    </LinkButton>
  )
  return (
    <Page title={t('experiments')} description={t('intro')} actions={rows.length > 0 && plan}>
      <CultureTabs />
      <Table
        caption={t('caption')}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <Empty title={t('none')} drawing="signpost" action={plan}>
            {t('noneHow')}
          </Empty>
        }
        columns={[
          {
            key: 'question',
            header: t('question'),
            isRowHeader: true,
            cell: ({ id, question }) => <Link to={`/experiments/${id}`}>{question}</Link>,
          },
          { key: 'nudge', header: t('nudge'), cell: ({ nudge }) => nudge },
          { key: 'unit', header: t('unit'), cell: ({ unit }) => unit ?? t('everyone') },
          { key: 'lastDay', header: t('lastDay'), cell: ({ lastDay }) => shortDay(lastDay) },
          { key: 'stage', header: t('stage'), cell: row => <StageBadges {...row} /> },
        ]}
      />
    </Page>
  )
}

export function StageBadges({ stage, exploration }: Pick<ExperimentRow, 'stage' | 'exploration'>) {
  const t = useWords(experimentWords)
  return (
    <span className="inline-flex flex-wrap gap-2">
      <Badge tone={stage === 'running' ? 'primary' : 'neutral'}>{t(`stage.${stage}`)}</Badge>
      {exploration && <Badge tone="warn">{t('exploration')}</Badge>}
    </span>
  )
}
