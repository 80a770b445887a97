import { useState } from 'react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form, useFormKey, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { PeopleChoice, type PeopleChoiceProps } from './people-choice.tsx'
import { Refused } from './refused.tsx'
import { type TargetKind, targetKinds } from './targets.ts'
import { words } from './words.ts'

interface Choice {
  value: string
  label: string
}

interface NewAssignmentProps extends Omit<PeopleChoiceProps, 'error' | 'to'> {
  paths: readonly Choice[]
  units: readonly Choice[]
  cohorts: readonly Choice[]
  today: string
  asked: PeopleChoiceProps['asked'] & {
    path: string
    kind: TargetKind | null
    unit: string
    cohort: string
    dueOn: string
    message: string
  }
}

export function NewAssignment({ paths, ...props }: NewAssignmentProps) {
  const t = useWords(words)
  return (
    <Page
      title={t('newAssignment')}
      description={t('newAssignmentIntro')}
      width="reading"
      breadcrumbs={[
        { to: '/coordination', label: t('coordination') },
        { to: '/assignments', label: t('assignments') },
      ]}
    >
      {paths.length === 0 ? <Empty title={t('noPaths')} /> : <AssignmentForm paths={paths} {...props} />}
    </Page>
  )
}

/** Whatever sends it but its last button looks for people, by GET; so only that one carries the key. */
function AssignmentForm({ paths, units, cohorts, people, more, today, asked }: NewAssignmentProps) {
  const t = useWords(words)
  const { reason, fields, values } = useFormResult()
  const key = useFormKey()
  const [kind, chooseKind] = useState<string>(values?.targetKind ?? asked.kind ?? 'subtree')
  return (
    <Form method="get" className="flex max-w-xl flex-col gap-6">
      <Refused reason={reason} />
      <Select
        name="pathId"
        label={t('path')}
        defaultValue={values?.pathId ?? asked.path}
        error={fields?.pathId}
        options={[{ value: '', label: t('choosePath') }, ...paths]}
        required
      />
      <RadioGroup
        name="targetKind"
        label={t('whom')}
        value={kind}
        onChange={chooseKind}
        error={fields?.targetKind}
        options={targetKinds.map(value => ({ value, label: t(`target.${value}`) }))}
      />
      <div className={kind === 'unit' || kind === 'subtree' ? undefined : 'hidden noscript:block'}>
        <Select
          name="unitId"
          label={t('unit')}
          defaultValue={values?.unitId ?? asked.unit}
          error={fields?.unitId}
          options={[{ value: '', label: t('chooseUnit') }, ...units]}
        />
      </div>
      <div className={kind === 'cohort' ? undefined : 'hidden noscript:block'}>
        {cohorts.length === 0 ? (
          <Notice actions={<LinkButton to="/cohorts">{t('cohorts')}</LinkButton>}>
            {t('noOpenCohorts')}
          </Notice>
        ) : (
          <Select
            name="cohortId"
            label={t('cohort')}
            defaultValue={values?.cohortId ?? asked.cohort}
            error={fields?.cohortId}
            options={[{ value: '', label: t('chooseCohort') }, ...cohorts]}
          />
        )}
      </div>
      <div className={kind === 'person' ? undefined : 'hidden noscript:block'}>
        <PeopleChoice {...{ people, more, asked }} to="/assignments/new#people" error={fields?.people} />
      </div>
      <TextInput
        name="dueOn"
        type="date"
        label={t('dueOn')}
        help={t('dueHelp')}
        min={today}
        defaultValue={values?.dueOn ?? asked.dueOn}
        error={fields?.dueOn}
      />
      <TextArea
        name="message"
        label={t('message')}
        help={t('messageHelp')}
        maxLength={2000}
        defaultValue={values?.message ?? asked.message}
        error={fields?.message}
      />
      <Button formMethod="post" name="formKey" value={key} variant="primary" className="self-start">
        {t('give')}
      </Button>
    </Form>
  )
}
