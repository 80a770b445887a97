import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { MigrationShown } from './migration-page.server.ts'
import { migrationWords } from './words.ts'

/** What became of each step that is gone, and whose result counts at each new one. */
export function MappingForm({ migration }: { migration: MigrationShown }) {
  const t = useWords(migrationWords)
  const { gone, fresh, olds, nows, doubts } = migration
  return (
    <Section title={t('mapping')} description={t('mappingHow')} className="max-w-reading">
      {doubts.map(doubt => (
        <Notice key={doubt.old + doubt.now} kind="warn" className="mb-4">
          {t('otherKind', doubt)}
        </Notice>
      ))}
      <Form className="flex flex-col gap-6">
        <input type="hidden" name="deed" value="mapping" />
        {gone.length + fresh.length === 0 && <p className="text-quiet">{t('noChange')}</p>}
        {gone.map(({ id, title, now }) => (
          <fieldset key={id} className="min-w-0">
            <legend className="font-semibold">{t('gone', { title })}</legend>
            <Select
              name={`gone:${id}`}
              label={t('goneTo')}
              options={[{ value: '', label: t('nowhere') }, ...nows]}
              defaultValue={now}
            />
          </fieldset>
        ))}
        {fresh.map(({ id, title, old }) => (
          <fieldset key={id} className="min-w-0">
            <legend className="font-semibold">{t('fresh', { title })}</legend>
            <Select
              name={`fresh:${id}`}
              label={t('freshFrom')}
              options={[{ value: '', label: t('noOne') }, ...olds]}
              defaultValue={old}
            />
          </fieldset>
        ))}
        <div>
          <Button>{t(migration.state === 'cancelled' ? 'lookAgain' : 'remap')}</Button>
        </div>
      </Form>
    </Section>
  )
}
