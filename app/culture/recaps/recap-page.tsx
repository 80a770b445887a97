import { LinkButton } from '#app/ui/button.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { PrintButton } from './print-button.tsx'
import { recapWords } from './recap-words.ts'
import type { Recap } from './recaps.server.ts'

export function RecapPage({ week, earlier, later, ...told }: Recap) {
  const t = useWords(recapWords)
  const { day } = useFormat()
  return (
    <Page title={t('recap')} description={t('intro', { day: day(week) })} width="reading">
      <nav aria-label={t('recap')} data-print="never" className="mb-8 flex flex-wrap gap-3">
        {earlier && (
          <LinkButton to={`/recap?week=${earlier}`} size="small">
            {t('earlier')}
          </LinkButton>
        )}
        {later && (
          <LinkButton to={`/recap?week=${later}`} size="small">
            {t('later')}
          </LinkButton>
        )}
        <PrintButton>{t('print')}</PrintButton>
      </nav>
      <Days days={told.days} />
      <Section title={t('finished')}>
        {told.finished.length === 0 ? (
          <p className="text-quiet">{t('nothingFinished')}</p>
        ) : (
          <ul className="list-disc pl-5">
            {told.finished.map(({ id, title, path }) => (
              <li key={id}>{t('fromPath', { title, path })}</li>
            ))}
          </ul>
        )}
      </Section>
      {told.thanks.length > 0 && (
        <Section title={t('thanks')}>
          <ul className="list-disc pl-5">
            {told.thanks.map(({ id, giver }) => (
              <li key={id}>{t('thanksFrom', { giver })}</li>
            ))}
          </ul>
        </Section>
      )}
      <Milestones milestones={told.milestones} />
    </Page>
  )
}

function Days({ days }: Pick<Recap, 'days'>) {
  const t = useWords(recapWords)
  const { day, number } = useFormat()
  return (
    <Section title={t('days')}>
      <Table
        caption={t('days')}
        hideCaption
        rows={days}
        rowKey={row => row.day}
        empty={<p className="text-quiet">{t('noDays')}</p>}
        columns={[
          { key: 'day', header: t('day'), isRowHeader: true, cell: row => day(row.day) },
          { key: 'minutes', header: t('minutes'), align: 'end', cell: ({ minutes }) => number(minutes) },
        ]}
      />
    </Section>
  )
}

function Milestones({ milestones }: Pick<Recap, 'milestones'>) {
  const t = useWords(recapWords)
  const { shortDay } = useFormat()
  return (
    <Section title={t('milestones')} description={t('milestonesHow')}>
      {milestones.length === 0 ? (
        <p className="text-quiet">{t('noMilestone')}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {milestones.map(({ weeks, week }) => (
            <li key={weeks} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
              <span className="font-semibold">{t('milestone', { count: weeks })}</span>
              <span className="text-sm text-quiet">{t('reached', { day: shortDay(week) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
