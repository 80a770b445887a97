import { Intervals } from '#app/ui/intervals.tsx'
import { Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { Counted } from '../experiments/effect.ts'
import { nudgeLabel } from '../experiments/experiment-names.ts'
import type { Dashboard } from './dashboard.server.ts'
import { dashboardWords } from './dashboard-words.ts'
import type { NudgeEffect } from './effects.ts'

/** What each nudge came to against those held out, and all of them together: intervals, and the same as a table. */
export function EffectsSection({ nudges, together }: Pick<Dashboard, 'nudges' | 'together'>) {
  const t = useWords(dashboardWords)
  const language = useLanguage()
  const labelled = nudges.map(({ name, told }) => ({ name, told, label: nudgeLabel(name, language) }))
  const rows = [{ name: 'together', label: t('all'), told: together }, ...labelled.filter(({ told }) => told)]
  const untold = labelled.filter(({ told }) => !told).map(({ label }) => label)
  const drawn = rows.flatMap(({ name, told }) =>
    told ? [{ name, low: told.effect.low, middle: told.effect.difference, high: told.effect.high }] : [],
  )
  return (
    <Section title={t('effects')} description={t('effectsHow')}>
      {drawn.length > 0 && (
        <div className="mb-6">
          <Intervals label={t('chart')} rows={drawn} />
        </div>
      )}
      <EffectsTable rows={rows} />
      <p className="mt-3 max-w-reading text-sm text-quiet">{`${t('all')}: ${t('allHow')}`}</p>
      {untold.length > 0 && (
        <p className="mt-3 max-w-reading text-sm text-quiet">
          {t('notEnoughFor', { nudges: untold.join(', ') })}
        </p>
      )}
    </Section>
  )
}

interface Row extends NudgeEffect {
  readonly name: string
  readonly label: string
}

function EffectsTable({ rows }: { rows: readonly Row[] }) {
  const t = useWords(dashboardWords)
  const { number, percent } = useFormat()
  const points = (share: number) => number(share * 100, 1)
  const side = (of: Counted | undefined) =>
    of ? t('share', { share: percent(of.learned / of.people), people: number(of.people) }) : '–'
  return (
    <Table
      caption={t('effects')}
      hideCaption
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'nudge', header: t('nudge'), isRowHeader: true, cell: ({ label }) => label },
        { key: 'given', header: t('given'), cell: ({ told }) => side(told?.given) },
        { key: 'heldOut', header: t('heldOut'), cell: ({ told }) => side(told?.heldOut) },
        {
          key: 'difference',
          header: t('difference'),
          align: 'end',
          cell: ({ told }) => (told ? points(told.effect.difference) : '–'),
        },
        {
          key: 'interval',
          header: t('interval'),
          cell: ({ told }) =>
            told
              ? t('fromTo', { low: points(told.effect.low), high: points(told.effect.high) })
              : t('notEnough'),
        },
      ]}
    />
  )
}
