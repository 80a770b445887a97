import { CalendarPlus } from 'lucide-react'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Listed, PlannedRow } from './agenda.server.ts'
import type { Choice } from './agenda-filter.ts'
import { AgendaTabs } from './agenda-tabs.tsx'
import { SeminarTime } from './seminar-time.tsx'
import { agendaWords } from './words.ts'

interface AgendaProps {
  readonly upcoming: readonly Listed[]
  readonly past: readonly Listed[]
  /** What this person plans; null for who plans nothing. */
  readonly planned: readonly PlannedRow[] | null
  /** What to filter by, where there is much. */
  readonly filter: {
    months: readonly Choice[]
    themes: readonly Choice[]
    month: string
    theme: string
  } | null
  readonly readerZone: string
}

/** Seminars to come, then those that were; for organisers what they plan. */
export function Agenda({ upcoming, past, planned, filter, readerZone }: AgendaProps) {
  const t = useWords(agendaWords)
  const isFiltered = filter !== null && (filter.month !== '' || filter.theme !== '')
  return (
    <Page
      title={t('agenda')}
      description={t('agendaIntro')}
      actions={
        planned && (
          <LinkButton to="/agenda/new" icon={CalendarPlus}>
            {t('planNew')}
          </LinkButton>
        )
      }
    >
      <AgendaTabs />
      {planned && planned.length > 0 && <PlannedList planned={planned} readerZone={readerZone} />}
      <Section title={t('upcoming')}>
        {filter && <Filter {...filter} />}
        {upcoming.length === 0 && (
          <Empty
            title={t(isFiltered ? 'noneFound' : 'none')}
            drawing="signpost"
            action={<LinkButton to="/seminars">{t('seeRecordings')}</LinkButton>}
          >
            {!isFiltered && t('noneHow')}
          </Empty>
        )}
        <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          {upcoming.map(seminar => (
            <li key={seminar.id} className="flex">
              <SeminarCard seminar={seminar} readerZone={readerZone} />
            </li>
          ))}
        </ul>
      </Section>
      {past.length > 0 && (
        <Section title={t('past')}>
          <ul className="divide-y divide-line border-y border-line">
            {past.map(({ id, title, recordingWorkId, ...times }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
                <div className="min-w-0 flex-1 basis-72">
                  <Link to={`/agenda/${id}`} plain className="font-semibold">
                    {title}
                  </Link>
                  <p className="text-sm text-quiet">
                    <SeminarTime of={times} zone={times.zone} readerZone={readerZone} />
                  </p>
                </div>
                {recordingWorkId && <Link to={`/seminars/${recordingWorkId}`}>{t('watchRecording')}</Link>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function Filter({ months, themes, month, theme }: NonNullable<AgendaProps['filter']>) {
  const t = useWords(agendaWords)
  return (
    <Form method="get" className="mb-6 flex max-w-2xl flex-wrap items-end gap-3">
      <Select
        name="month"
        label={t('month')}
        defaultValue={month}
        options={[{ value: '', label: t('anyMonth') }, ...months]}
        className="min-w-0 flex-1 basis-44"
      />
      {themes.length > 1 && (
        <Select
          name="theme"
          label={t('theme')}
          defaultValue={theme}
          options={[{ value: '', label: t('anyTheme') }, ...themes]}
          className="min-w-0 flex-1 basis-44"
        />
      )}
      <Button>{t('filter')}</Button>
    </Form>
  )
}

function SeminarCard({ seminar, readerZone }: { seminar: Listed; readerZone: string }) {
  const t = useWords(agendaWords)
  const { id, title, theme, unit, sessions, seatsLeft, isCancelled, mine, speaks } = seminar
  return (
    <Card
      to={`/agenda/${id}`}
      title={title}
      className="w-full"
      kicker={[theme, unit].filter(Boolean).join(' · ')}
      meta={sessions > 1 && <span>{t('sessions', { count: sessions })}</span>}
      footer={
        isCancelled ? (
          <Badge tone="bad">{t('cancelled')}</Badge>
        ) : (
          <>
            {speaks && <Badge tone="primary">{t('youSpeak')}</Badge>}
            {mine && <Badge tone={mine === 'seated' ? 'good' : 'warn'}>{t(mine)}</Badge>}
            {seatsLeft !== null && !mine && !speaks && (
              <span className="text-sm text-quiet">
                {seatsLeft > 0 ? t('seatsLeft', { count: seatsLeft }) : t('noSeats')}
              </span>
            )}
          </>
        )
      }
    >
      <p>
        <SeminarTime of={seminar} zone={seminar.zone} readerZone={readerZone} />
      </p>
    </Card>
  )
}

function PlannedList({ planned, readerZone }: { planned: readonly PlannedRow[]; readerZone: string }) {
  const t = useWords(agendaWords)
  return (
    <Section title={t('planned')}>
      <ul className="divide-y divide-line border-y border-line">
        {planned.map(({ id, title, unit, zone, startsAt, endsAt, isAnnounced, seated, waiting }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
            <div className="min-w-0 flex-1 basis-72">
              <Link to={`/agenda/${id}/plan`} plain className="font-semibold">
                {title}
              </Link>
              <p className="text-sm text-quiet">
                {startsAt && endsAt ? (
                  <SeminarTime of={{ startsAt, endsAt }} zone={zone} readerZone={readerZone} />
                ) : (
                  t('noTimeYet')
                )}{' '}
                · {unit}
              </p>
            </div>
            {isAnnounced ? (
              <span className="text-sm text-quiet">{t('counts', { seated, waiting })}</span>
            ) : (
              <Badge>{t('draft')}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
