import { competencies } from '#app/authoring/competency.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice.tsx'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { useFormResult } from '#app/web/form.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { ChangeForm, ToBeSent } from './change-form.tsx'
import { composerWords } from './composer-words.ts'
import type { Path } from './path.ts'

/** What a path says of itself. */
export function AboutForm({ path }: { path: Omit<Path, 'steps'> }) {
  const t = useWords(composerWords)
  const language = useLanguage()
  const { fields } = useFormResult()
  return (
    <ChangeForm intent="about" className="flex flex-col gap-4">
      <TextInput
        name="title"
        label={t('title')}
        defaultValue={path.title}
        maxLength={200}
        required
        error={fields?.title}
      />
      <TextArea name="summary" label={t('summary')} defaultValue={path.summary} maxLength={2000} />
      <TextInput name="audience" label={t('audience')} defaultValue={path.audience} maxLength={500} />
      <TextInput
        name="hours"
        type="number"
        inputMode="decimal"
        min={0}
        max={999}
        step="any"
        label={t('hours')}
        help={t('hoursHelp')}
        defaultValue={path.hours ?? ''}
        error={fields?.hours}
      />
      <CheckboxGroup
        name="competencies[]"
        label={t('competencies')}
        defaultValue={path.competencies}
        options={competencies().map(({ slug, name }) => ({ value: slug, label: name[language] }))}
      />
      <ToBeSent>
        <div>
          <Button>{t('save')}</Button>
        </div>
      </ToBeSent>
    </ChangeForm>
  )
}
