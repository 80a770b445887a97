import { Button, LinkButton } from '#app/ui/button.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { Refused } from './password-pages.tsx'
import { SmallForm } from './small-form.tsx'
import { indented } from './unit-options.ts'
import { unitWords } from './unit-words.ts'
import { type UnitRow, ZoneSelect } from './units.tsx'

interface UnitPageProps {
  unit: UnitRow
  headId: string | null
  leaders: readonly { value: string; label: string }[]
  /** Where it may hang. */
  places: readonly UnitRow[]
  saved: boolean
}

/** One unit: what it is called, who leads it, where it hangs, and when it works. */
export function UnitPage({ unit, headId, leaders, places, saved }: UnitPageProps) {
  const t = useWords(unitWords)
  const { reason } = useFormResult()
  return (
    <Page
      title={unit.name}
      description={t('peopleCount', { count: unit.people })}
      width="reading"
      breadcrumbs={[{ to: '/units', label: t('units') }]}
    >
      {reason && (
        <div className="mb-6">
          <Refused reason={reason} />
        </div>
      )}
      {saved && (
        <Notice kind="good" live="polite" className="mb-6">
          {t('saved')}
        </Notice>
      )}
      <Section title={t('nameAndZone')}>
        <SmallForm change="name" button={t('save')}>
          <TextInput name="name" label={t('unitName')} defaultValue={unit.name} maxLength={200} required />
          <ZoneSelect value={unit.zone} />
        </SmallForm>
      </Section>
      <Section title={t('head')} description={t('headIntro')}>
        <SmallForm change="head" button={t('save')}>
          <Combobox
            name="headId"
            label={t('head')}
            hideLabel
            defaultValue={headId ?? ''}
            placeholder={t('noHead')}
            options={leaders}
          />
        </SmallForm>
      </Section>
      {unit.parentId && (
        <Section title={t('place')} description={t('placeIntro')}>
          <SmallForm change="move" button={t('move')}>
            <Select
              name="parentId"
              label={t('moveUnder')}
              defaultValue={unit.parentId}
              options={indented(places)}
            />
          </SmallForm>
        </Section>
      )}
      <Section title={t('workdays')} description={t('workdaysIntro')}>
        <LinkButton to={`/units/${unit.id}/workdays`} variant="quiet">
          {t('seeWorkdays')}
        </LinkButton>
      </Section>
      {unit.parentId && (
        <Section title={t('delete')} description={t('deleteIntro')}>
          <Form>
            <input type="hidden" name="change" value="deletion" />
            <Button variant="danger">{t('delete')}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
