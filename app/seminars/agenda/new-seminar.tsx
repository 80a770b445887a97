import { Button } from '#app/ui/button.tsx'
import { type Option, Select, TextInput } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { planWords } from './plan-words.ts'
import { PlanRefused } from './refused.tsx'

/** Where a seminar begins: what it is called and who organises it. */
export function NewSeminar({ units, unitId }: { units: readonly Option[]; unitId: string }) {
  const t = useWords(planWords)
  const { fields, values, reason } = useFormResult()
  return (
    <Page
      title={t('newSeminar')}
      description={t('newSeminarIntro')}
      width="reading"
      breadcrumbs={[{ to: '/agenda', label: t('agenda') }]}
    >
      <PlanRefused reason={reason} />
      <Form className="flex max-w-md flex-col gap-6">
        <TextInput
          name="title"
          label={t('title')}
          maxLength={200}
          required
          defaultValue={values?.title}
          error={fields?.title}
        />
        <Select
          name="unitId"
          label={t('unit')}
          defaultValue={values?.unitId ?? unitId}
          error={fields?.unitId}
          options={units}
        />
        <Button variant="primary" className="self-start">
          {t('begin')}
        </Button>
      </Form>
    </Page>
  )
}
