import { Page, Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { Cloth, streakHeadline, threadName, weekSentence } from './cloth.tsx'
import type { Heat } from './heat.ts'
import { HeatCalendar } from './heat-calendar.tsx'
import type { Leave } from './leave.ts'
import { LeaveSection } from './leave.tsx'
import { reservesPerQuarter, type Streak, type Week } from './streak.ts'
import { words } from './words.ts'

export interface StreakPageProps {
  streak: Streak
  weeks: readonly Week[]
  heat: readonly (readonly Heat[])[]
  leaves: readonly Leave[]
  done: 'recorded' | 'removed' | null
}

/** The person's own streak: cloth, reserves, days, weeks, leave. */
export function StreakPage({ streak, weeks, heat, leaves, done }: StreakPageProps) {
  const t = useWords(words)
  const hasCloth = streak.total > 0
  return (
    <Page title={t('streak')} description={t('streakIntro')} width="reading">
      <Section title={streakHeadline(t, streak)} description={weekSentence(t, streak)}>
        {hasCloth ? (
          <Cloth weeks={weeks}>
            <span className="text-sm text-quiet">{t('clothWords')}</span>
          </Cloth>
        ) : (
          <p className="text-quiet">{t('clothEmpty')}</p>
        )}
      </Section>
      <Section title={t('reserves')}>
        <p>{t('reservesLeft', { count: streak.reserves, all: reservesPerQuarter })}</p>
        <p className="mt-1 text-quiet">{t('reservesHow')}</p>
      </Section>
      <Section title={t('days')}>
        <HeatCalendar weeks={heat} words={t('daysWords')} />
      </Section>
      <WeeksSection weeks={weeks} />
      <LeaveSection leaves={leaves} done={done} />
      <p className="mt-12 text-sm text-quiet">{t('private')}</p>
    </Page>
  )
}

const weeksShown = 12

function WeeksSection({ weeks }: { weeks: readonly Week[] }) {
  const t = useWords(words)
  const format = useFormat()
  return (
    <Section title={t('weeksTable')}>
      <Table
        caption={t('weeksTable')}
        hideCaption
        rows={weeks.slice(-weeksShown).toReversed()}
        rowKey={({ week }) => week}
        columns={[
          {
            key: 'week',
            header: t('week'),
            isRowHeader: true,
            cell: ({ week }) => t('weekFrom', { day: format.shortDay(week) }),
          },
          { key: 'state', header: t('state'), cell: ({ thread }) => threadName(t, thread) },
          { key: 'days', header: t('activeDays'), align: 'end', cell: ({ activeDays }) => activeDays },
          {
            key: 'learned',
            header: t('learned'),
            align: 'end',
            cell: ({ minutes }) => t('minutes', { count: minutes }),
          },
        ]}
      />
    </Section>
  )
}
