import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Holiday, Span } from './calendar.ts'
import { HolidayImport, type ImportOutcome } from './holiday-import.tsx'
import { holidayWords } from './holiday-words.ts'

export interface HolidaysPageProps {
  years: readonly { year: number; national: number; joint: number }[]
  missing: readonly number[]
  chosen: number
  holidays: readonly Holiday[]
  ramadan: readonly Span[]
  /** How many days the import just done has brought. */
  imported: number
  outcome: ImportOutcome
  units: readonly { value: string; label: string }[]
  /** Whose own holidays are shown; null for those of everyone. */
  unit: { value: string; label: string } | null
}

/** The holidays of each year, and the import of another. */
export function HolidaysPage({
  years,
  missing,
  chosen,
  imported,
  outcome,
  units,
  unit,
  ...list
}: HolidaysPageProps) {
  const t = useWords(holidayWords)
  return (
    <Page title={t('holidays')} description={t('intro')}>
      {missing.length > 0 && (
        <Notice
          kind="warn"
          title={t('missing', { years: missing.join(', ') })}
          actions={<Link to={`/holidays?year=${missing[0]}#import`}>{t('import')}</Link>}
          className="mb-8"
        >
          {t('missingHow')}
        </Notice>
      )}
      {imported > 0 && (
        <Notice kind="good" live="polite" className="mb-8">
          {t('imported', { year: chosen, count: imported })}
        </Notice>
      )}
      <nav aria-label={t('year')} className="mb-8 flex flex-wrap gap-x-6 gap-y-2">
        {years.map(({ year, national, joint }) => (
          <span key={year}>
            <Link to={`/holidays?year=${year}`} aria-current={year === chosen ? 'page' : undefined}>
              {year}
            </Link>{' '}
            <span className="text-sm text-quiet">{t('count', { national, joint })}</span>
          </span>
        ))}
      </nav>
      <Form method="get" className="mb-8 flex flex-wrap items-end gap-3">
        <input type="hidden" name="year" value={chosen} />
        <Select
          name="unit"
          label={t('whose')}
          defaultValue={unit?.value ?? ''}
          options={[{ value: '', label: t('everyone') }, ...units]}
        />
        <Button>{t('show')}</Button>
      </Form>
      <YearSection year={chosen} unit={unit} {...list} />
      <HolidayImport
        key={`${chosen} ${imported} ${unit?.value}`}
        year={missing[0] ?? chosen}
        outcome={outcome}
        units={units}
        unit={unit?.value ?? ''}
      />
    </Page>
  )
}

function YearSection({
  year,
  unit,
  holidays,
  ramadan,
}: { year: number } & Pick<HolidaysPageProps, 'holidays' | 'ramadan' | 'unit'>) {
  const t = useWords(holidayWords)
  const format = useFormat()
  const spans = ramadan.map(
    ({ startedOn, endedOn }) => `${format.shortDay(startedOn)} – ${format.shortDay(endedOn)}`,
  )
  return (
    <Section
      title={unit ? t('listOfUnit', { year, unit: unit.label.trim() }) : t('listOf', { year })}
      description={spans.length > 0 && t('ramadan', { spans: spans.join('; ') })}
    >
      <Table
        caption={t('listOf', { year })}
        hideCaption
        rows={holidays}
        rowKey={({ day }) => day}
        empty={
          <Empty
            title={t('none')}
            drawing="search"
            action={<LinkButton to="#import">{t('import')}</LinkButton>}
          >
            {t('noneHow')}
          </Empty>
        }
        columns={[
          { key: 'day', header: t('day'), cell: ({ day }) => format.day(day) },
          {
            key: 'name',
            header: t('name'),
            isRowHeader: true,
            cell: ({ name }) => <span lang="id">{name}</span>,
          },
          {
            key: 'kind',
            header: t('kind'),
            cell: ({ kind, tentative }) => (tentative ? `${t(kind)} (${t('tentative')})` : t(kind)),
          },
        ]}
      />
    </Section>
  )
}
