import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { ProfileEntry } from './profile.server.ts'
import { profileWords } from './words.ts'

/** What one objected to an estimate and what was answered; and the way to object. */
export function Objecting({ entry: { competency, objection }, name }: { entry: ProfileEntry; name: string }) {
  const t = useWords(profileWords)
  const { date } = useFormat()
  const { fields, values } = useFormResult()
  const isThis = values?.competency === competency
  if (objection && !objection.answeredAt)
    return (
      <Notice className="mt-4" title={t('sent', { date: date(objection.raisedAt) })}>
        {t('yourReason', { reason: objection.reason })}
      </Notice>
    )
  return (
    <>
      {objection?.answeredAt && (
        <Notice
          className="mt-4"
          title={t(objection.outcome === 'renewed' ? 'answeredRenewed' : 'answeredKept', {
            date: date(objection.answeredAt),
          })}
        >
          {objection.answer}
        </Notice>
      )}
      <details className="mt-2" open={isThis || undefined}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-primary underline">
          {t('wrong')}
          <span className="sr-only">: {name}</span>
        </summary>
        <Form className="mt-2 flex flex-col gap-4">
          <input type="hidden" name="competency" value={competency} />
          <TextArea
            name="reason"
            rows={3}
            label={t('reason')}
            help={t('wrongHow')}
            defaultValue={isThis ? values?.reason : undefined}
            error={isThis ? fields?.reason : undefined}
            minLength={3}
            maxLength={1000}
            required
          />
          <Button variant="quiet" className="self-start">
            {t('send')}
          </Button>
        </Form>
      </details>
    </>
  )
}
