import { Button } from '#app/ui/button.tsx'
import { type Option, Select } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { planWords } from './plan-words.ts'

/** Which recording is of this seminar; those who missed it are led there. */
export function RecordingLink({ linked, choices }: { linked: string | null; choices: readonly Option[] }) {
  const t = useWords(planWords)
  const { fields, values } = useFormResult()
  const sent = values?.intent === 'recording' ? values : undefined
  return (
    <Section title={t('recording')} description={t('recordingIntro')}>
      <Form className="flex flex-col gap-3">
        <input type="hidden" name="intent" value="recording" />
        <Select
          name="workId"
          label={t('recordingOf')}
          defaultValue={sent?.workId ?? linked ?? ''}
          error={sent && fields?.workId}
          options={[{ value: '', label: t('noRecording') }, ...choices]}
        />
        <div>
          <Button>{t('linkRecording')}</Button>
        </div>
      </Form>
    </Section>
  )
}
