import { Button } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { Refused } from './password-pages.tsx'
import { indented } from './unit-options.ts'
import { unitWords } from './unit-words.ts'

export interface UnitRow {
  id: string
  parentId: string | null
  name: string
  path: string
  zone: string | null
  people: number
  head: string | null
}

/** The tree of the organisation; each unit leads to its own page. */
export function Units({ units, deleted }: { units: readonly UnitRow[]; deleted: boolean }) {
  const t = useWords(unitWords)
  const { reason, values } = useFormResult()
  return (
    <Page title={t('units')} description={t('unitsIntro')} width="reading">
      {deleted && !reason && (
        <Notice kind="good" live="polite" className="mb-6">
          {t('deleted')}
        </Notice>
      )}
      <Branch units={units} parentId={null} />
      <Section title={t('addUnit')}>
        <Form className="flex max-w-lg flex-col gap-5">
          {reason && <Refused reason={reason} />}
          <TextInput name="name" label={t('unitName')} defaultValue={values?.name} maxLength={200} required />
          <Select
            name="parentId"
            label={t('under')}
            defaultValue={values?.parentId}
            options={indented(units)}
          />
          <ZoneSelect value={values?.zone} />
          <Button variant="primary" className="self-start">
            {t('addUnit')}
          </Button>
        </Form>
      </Section>
    </Page>
  )
}

function Branch({ units, parentId }: { units: readonly UnitRow[]; parentId: string | null }) {
  const t = useWords(unitWords)
  const here = units.filter(unit => unit.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ul className={parentId ? 'ml-3 border-line border-l pl-4 sm:ml-4 sm:pl-6' : ''}>
      {here.map(({ id, name, people, head }) => (
        <li key={id}>
          <div className="flex min-h-11 flex-wrap items-baseline gap-x-3 border-line border-b py-2">
            <Link to={`/units/${id}`} className="font-semibold">
              {name}
            </Link>
            <span className="text-quiet text-sm">
              {[t('peopleCount', { count: people }), head && t('headIs', { name: head })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
          <Branch units={units} parentId={id} />
        </li>
      ))}
    </ul>
  )
}

export function ZoneSelect({ value }: { value?: string | null }) {
  const t = useWords(unitWords)
  return (
    <Select
      name="zone"
      label={t('zone')}
      defaultValue={value ?? ''}
      options={[
        { value: '', label: t('zoneParent') },
        { value: 'Asia/Jakarta', label: t('zoneWIB') },
        { value: 'Asia/Makassar', label: t('zoneWITA') },
        { value: 'Asia/Jayapura', label: t('zoneWIT') },
      ]}
    />
  )
}
