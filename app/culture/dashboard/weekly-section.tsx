import { Bars } from '#app/ui/bars.tsx'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { addDays, type Day } from '#app/web/day.ts'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { readinessWords } from '../readiness/readiness-words.ts'
import { dashboardWords } from './dashboard-words.ts'
import type { UnitFigures } from './figures.ts'

interface WeeklyProps {
  readonly units: readonly UnitFigures[]
  readonly chosen: string | null
  readonly until: Day
}

/** Who learned week by week in one unit, and how ready people are: bars, and the same as a table. */
export function WeeklySection({ units, chosen, until }: WeeklyProps) {
  const t = useWords(dashboardWords)
  const { shortDay, number, percent } = useFormat()
  const told = units.filter(({ weekly }) => weekly)
  const unit = told.find(({ id }) => id === chosen) ?? told[0]
  if (!unit?.weekly) return null
  const weeks = unit.weekly.map((figure, at, all) => ({
    ...figure,
    from: addDays(until, -6 - 7 * (all.length - 1 - at)),
  }))
  const caption = t('weeklyOf', { unit: unit.name })
  return (
    <Section id="weekly" title={t('weekly')}>
      {told.length > 1 && (
        <Form method="get" action="/culture#weekly" className="mb-6 flex flex-wrap items-end gap-4">
          <Select
            name="unit"
            label={t('unit')}
            defaultValue={unit.id}
            options={told.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button>{t('show')}</Button>
        </Form>
      )}
      <Bars
        label={caption}
        bars={weeks.map(({ from, people, counted }) => ({ name: from, share: counted / people }))}
      />
      <div className="mt-6 max-w-reading">
        <Table
          caption={caption}
          hideCaption
          rows={weeks}
          rowKey={({ from }) => from}
          columns={[
            { key: 'week', header: t('week'), isRowHeader: true, cell: ({ from }) => shortDay(from) },
            { key: 'people', header: t('people'), align: 'end', cell: ({ people }) => number(people) },
            {
              key: 'learned',
              header: t('learned'),
              align: 'end',
              cell: ({ people, counted }) => percent(counted / people),
            },
          ]}
        />
      </div>
      {unit.ready && <Ready unit={unit.name} ready={unit.ready} />}
    </Section>
  )
}

function Ready({ unit, ready }: { unit: string; ready: NonNullable<UnitFigures['ready']> }) {
  const t = useWords(dashboardWords)
  const stageIn = useWords(readinessWords)
  const { number } = useFormat()
  return (
    <>
      <h3 className="mt-8 mb-3 text-lg">{t('ready')}</h3>
      <Bars
        label={t('readyOf', { unit })}
        bars={ready.map(({ stage, people, counted }) => ({ name: stage, share: counted / people }))}
      />
      <div className="mt-6 max-w-reading">
        <Table
          caption={t('ready')}
          hideCaption
          rows={ready}
          rowKey={({ stage }) => stage}
          columns={[
            { key: 'stage', header: t('stage'), isRowHeader: true, cell: ({ stage }) => stageIn(stage) },
            { key: 'people', header: t('people'), align: 'end', cell: ({ counted }) => number(counted) },
          ]}
        />
      </div>
    </>
  )
}
