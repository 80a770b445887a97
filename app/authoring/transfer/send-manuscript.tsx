import { useFormKey } from '#app/web/form.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { UploadForm } from '../upload-form.tsx'
import { transferWords } from './words.ts'

/** Sends the manuscript; with a work it becomes more lessons of that one. */
export function SendManuscript({
  refused,
  megabytes,
  workId,
}: {
  refused: string | null
  megabytes: number
  workId: string
}) {
  const t = useWords(transferWords)
  const language = useLanguage()
  const key = useFormKey()
  return (
    <UploadForm
      use="course"
      workId={workId}
      accept=".docx,.md,.markdown,.html,.htm,.zip"
      label={t('importFile')}
      help={t('importHelp', { megabytes })}
      megabytes={megabytes}
      send={t('importSend')}
      variant={workId ? 'quiet' : 'primary'}
      refused={refused}
    >
      <input type="hidden" name="formKey" value={key} />
      <input type="hidden" name="language" value={language} />
    </UploadForm>
  )
}
