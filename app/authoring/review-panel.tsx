import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { publishingWords } from './publishing-words.ts'
import type { Review } from './reviews.server.ts'

interface ReviewPanelProps {
  readonly reviews: readonly Review[]
  readonly mayAsk: boolean
  readonly mayReturn: boolean
}

/** The second pair of eyes: asked for, given, and what was said. */
export function ReviewPanel({ reviews, mayAsk, mayReturn }: ReviewPanelProps) {
  const t = useWords(publishingWords)
  const { shortDate } = useFormat()
  const open = reviews.find(review => review.closedAt === null)
  const last = reviews.find(review => review.outcome === 'returned')
  return (
    <Section title={t('review')} description={t('reviewIntro')}>
      <div className="flex flex-col gap-5">
        {!open && last?.closedAt && (
          <Notice
            kind="warn"
            title={t('returnedBy', { name: last.closedByName ?? '', date: shortDate(last.closedAt) })}
          >
            <p className="whitespace-pre-line">{last.remark}</p>
          </Notice>
        )}
        {open && (
          <Notice title={t('reviewOpen', { name: open.askedByName, date: shortDate(open.askedAt) })}>
            {open.message && <p className="whitespace-pre-line">{open.message}</p>}
          </Notice>
        )}
        {mayReturn && <ReturnForm />}
        {mayAsk && (open ? <Withdraw /> : <AskForm />)}
      </div>
    </Section>
  )
}

function AskForm() {
  const t = useWords(publishingWords)
  return (
    <Form className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="askReview" />
      <TextArea name="message" label={t('reviewMessage')} help={t('reviewMessageHelp')} maxLength={2000} />
      <div>
        <Button>{t('askReview')}</Button>
      </div>
    </Form>
  )
}

function Withdraw() {
  const t = useWords(publishingWords)
  return (
    <Form>
      <Button name="intent" value="withdrawReview" variant="plain">
        {t('withdrawReview')}
      </Button>
    </Form>
  )
}

function ReturnForm() {
  const t = useWords(publishingWords)
  const { fields } = useFormResult()
  return (
    <Form className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="returnWork" />
      <TextArea
        name="remark"
        label={t('remark')}
        help={t('remarkHelp')}
        maxLength={2000}
        required
        error={fields?.remark}
      />
      <div>
        <Button>{t('returnWork')}</Button>
      </div>
    </Form>
  )
}
