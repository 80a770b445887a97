import { Send } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { askWords } from './ask-words.ts'

export interface AskPageProps {
  readonly lesson: string
  /** The address of the lesson. */
  readonly base: string
  readonly blockId: string
  readonly quote: string
}

/** One question about one block: a plain form. */
export function AskPage({ lesson, base, blockId, quote }: AskPageProps) {
  const t = useWords(askWords)
  const { fields, reason, values } = useFormResult()
  return (
    <Page
      title={t('ask')}
      description={t('askAbout', { lesson })}
      width="reading"
      breadcrumbs={[{ to: base, label: lesson }]}
    >
      {quote && (
        <blockquote className="mb-6 border-l-3 border-accent pl-5 text-quiet wrap-break-word">
          {quote}
        </blockquote>
      )}
      <Form className="flex flex-col gap-6">
        {reason && (
          <Notice kind="warn" live="assertive">
            {t('tooMany')}
          </Notice>
        )}
        <input type="hidden" name="blockId" value={blockId} />
        <TextArea
          name="text"
          label={t('question')}
          help={t('questionHelp')}
          rows={5}
          maxLength={1000}
          defaultValue={values?.text}
          error={fields?.text}
          required
        />
        <div>
          <Button variant="primary" icon={Send}>
            {t('send')}
          </Button>
        </div>
      </Form>
    </Page>
  )
}
