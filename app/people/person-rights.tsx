import { Button } from '#app/ui/button.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { Select } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { roles } from './person.ts'
import type { Sheet, UnitChoice } from './person-sheet.tsx'
import { SmallForm } from './small-form.tsx'
import { indented } from './unit-options.ts'
import { words } from './words.ts'

/** To whom they report; left empty, to the head of their unit. */
export function SuperiorForm({
  superior,
  leaders,
}: {
  superior: Sheet['superior']
  leaders: readonly { value: string; label: string }[]
}) {
  const t = useWords(words)
  return (
    <Section title={t('superior')} description={t('superiorIntro')}>
      <SmallForm change="superior" button={t('save')}>
        <Combobox
          name="superiorId"
          label={t('superior')}
          hideLabel
          defaultValue={superior?.by === 'own' ? superior.id : ''}
          placeholder={
            superior?.by === 'unit' ? t('superiorUnit', { name: superior.name }) : t('superiorNobody')
          }
          options={leaders}
        />
      </SmallForm>
    </Section>
  )
}

/** The roles they hold, each everywhere or for one unit. */
export function Roles({ person, units }: { person: Sheet; units: readonly UnitChoice[] }) {
  const t = useWords(words)
  const held = person.grants.filter(({ role }) => role !== 'learner')
  return (
    <Section title={t('roles')}>
      {held.length === 0 && <p className="text-quiet">{t('onlyLearner')}</p>}
      <ul className="divide-y divide-line">
        {held.map(grant => (
          <li key={grant.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span>
              {t(`role.${grant.role}`)} <span className="text-quiet">· {grant.unit ?? t('everywhere')}</span>
            </span>
            <Form>
              <input type="hidden" name="change" value="revocation" />
              <input type="hidden" name="grantId" value={grant.id} />
              <Button variant="quiet" size="small">
                {t('revoke')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <Form className="mt-6 flex flex-wrap items-end gap-4">
        <input type="hidden" name="change" value="grant" />
        <Select
          name="role"
          label={t('addRole')}
          options={roles
            .filter(role => role !== 'learner')
            .map(role => ({ value: role, label: t(`role.${role}`) }))}
          className="flex-1 basis-60"
        />
        <Select
          name="unitId"
          label={t('forUnit')}
          options={[{ value: '', label: t('everywhere') }, ...indented(units)]}
          className="flex-1 basis-60"
        />
        <Button variant="quiet">{t('addRole')}</Button>
      </Form>
    </Section>
  )
}
