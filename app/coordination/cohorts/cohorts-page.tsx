import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { cohortWords } from './cohort-words.ts'

interface CohortsPageProps {
  cohorts: readonly { id: string; name: string; unit: string; people: number; closedAt: Date | null }[]
  units: readonly { value: string; label: string }[]
  /** Whether one was just deleted. */
  deleted: boolean
}

/** The cohorts a coordinator looks after; each leads to its own page. */
export function CohortsPage({ cohorts, units, deleted }: CohortsPageProps) {
  const t = useWords(cohortWords)
  const { fields } = useFormResult()
  return (
    <Page
      title={t('cohorts')}
      description={t('cohortsIntro')}
      breadcrumbs={[{ to: '/coordination', label: t('coordination') }]}
    >
      {deleted && !fields && (
        <Notice kind="good" live="polite" className="mb-6">
          {t('deleted')}
        </Notice>
      )}
      <Table
        caption={t('cohortsCaption')}
        hideCaption
        rows={cohorts}
        rowKey={row => row.id}
        empty={<Empty title={t('noCohorts')} />}
        columns={[
          {
            key: 'name',
            header: t('name'),
            isRowHeader: true,
            cell: row => <Link to={`/cohorts/${row.id}`}>{row.name}</Link>,
          },
          { key: 'unit', header: t('unit'), cell: row => row.unit },
          { key: 'people', header: t('people'), cell: row => row.people },
          {
            key: 'state',
            header: t('state'),
            cell: row => (
              <Badge tone={row.closedAt ? 'neutral' : 'good'}>{t(row.closedAt ? 'closed' : 'open')}</Badge>
            ),
          },
        ]}
      />
      <NewCohort units={units} />
    </Page>
  )
}

function NewCohort({ units }: Pick<CohortsPageProps, 'units'>) {
  const t = useWords(cohortWords)
  const { fields, values } = useFormResult()
  return (
    <Section title={t('newCohort')}>
      <Form className="flex max-w-lg flex-col gap-5">
        <TextInput
          name="name"
          label={t('name')}
          help={t('nameHelp')}
          defaultValue={values?.name}
          error={fields?.name}
          maxLength={200}
          required
        />
        <Select
          name="unitId"
          label={t('unit')}
          help={t('unitHelp')}
          defaultValue={values?.unitId}
          error={fields?.unitId}
          options={units}
        />
        <Button variant="primary" className="self-start">
          {t('make')}
        </Button>
      </Form>
    </Section>
  )
}
