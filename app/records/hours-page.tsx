import { Form } from '@remix-run/react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Table } from '#app/ui/table.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { HoursYear } from './hours.server.ts'
import { words } from './words.ts'

/** A person's learning hours of a year, next to what the year asks for. */
export function HoursPage({ hours }: { hours: HoursYear }) {
  const t = useWords(words)
  return (
    <Page title={t('hours')} description={t('hoursAbout')}>
      <Goal hours={hours} />
      <OtherYears hours={hours} />
      <Entries hours={hours} />
      {hours.entries.length > 0 && <p className="mt-6 max-w-reading text-sm text-quiet">{t('once')}</p>}
    </Page>
  )
}

function Goal({ hours: { total, floor, ceiling, year } }: { hours: HoursYear }) {
  const t = useWords(words)
  const format = useFormat()
  const asked = floor?.hours ?? 0
  const number = format.number
  const left = Math.max(0, Math.round((asked - total) * 100) / 100)
  return (
    <div className="mb-10 max-w-reading">
      {floor && (
        <>
          <Progress
            value={asked > 0 ? total / asked : 1}
            tone={left === 0 ? 'good' : 'primary'}
            label={t('ofFloor', { total: number(total), floor: number(asked), year })}
            valueText={
              left === 0 ? t('floorReached', { year }) : t('floorLeft', { left: number(left), year })
            }
          />
          <p className="mt-3 text-sm text-quiet">
            {t('floorIs', { floor: number(asked), basis: floor.legalBasis })}
          </p>
        </>
      )}
      {ceiling && total > ceiling.hours && (
        <Notice kind="warn" className="mt-6" title={t('overCeiling', { ceiling: number(ceiling.hours) })}>
          {t('overCeilingHow', { ceiling: number(ceiling.hours), basis: ceiling.legalBasis })}
        </Notice>
      )}
    </div>
  )
}

function OtherYears({ hours: { year, years } }: { hours: HoursYear }) {
  const t = useWords(words)
  const all = [...new Set([year, ...years])].sort((a, b) => b - a)
  if (all.length < 2) return null
  return (
    <Form method="get" className="mb-8 flex flex-wrap items-end gap-3">
      <Select
        name="year"
        label={t('year')}
        defaultValue={String(year)}
        options={all.map(one => ({ value: String(one), label: String(one) }))}
      />
      <Button>{t('show')}</Button>
    </Form>
  )
}

function Entries({ hours: { entries, year } }: { hours: HoursYear }) {
  const t = useWords(words)
  const format = useFormat()
  const language = useLanguage()
  if (entries.length === 0)
    return (
      <Empty
        title={t('none', { year })}
        action={
          <LinkButton to="/catalogue" variant="primary">
            {t('toCatalogue')}
          </LinkButton>
        }
      >
        {t('noneHow')}
      </Empty>
    )
  return (
    <Table
      caption={t('list', { year })}
      rows={entries}
      rowKey={entry => entry.id}
      columns={[
        {
          key: 'title',
          header: t('thing'),
          isRowHeader: true,
          cell: entry => (
            <>
              {entry.title}
              <span className="block text-sm font-normal text-quiet">
                {t(entry.hours < 0 ? 'takenBack' : kindWord(entry.thingKind))}
              </span>
            </>
          ),
        },
        { key: 'form', header: t('form'), cell: entry => (language === 'id' ? entry.formId : entry.formEn) },
        { key: 'completedOn', header: t('completedOn'), cell: entry => format.shortDay(entry.completedOn) },
        { key: 'jp', header: t('jp'), align: 'end', cell: entry => format.number(entry.hours) },
      ]}
    />
  )
}

const kindWord = (kind: string) => (kind === 'course' || kind === 'seminar' ? kind : 'path')
