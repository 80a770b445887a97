import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Select, TextArea, TextInput } from '#app/ui/field.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ReviewOfPage } from './review-page.server.ts'
import { reviewWords } from './review-words.ts'

/** A form that is folded away until it is wanted; open again when it was refused. */
function Folded({ intent, title, children }: { intent: string; title: string; children: ReactNode }) {
  const { values } = useFormResult()
  return (
    <details className="rounded-card border border-line bg-surface px-5" open={values?.intent === intent}>
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold text-primary">{title}</summary>
      <Form className="flex flex-col gap-4 pb-5">
        <input type="hidden" name="intent" value={intent} />
        {children}
      </Form>
    </details>
  )
}

/** What was typed in the form of this intent when it was refused, and what is wrong with it. */
function useRefused(intent: string) {
  const { values, fields } = useFormResult()
  return values?.intent === intent ? { values, fields } : {}
}

/** Who should look, by when, and at what above all. */
export function AskForm({ review }: { review: ReviewOfPage }) {
  const t = useWords(reviewWords)
  const { values, fields } = useRefused('askReview')
  const { state, isOutdated, reviewers, reviewer, today } = review
  const again = isOutdated || state === 'changes-asked' || state === 'approved'
  const title = state === 'in-review' ? t('askOther') : again ? t('askAgain') : t('askReview')
  return (
    <Folded intent="askReview" title={title}>
      <Select
        name="reviewer"
        label={t('reviewer')}
        defaultValue={values?.reviewer ?? reviewer ?? reviewers[0]?.id ?? ''}
        error={fields?.reviewer}
        options={[
          ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
          { value: '', label: t('anyReviewer') },
        ]}
      />
      <DueOn label={t('dueOn')} today={today} value={values?.dueOn} error={fields?.dueOn} />
      <TextArea
        name="message"
        label={t('message')}
        help={t('messageHelp')}
        maxLength={2000}
        defaultValue={values?.message}
        error={fields?.message}
      />
      <div>
        <Button>{title}</Button>
      </div>
    </Folded>
  )
}

function DueOn({
  label,
  today,
  value,
  error,
}: {
  label: string
  today: string
  value?: string
  error?: string
}) {
  const t = useWords(reviewWords)
  return (
    <TextInput
      type="date"
      name="dueOn"
      label={label}
      help={t('dueOnHelp')}
      min={today}
      defaultValue={value}
      error={error}
      className="max-w-60"
    />
  )
}

export function WithdrawForm() {
  const t = useWords(reviewWords)
  return (
    <Form>
      <Button name="intent" value="withdrawReview" variant="plain">
        {t('withdraw')}
      </Button>
    </Form>
  )
}

/** A yes to the draft as it is on this page, and to no other. */
export function ApproveForm({ digest }: { digest: string }) {
  const t = useWords(reviewWords)
  return (
    <Folded intent="approve" title={t('approve')}>
      <input type="hidden" name="seen" value={digest} />
      <p>{t('approveIntro')}</p>
      <TextArea name="remark" label={t('approveRemark')} help={t('approveRemarkHelp')} maxLength={2000} />
      <div>
        <Button variant="primary">{t('approve')}</Button>
      </div>
    </Folded>
  )
}

/** What should change, and by when it is hoped for. */
export function ChangesForm({ today }: { today: string }) {
  const t = useWords(reviewWords)
  const { values, fields } = useRefused('returnWork')
  return (
    <Folded intent="returnWork" title={t('askChanges')}>
      <TextArea
        name="remark"
        label={t('remark')}
        help={t('remarkHelp')}
        maxLength={2000}
        required
        defaultValue={values?.remark}
        error={fields?.remark}
      />
      <DueOn label={t('changesBy')} today={today} value={values?.dueOn} error={fields?.dueOn} />
      <div>
        <Button>{t('askChanges')}</Button>
      </div>
    </Folded>
  )
}
