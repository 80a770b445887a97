import { CheckedImport } from '#app/ui/checked-import.tsx'
import { Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Holiday } from './calendar.ts'
import { holidayWords } from './holiday-words.ts'
import type { HolidayChange, HolidayFault } from './holidays.ts'

export interface ImportOutcome {
  readonly faults?: readonly HolidayFault[]
  readonly change?: HolidayChange
}

interface HolidayImportProps {
  readonly year: number
  readonly outcome: ImportOutcome
  readonly units: readonly { readonly value: string; readonly label: string }[]
  readonly unit: string
}

/** Paste a list, look at what it would change, then import it. */
export function HolidayImport({ year, outcome, units, unit }: HolidayImportProps) {
  const t = useWords(holidayWords)
  const { fields, values } = useFormResult()
  return (
    <Section id="import" title={t('import')} description={t('importIntro')} className="max-w-reading">
      <Form className="flex flex-col gap-5" preventScrollReset>
        <div className="grid items-end gap-5 sm:grid-cols-[8rem_1fr]">
          <TextInput
            name="year"
            type="number"
            min={2000}
            max={2100}
            required
            label={t('year')}
            defaultValue={values?.year ?? year}
            error={fields?.year}
          />
          <TextInput
            name="source"
            required
            label={t('source')}
            help={t('sourceHelp')}
            defaultValue={values?.source}
            error={fields?.source}
          />
        </div>
        <Select
          name="unitId"
          label={t('whose')}
          help={t('whoseHelp')}
          defaultValue={values?.unitId ?? unit}
          error={fields?.unitId}
          options={[{ value: '', label: t('everyone') }, ...units]}
        />
        <TextArea
          name="list"
          rows={8}
          required
          label={t('list')}
          help={t('listHelp')}
          defaultValue={values?.list}
          error={fields?.list}
          className="font-normal"
        />
        {outcome.faults && <Faults faults={outcome.faults} />}
        {outcome.change && <Change change={outcome.change} />}
        <CheckedImport isChecked={outcome.change !== undefined} check={t('check')} doImport={t('doImport')} />
      </Form>
    </Section>
  )
}

const faultNames = {
  noDay: 'faultNoDay',
  noKind: 'faultNoKind',
  noJson: 'faultNoJson',
  notInOrder: 'faultNotInOrder',
  otherYear: 'faultOtherYear',
  twice: 'faultTwice',
  malformed: 'faultMalformed',
  empty: 'faultEmpty',
} as const satisfies Record<HolidayFault['reason'], string>

function Faults({ faults }: { faults: readonly HolidayFault[] }) {
  const t = useWords(holidayWords)
  return (
    <Notice kind="bad" title={t('faults')} live="assertive">
      <ul className="list-disc pl-5">
        {faults.map(({ reason, at }) => (
          <li key={`${reason} ${at}`}>{t(faultNames[reason], { at })}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Change({ change: { added, changed, removed, same } }: { change: HolidayChange }) {
  const t = useWords(holidayWords)
  const nothing = added.length + changed.length + removed.length === 0
  return (
    <Notice title={nothing ? t('nothingChanges') : t('preview')} live="polite">
      <Days title={t('added', { count: added.length })} days={added} />
      <Days title={t('changed', { count: changed.length })} days={changed} />
      <Days title={t('removed', { count: removed.length })} days={removed} />
      {same > 0 && <p>{t('same', { count: same })}</p>}
    </Notice>
  )
}

function Days({ title, days }: { title: string; days: readonly Holiday[] }) {
  const format = useFormat()
  if (days.length === 0) return null
  return (
    <details>
      <summary className="cursor-pointer">{title}</summary>
      <ul className="list-disc pl-5 text-sm">
        {days.map(({ day, name }) => (
          <li key={day}>{`${format.shortDay(day)} · ${name}`}</li>
        ))}
      </ul>
    </details>
  )
}
