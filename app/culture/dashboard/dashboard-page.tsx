import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { CultureTabs } from '../culture-tabs.tsx'
import type { Dashboard } from './dashboard.server.ts'
import { dashboardWords } from './dashboard-words.ts'
import { EffectsSection } from './effects-section.tsx'
import type { Figure, UnitFigures } from './figures.ts'
import { type Measure, measures } from './measures.ts'
import { WeeklySection } from './weekly-section.tsx'

export interface DashboardProps {
  /** Null before everybody was counted once. */
  readonly told: Dashboard | null
  /** The unit whose weeks are drawn; null for the first that may be told. */
  readonly chosen: string | null
}

export function DashboardPage({ told, chosen }: DashboardProps) {
  const t = useWords(dashboardWords)
  return (
    <Page
      title={t('culture')}
      description={t('intro')}
      actions={
        <LinkButton to="/culture/export" reloadDocument variant="quiet">
          {t('export')}
        </LinkButton>
      }
    >
      <CultureTabs />
      {told ? (
        <Told {...told} chosen={chosen} />
      ) : (
        <Empty title={t('counting')} drawing="loom">
          {t('countingHow')}
        </Empty>
      )}
    </Page>
  )
}

function Told({ units, chosen, until, ...told }: Dashboard & Pick<DashboardProps, 'chosen'>) {
  const t = useWords(dashboardWords)
  return (
    <>
      {units.some(({ weekly }) => weekly) ? (
        <>
          <Units units={units} />
          <WeeklySection units={units} chosen={chosen} until={until} />
        </>
      ) : (
        <Empty title={t('none')} drawing="desk">
          {t('noneHow')}
        </Empty>
      )}
      <EffectsSection {...told} />
      <Definitions />
      <Freshness until={until} {...told} />
    </>
  )
}

/** `60% of 40`. */
export function useTold() {
  const t = useWords(dashboardWords)
  const { number, percent } = useFormat()
  return (figure: Figure | null) =>
    figure
      ? t('share', { share: percent(figure.counted / figure.people), people: number(figure.people) })
      : t('merged')
}

function Units({ units }: { units: readonly UnitFigures[] }) {
  const t = useWords(dashboardWords)
  const tell = useTold()
  const known = units.filter(({ figures }) => Object.values(figures).some(Boolean))
  return (
    <Section title={t('units')} description={t('mergedHow')}>
      <Table
        caption={t('units')}
        hideCaption
        rows={known}
        rowKey={({ id }) => id}
        columns={[
          { key: 'unit', header: t('unit'), isRowHeader: true, cell: ({ name }) => name },
          ...measures.map(({ name }) => ({
            key: name,
            header: t(`measure.${name}`),
            cell: ({ figures }: UnitFigures) => tell(figures[name]),
          })),
        ]}
      />
    </Section>
  )
}

function Definitions() {
  const t = useWords(dashboardWords)
  const names: readonly Measure['name'][] = measures.map(({ name }) => name)
  return (
    <Section title={t('definitions')}>
      <dl className="flex max-w-reading flex-col gap-3">
        {names.map(name => (
          <div key={name}>
            <dt className="font-semibold">{t(`measure.${name}`)}</dt>
            <dd className="text-quiet">{t(`means.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Freshness({
  until,
  countedAt,
  lastActivity,
}: Pick<Dashboard, 'until' | 'countedAt' | 'lastActivity'>) {
  const t = useWords(dashboardWords)
  const { dateTime, day } = useFormat()
  return (
    <Section title={t('freshness')}>
      <p className="max-w-reading text-quiet">
        {t('fresh', {
          when: dateTime(countedAt),
          until: day(until),
          last: lastActivity ? day(lastActivity) : t('noActivity'),
        })}
      </p>
    </Section>
  )
}
