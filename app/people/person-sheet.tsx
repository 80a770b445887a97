import { Button } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { spacedNip } from './nip.ts'
import { Refused } from './password-pages.tsx'
import type { Role } from './person.ts'
import { Roles, SuperiorForm } from './person-rights.tsx'
import { indented } from './unit-options.ts'
import { words } from './words.ts'

export interface UnitChoice {
  id: string
  name: string
  path: string
}

export interface Sheet {
  id: string
  name: string
  email: string
  nip: string | null
  jobTitle: string
  unitId: string | null
  disabledAt: Date | null
  grants: readonly { id: string; role: Role; unit: string | null }[]
  superior: { id: string; name: string; by: 'own' | 'unit' } | null
}

export function NewPersonPage({ units }: { units: readonly UnitChoice[] }) {
  const t = useWords(words)
  return (
    <Page
      title={t('newPerson')}
      description={t('newPersonIntro')}
      width="reading"
      breadcrumbs={[{ to: '/people', label: t('people') }]}
    >
      <PersonForm units={units} />
    </Page>
  )
}

interface PersonPageProps {
  person: Sheet
  units: readonly UnitChoice[]
  /** Who may be named their superior. */
  leaders: readonly { value: string; label: string }[]
  odd: boolean
}

export function PersonPage({ person, units, leaders, odd }: PersonPageProps) {
  const t = useWords(words)
  const { date } = useFormat()
  return (
    <Page
      title={person.name}
      description={person.jobTitle}
      width="reading"
      breadcrumbs={[{ to: '/people', label: t('people') }]}
    >
      {odd && (
        <Notice kind="warn" className="mb-6">
          {t('oddNip')}
        </Notice>
      )}
      {person.disabledAt && (
        <Notice kind="warn" className="mb-6">
          {t('disabledSince', { date: date(person.disabledAt) })}
        </Notice>
      )}
      <PersonForm person={person} units={units} />
      <SuperiorForm superior={person.superior} leaders={leaders} />
      <Roles person={person} units={units} />
      <Section
        title={t(person.disabledAt ? 'enable' : 'disable')}
        description={person.disabledAt ? undefined : t('disableIntro')}
      >
        <Form>
          <input type="hidden" name="change" value={person.disabledAt ? 'enablement' : 'disablement'} />
          <Button variant={person.disabledAt ? 'quiet' : 'danger'}>
            {t(person.disabledAt ? 'enable' : 'disable')}
          </Button>
        </Form>
      </Section>
    </Page>
  )
}

function PersonForm({ person, units }: { person?: Sheet; units: readonly UnitChoice[] }) {
  const t = useWords(words)
  const { fields, reason, values } = useFormResult()
  return (
    <Form className="flex max-w-lg flex-col gap-5">
      {reason && <Refused reason={reason} />}
      <input type="hidden" name="change" value="person" />
      <TextInput
        name="name"
        label={t('name')}
        defaultValue={values?.name ?? person?.name}
        error={fields?.name}
        required
      />
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        defaultValue={values?.email ?? person?.email}
        error={fields?.email}
        required
      />
      <TextInput
        name="nip"
        inputMode="numeric"
        label={t('nip')}
        help={t('nipHelp')}
        defaultValue={values?.nip ?? (person?.nip ? spacedNip(person.nip) : '')}
        error={fields?.nip}
      />
      <TextInput
        name="jobTitle"
        label={t('jobTitle')}
        defaultValue={values?.jobTitle ?? person?.jobTitle}
        error={fields?.jobTitle}
      />
      <Select
        name="unitId"
        label={t('unit')}
        defaultValue={values?.unitId ?? person?.unitId ?? ''}
        error={fields?.unitId}
        options={[{ value: '', label: t('chooseUnit') }, ...indented(units)]}
        required
      />
      <Button variant="primary" className="self-start">
        {t('save')}
      </Button>
    </Form>
  )
}
