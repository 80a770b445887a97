import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice.tsx'
import { Combobox } from '#app/ui/combobox.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { ChangeForm } from './change-form.tsx'
import { composerWords } from './composer-words.ts'
import { templates } from './templates.ts'
import type { Thing } from './thing.ts'

/** A first draft from a course: which way, and which course. */
export function TemplateForm({ things }: { things: readonly Thing[] }) {
  const t = useWords(composerWords)
  const language = useLanguage()
  const courses = things.filter(({ step }) => step.kind === 'course')
  return (
    <ChangeForm intent="template" hidden={{ where: 'path' }} className="flex flex-col gap-4">
      <RadioGroup
        name="template"
        label={t('templateWay')}
        framed
        defaultValue={templates[0]?.name}
        options={templates.map(({ name, label, about }) => ({
          ...{ value: name, label: label[language], help: about[language] },
        }))}
      />
      <Combobox
        name="thing"
        label={t('templateCourse')}
        options={courses.map(({ course, step }) => ({ value: course ?? '', label: step.title }))}
        required
      />
      <div>
        <Button>{t('templateUse')}</Button>
      </div>
    </ChangeForm>
  )
}
