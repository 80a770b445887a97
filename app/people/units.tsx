import { Button } from '#app/ui/button.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { Refused } from './password-pages.tsx'
import { indented } from './unit-options.ts'
import { words } from './words.ts'

interface UnitRow {
  id: string
  parentId: string | null
  name: string
  path: string
  zone: string | null
  people: number
}

export function Units({ units }: { units: readonly UnitRow[] }) {
  const t = useWords(words)
  const { reason } = useFormResult()
  return (
    <Page title={t('units')} description={t('unitsIntro')} width="reading">
      {reason && (
        <div className="mb-6">
          <Refused reason={reason} />
        </div>
      )}
      <Branch units={units} parentId={null} all={units} />
      <Section title={t('addUnit')}>
        <Form className="flex max-w-lg flex-col gap-5">
          <input type="hidden" name="change" value="addition" />
          <TextInput name="name" label={t('unitName')} required />
          <Select name="parentId" label={t('under')} options={indented(units)} />
          <ZoneSelect />
          <Button variant="primary" className="self-start">
            {t('addUnit')}
          </Button>
        </Form>
      </Section>
    </Page>
  )
}

function Branch({
  units,
  parentId,
  all,
}: {
  units: readonly UnitRow[]
  parentId: string | null
  all: readonly UnitRow[]
}) {
  const t = useWords(words)
  const here = units.filter(unit => unit.parentId === parentId)
  if (here.length === 0) return null
  return (
    <ul className={parentId ? 'ml-3 border-line border-l pl-4 sm:ml-4 sm:pl-6' : ''}>
      {here.map(unit => (
        <li key={unit.id}>
          <details className="group border-line border-b">
            <summary className="flex min-h-11 cursor-pointer flex-wrap items-baseline gap-x-3 py-2">
              <span className="font-semibold">{unit.name}</span>
              <span className="text-quiet text-sm">{t('peopleCount', { count: unit.people })}</span>
            </summary>
            <Change unit={unit} all={all} />
          </details>
          <Branch units={units} parentId={unit.id} all={all} />
        </li>
      ))}
    </ul>
  )
}

function Change({ unit, all }: { unit: UnitRow; all: readonly UnitRow[] }) {
  const t = useWords(words)
  return (
    <div className="space-y-6 pt-2 pb-6">
      <Form className="flex flex-wrap items-end gap-4" aria-label={t('editUnit', { name: unit.name })}>
        <input type="hidden" name="change" value="name" />
        <input type="hidden" name="unitId" value={unit.id} />
        <TextInput
          name="name"
          label={t('unitName')}
          defaultValue={unit.name}
          className="flex-1 basis-60"
          required
        />
        <ZoneSelect value={unit.zone} />
        <Button variant="quiet">{t('save')}</Button>
      </Form>
      {unit.parentId && (
        <Form className="flex flex-wrap items-end gap-4">
          <input type="hidden" name="change" value="move" />
          <input type="hidden" name="unitId" value={unit.id} />
          <Select
            name="parentId"
            label={t('moveUnder')}
            defaultValue={unit.parentId}
            options={indented(all.filter(other => !other.path.startsWith(unit.path)))}
            className="flex-1 basis-60"
          />
          <Button variant="quiet">{t('move')}</Button>
        </Form>
      )}
    </div>
  )
}

function ZoneSelect({ value }: { value?: string | null }) {
  const t = useWords(words)
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
