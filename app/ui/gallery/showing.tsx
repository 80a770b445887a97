import { CalendarClock, Check, Clock3, Download, Flame } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import { Avatar } from '../avatar.tsx'
import { Badge } from '../badge.tsx'
import { LinkButton } from '../button.tsx'
import { Card } from '../card.tsx'
import { Empty } from '../empty.tsx'
import { Notice } from '../notice.tsx'
import { Progress } from '../progress.tsx'
import { Skeleton } from '../skeleton.tsx'
import { Table } from '../table.tsx'
import { words } from './words.ts'

export function Messages() {
  const t = useWords(words)
  return (
    <div className="space-y-4">
      <Notice title={t('infoTitle')}>{t('infoText')}</Notice>
      <Notice kind="good" title={t('goodTitle')}>
        {t('goodText')}
      </Notice>
      <Notice kind="warn" title={t('warnTitle')}>
        {t('warnText')}
      </Notice>
      <Notice
        kind="bad"
        title={t('badTitle')}
        actions={
          <LinkButton to="#messages" size="small">
            {t('edit')}
          </LinkButton>
        }
      >
        {t('badText')}
      </Notice>
    </div>
  )
}

export function Showing() {
  const t = useWords(words)
  return (
    <div className="space-y-6">
      <Card
        to="#showing"
        kicker={t('course')}
        title={t('cardTitle')}
        meta={
          <>
            <span className="inline-flex items-center gap-1.5">
              <Clock3 aria-hidden size={18} strokeWidth={1.75} />
              {t('cardMinutes')}
            </span>
            <span className="inline-flex items-center gap-1.5">
              <Download aria-hidden size={18} strokeWidth={1.75} />
              {t('cardSize')}
            </span>
            <span>{t('cardHours')}</span>
          </>
        }
        footer={<Badge tone="primary">{t('open')}</Badge>}
      >
        {t('cardText')}
      </Card>
      <div className="flex flex-wrap gap-2">
        <Badge>{t('draft')}</Badge>
        <Badge tone="primary">{t('open')}</Badge>
        <Badge tone="good" icon={Check}>
          {t('done')}
        </Badge>
        <Badge tone="warn" icon={CalendarClock}>
          {t('due')}
        </Badge>
        <Badge tone="bad">{t('late')}</Badge>
        <Badge tone="accent" icon={Flame}>
          {t('streak')}
        </Badge>
      </div>
      <Progress value={0.6} label={t('progress')} valueText={t('progressText')} />
      <Progress look="line" value={0.6} label={t('progress')} valueText={t('progressText')} />
      <div className="flex items-center gap-4">
        <Avatar name="Sari Wulandari" size="large" />
        <Avatar name="Bambang Sutrisno" />
        <Avatar name="Dr. Nabila Zahra, M.Si." />
        <Avatar name="I Gusti Ayu Putri" size="small" />
      </div>
      <Skeleton label={t('waiting')} />
    </div>
  )
}

const people = [
  { name: 'Bambang Sutrisno', grade: '0,58', reason: 'reasonText' },
  { name: 'Sari Wulandari', grade: '–', reason: 'reasonOther' },
] as const

export function Listing() {
  const t = useWords(words)
  return (
    <>
      <Table
        caption={t('tableCaption')}
        rows={people}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'person',
            header: t('person'),
            isRowHeader: true,
            sort: { to: '?sort=name', now: 'ascending' },
            cell: ({ name }) => (
              <span className="flex items-center gap-3 font-semibold">
                <Avatar name={name} size="small" />
                {name}
              </span>
            ),
          },
          { key: 'reason', header: t('reason'), cell: ({ reason }) => t(reason) },
          {
            key: 'score',
            header: t('score'),
            align: 'end',
            sort: { to: '?sort=score' },
            cell: ({ grade }) => grade,
          },
        ]}
      />
      <Empty title={t('emptyTitle')} action={<LinkButton to="#table">{t('emptyAction')}</LinkButton>}>
        {t('emptyText')}
      </Empty>
    </>
  )
}
