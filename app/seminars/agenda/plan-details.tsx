import { competencies } from '#app/authoring/competency.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox, CheckboxGroup } from '#app/ui/choice.tsx'
import { type Option, Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { localTimeOf } from '#app/web/zoned.ts'
import type { CountedByDay } from './day-rules.server.ts'
import { audienceRoles } from './details.ts'
import { planWords } from './plan-words.ts'
import { seminarForms } from './seminar-forms.ts'
import type { Seminar } from './seminars.server.ts'

export interface PlanDetailsProps {
  readonly seminar: Seminar
  readonly audience: { readonly units: readonly { id: string }[]; readonly roles: readonly string[] }
  readonly aims: readonly { competency: string; level: number }[]
  readonly ownUnits: readonly Option[]
  readonly units: readonly Option[]
  readonly dayRules: readonly CountedByDay[]
  readonly isDraft: boolean
}

/** What the seminar is, whose, for whom and for how many. */
export function PlanDetails({
  seminar,
  audience,
  aims,
  ownUnits,
  units,
  dayRules,
  isDraft,
}: PlanDetailsProps) {
  const t = useWords(planWords)
  const { number } = useFormat()
  const language = useLanguage()
  const { fields, values: sent } = useFormResult()
  const values = sent?.intent === 'details' ? sent : undefined
  const shown = (at: Date | null) => (at ? localTimeOf(at, seminar.zone) : '')
  const byDay = dayRules
    .map(({ code, dayHours }) => {
      const form = seminarForms.find(each => each.code === code)?.name[language] ?? code
      return t('hoursADay', { form, hours: number(dayHours) })
    })
    .join('; ')
  const listed = (name: string, kept: readonly string[]) => (values ? (values[name] ?? '').split(',') : kept)
  return (
    <Form className="flex max-w-reading flex-col gap-6">
      <input type="hidden" name="intent" value="details" />
      <input type="hidden" name="revision" value={seminar.revision} />
      {!isDraft && <input type="hidden" name="zone" value={seminar.zone} />}
      <TextInput
        name="title"
        label={t('title')}
        maxLength={200}
        required
        defaultValue={values?.title ?? seminar.title}
        error={fields?.title}
      />
      <TextInput
        name="theme"
        label={t('theme')}
        help={t('themeHelp')}
        maxLength={100}
        defaultValue={values?.theme ?? seminar.theme}
        error={fields?.theme}
      />
      <TextArea
        name="description"
        label={t('description')}
        help={t('descriptionHelp')}
        maxLength={5000}
        defaultValue={values?.description ?? seminar.description}
        error={fields?.description}
      />
      <div className="flex max-w-md flex-col gap-6">
        <Select
          name="unitId"
          label={t('unit')}
          defaultValue={values?.unitId ?? seminar.unitId}
          error={fields?.unitId}
          options={
            ownUnits.some(({ value }) => value === seminar.unitId)
              ? ownUnits
              : [{ value: seminar.unitId, label: seminar.unit }, ...ownUnits]
          }
        />
        <Select
          name="zone"
          label={t('zone')}
          help={t(isDraft ? 'zoneHelp' : 'zoneTold')}
          disabled={!isDraft}
          defaultValue={values?.zone ?? seminar.zone}
          error={fields?.zone}
          options={[
            { value: 'Asia/Jakarta', label: t('zoneWIB') },
            { value: 'Asia/Makassar', label: t('zoneWITA') },
            { value: 'Asia/Jayapura', label: t('zoneWIT') },
          ]}
        />
        <TextInput
          name="capacity"
          label={t('capacity')}
          help={t('capacityHelp')}
          inputMode="numeric"
          defaultValue={values?.capacity ?? seminar.capacity ?? ''}
          error={fields?.capacity}
        />
      </div>
      <fieldset className="min-w-0">
        <legend className="font-semibold">{t('window')}</legend>
        <p className="mb-3 text-sm text-quiet">{t('windowHelp')}</p>
        <div className="flex flex-wrap gap-4">
          {(['opensAt', 'closesAt'] as const).map(name => (
            <TextInput
              key={name}
              name={name}
              type="datetime-local"
              label={t(name)}
              className="min-w-0 flex-1 basis-60"
              defaultValue={values?.[name] ?? shown(seminar[name])}
              error={fields?.[name]}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="min-w-0">
        <legend className="font-semibold">{t('audience')}</legend>
        <p className="mb-3 text-sm text-quiet">{t('audienceHelp')}</p>
        <CheckboxGroup
          name="audienceUnits[]"
          label={t('audienceUnits')}
          defaultValue={listed(
            'audienceUnits[]',
            audience.units.map(({ id }) => id),
          )}
          options={units}
          className="mb-4 max-h-80 overflow-y-auto"
        />
        <CheckboxGroup
          name="audienceRoles[]"
          label={t('audienceRoles')}
          defaultValue={listed('audienceRoles[]', audience.roles)}
          options={audienceRoles.map(value => ({ value, label: t(`role_${value}`) }))}
        />
      </fieldset>
      <div className="flex max-w-md flex-col gap-6">
        <Select
          name="form"
          label={t('form')}
          defaultValue={values?.form ?? seminar.form}
          options={seminarForms.map(({ code, name }) => ({ value: code, label: name[language] }))}
        />
        <Checkbox
          name="isInternational"
          value="yes"
          label={t('international')}
          defaultChecked={values ? values.isInternational === 'yes' : seminar.isInternational}
        />
        <TextInput
          name="hoursJp"
          label={t('hoursJp')}
          help={t('hoursHelp', { rules: byDay })}
          inputMode="decimal"
          defaultValue={values?.hoursJp ?? (seminar.hoursJp === null ? '' : number(seminar.hoursJp))}
          error={fields?.hoursJp}
        />
      </div>
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="mb-3 font-semibold">{t('competencies')}</legend>
        {competencies().map(({ slug, name, levels }) => (
          <Select
            key={slug}
            name={`level_${slug}`}
            label={name[language]}
            defaultValue={
              values?.[`level_${slug}`] ?? String(aims.find(aim => aim.competency === slug)?.level ?? 0)
            }
            options={[
              { value: '0', label: t('noLevel') },
              ...levels.map(({ level, title }) => ({
                value: String(level),
                label: t('levelOf', { level, title: title[language] }),
              })),
            ]}
          />
        ))}
      </fieldset>
      <div>
        <Button variant={isDraft ? 'quiet' : 'primary'}>{t('save')}</Button>
      </div>
    </Form>
  )
}
