import { Button } from '#app/ui/button.tsx'
import { Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { LibraryFile } from './files.server.ts'
import { licences } from './licence.ts'
import { libraryWords } from './words.ts'

/** The words kept with a file. When someone else changed them meanwhile, both stand there. */
export function DescriptionForm({ file }: { readonly file: LibraryFile }) {
  const t = useWords(libraryWords)
  const { fields, reason, values: sent } = useFormResult()
  const values = sent?.intent === 'describe' ? sent : undefined
  const isStale = values !== undefined && reason === 'changedMeanwhile'
  const now = (text: string) => (isStale ? t('savedNow', { text: text || '–' }) : undefined)
  return (
    <Form className="flex flex-col gap-5">
      <input type="hidden" name="intent" value="describe" />
      <input type="hidden" name="revision" value={file.revision} />
      <TextInput
        name="name"
        label={t('name')}
        help={now(file.name)}
        maxLength={200}
        required
        defaultValue={values?.name ?? file.name}
        error={values && fields?.name}
      />
      <TextArea
        name="alt"
        label={t(file.kind === 'image' ? 'alt' : 'altOther')}
        help={now(file.alt)}
        rows={3}
        maxLength={500}
        defaultValue={values?.alt ?? file.alt}
        error={values && fields?.alt}
      />
      <Select
        name="licence"
        label={t('licence')}
        defaultValue={values?.licence ?? file.licence}
        options={[
          { value: '', label: t('licenceNone') },
          ...licences.map(value => ({ value, label: t(`licence_${value}`) })),
        ]}
      />
      <TextInput
        name="source"
        label={t('source')}
        help={now(file.source) ?? t('sourceHelp')}
        maxLength={500}
        defaultValue={values?.source ?? file.source}
        error={values && fields?.source}
      />
      <Select
        name="language"
        label={t('language')}
        defaultValue={values?.language ?? file.language ?? ''}
        options={[
          { value: '', label: t('languageNone') },
          { value: 'id', label: t('languageId') },
          { value: 'en', label: t('languageEn') },
        ]}
      />
      <div>
        <Button variant="primary">{t('save')}</Button>
      </div>
    </Form>
  )
}
