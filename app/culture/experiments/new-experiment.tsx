import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { comparisons } from './comparisons.ts'
import { nudgeLabel } from './experiment-names.ts'
import { experimentWords } from './experiment-words.ts'
import { outcomes } from './plan.ts'

export interface NewExperimentProps {
  readonly units: readonly { readonly value: string; readonly label: string }[]
  /** Whether the person may ask everyone. */
  readonly everywhere: boolean
  readonly today: string
}

export function NewExperiment({ units, everywhere, today }: NewExperimentProps) {
  const t = useWords(experimentWords)
  const language = useLanguage()
  const { fields, values } = useFormResult()
  return (
    <Page
      title={t('newExperiment')}
      description={t('newIntro')}
      width="reading"
      breadcrumbs={[{ to: '/experiments', label: t('experiments') }]}
    >
      <Form className="flex max-w-xl flex-col gap-6">
        <TextArea
          name="question"
          label={t('question')}
          help={`${t('questionHelp')} ${t('questionExample')}`}
          minLength={10}
          maxLength={300}
          rows={2}
          defaultValue={values?.question}
          error={fields?.question}
          required
        />
        <Select
          name="comparison"
          label={t('what')}
          defaultValue={values?.comparison}
          error={fields?.comparison}
          required
        >
          {(['withWithout', 'wordings'] as const).map(kind => (
            <optgroup key={kind} label={t(kind)}>
              {comparisons()
                .filter(({ value }) => value.endsWith('/with') === (kind === 'withWithout'))
                .map(({ value, nudge, arms }) => (
                  <option key={value} value={value}>
                    {kind === 'withWithout'
                      ? nudgeLabel(nudge, language)
                      : t('wordingsOf', { nudge: nudgeLabel(nudge, language), count: arms.length })}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
        <Select
          name="unitId"
          label={t('unit')}
          help={t('unitHelp')}
          defaultValue={values?.unitId}
          error={fields?.unitId}
          options={[{ value: '', label: t(everywhere ? 'everyone' : 'chooseUnit') }, ...units]}
          required={!everywhere}
        />
        <RadioGroup
          name="outcome"
          label={t('outcome')}
          help={t('outcomeHelp')}
          defaultValue={values?.outcome ?? 'learned48h'}
          error={fields?.outcome}
          options={outcomes.map(value => ({ value, label: t(`outcome.${value}`) }))}
        />
        <div className="grid items-end gap-6 sm:grid-cols-2">
          {(['usual', 'hoped'] as const).map(which => (
            <TextInput
              key={which}
              name={`${which}Share`}
              type="number"
              min={1}
              max={99}
              label={t(`${which}Share`)}
              help={t(`${which}Help`)}
              after="%"
              defaultValue={values?.[`${which}Share`]}
              error={fields?.[`${which}Share`]}
              required
            />
          ))}
        </div>
        <TextInput
          name="lastDay"
          type="date"
          label={t('lastDay')}
          min={today}
          defaultValue={values?.lastDay}
          error={fields?.lastDay}
          required
        />
        <Button variant="primary" className="self-start">
          {t('settle')}
        </Button>
      </Form>
    </Page>
  )
}
