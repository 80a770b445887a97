import { TextArea } from '#app/ui/field.tsx'
import { useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { publishingWords } from './publishing-words.ts'

/** Asks why something is published with things worth a look; `help` stands in the place of the usual word on it. */
export function BecauseField({ help }: { help?: string }) {
  const t = useWords(publishingWords)
  const { values } = useFormResult()
  return (
    <TextArea
      name="because"
      label={t('because')}
      help={help ?? t('becauseHelp')}
      required
      rows={2}
      maxLength={2000}
      defaultValue={values?.because}
    />
  )
}
