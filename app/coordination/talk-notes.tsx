import { Button } from '#app/ui/button.tsx'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { talkWords } from './talk-words.ts'

interface Step {
  id: string
  title: string
  topic: string | null
}

/** Conversations that the learner is to have, each to be noted by whoever had it with them. */
export function TalkNotes({ steps, today }: { steps: readonly Step[]; today: string }) {
  const t = useWords(talkWords)
  const talks = steps.filter(({ topic }) => topic !== null)
  if (talks.length === 0) return null
  return (
    <Section title={t('talks')}>
      <ul className="divide-y divide-line border-line border-y">
        {talks.map(({ id, title, topic }) => (
          <li key={id} className="py-4">
            <p className="font-semibold">{title}</p>
            <p className="mt-1 whitespace-pre-line break-words">{topic}</p>
            <TalkNote stepId={id} today={today} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A mentor or coordinator writes down a conversation that they had with the learner. */
function TalkNote({ stepId, today }: { stepId: string; today: string }) {
  const t = useWords(talkWords)
  const { fields, values } = useFormResult()
  const isThis = values?.stepId === stepId && values.help === 'talk'
  return (
    <details className="mt-2" open={isThis}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-primary underline">
        {t('noteTalk')}
      </summary>
      <Form className="mt-2 flex flex-col gap-4">
        <input type="hidden" name="help" value="talk" />
        <input type="hidden" name="stepId" value={stepId} />
        <p className="text-quiet text-sm">{t('noteTalkHow')}</p>
        <TextInput
          name="on"
          type="date"
          label={t('talkedOn')}
          max={today}
          defaultValue={(isThis && values.on) || today}
          error={isThis ? fields?.on : undefined}
          className="max-w-64"
          required
        />
        <TextArea
          name="agreed"
          rows={3}
          label={t('agreed')}
          help={t('agreedHelp')}
          defaultValue={isThis ? values.agreed : undefined}
          error={isThis ? fields?.agreed : undefined}
          minLength={3}
          maxLength={4000}
          required
        />
        <Button variant="primary" className="self-start">
          {t('note')}
        </Button>
      </Form>
    </details>
  )
}
