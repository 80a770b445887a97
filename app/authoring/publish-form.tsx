import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { formatIn, useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { BecauseField } from './because-field.tsx'
import { mostOf } from './meaning/change.ts'
import type { PublishingData } from './publishing-page.server.ts'
import { publishingWords } from './publishing-words.ts'
import { reviewWords } from './review-words.ts'

/** Now, or at a time; for everyone, or for those who begin later. */
export function PublishForm({
  findings,
  difference,
  regrade,
  history,
  digest,
  review,
  isFinished,
}: PublishingData & { isFinished: boolean }) {
  const t = useWords(publishingWords)
  const { values } = useFormResult()
  const most = difference && mostOf(difference.changes)
  const isWording = most === 'wording' || most === 'translation'
  const next = (history[0]?.number ?? 0) + 1
  return (
    <Form className="flex flex-col gap-4">
      <input type="hidden" name="seen" value={digest} />
      {difference?.maySayWording && (
        <Checkbox
          name="wordingOnly"
          label={t('wordingOnly')}
          help={isWording ? t('wordingOnlyHelp') : t('wordingOnlyWithContent')}
          defaultChecked={isWording}
        />
      )}
      {regrade && <RegradeChoice regrade={regrade} />}
      {isFinished && findings.some(({ level }) => level === 'warning') && <BecauseField />}
      <div>
        <Button name="intent" value="publish" variant="primary" disabled={!isFinished}>
          {next === 1 ? t('publishNow') : t('publishAgain', { number: next })}
        </Button>
      </div>
      {isFinished && (
        <details open={values?.intent === 'schedule'}>
          <summary className="flex min-h-11 w-fit cursor-pointer items-center font-semibold text-primary">
            {t('later')}
          </summary>
          <div className="flex flex-col gap-4 pt-2">
            <TextInput
              type="datetime-local"
              name="at"
              label={t('at')}
              help={t('atHelp')}
              min={review.localNow}
              defaultValue={values?.at}
              className="max-w-80"
            />
            <div>
              <Button name="intent" value="schedule">
                {t('schedule')}
              </Button>
            </div>
          </div>
        </details>
      )}
    </Form>
  )
}

/** Whether earlier answers are graded anew by the corrected keys, with what would come of it. */
function RegradeChoice({ regrade }: { regrade: NonNullable<PublishingData['regrade']> }) {
  const t = useWords(publishingWords)
  const { number } = useFormat()
  const { raised, kept, passes, people, hours } = regrade
  if (raised === 0) return <Notice title={t('keyCorrected')}>{t('regradeNothing', { count: kept })}</Notice>
  return (
    <Checkbox
      name="regrades"
      label={t('regrade')}
      help={
        <>
          {t('regradeRaised', { count: raised })} {t('regradePasses', { count: passes })}{' '}
          {hours > 0 && t('regradeHours', { count: people, hours: number(hours) })}{' '}
          {kept > 0 && t('regradeKept', { count: kept })} {t('regradeNobodyLoses')}
        </>
      }
    />
  )
}

/** When it publishes itself, in the time of whoever chose it and of whoever reads; and the way back. */
export function Planned({
  plan,
  may,
}: {
  plan: NonNullable<PublishingData['review']['plan']>
  may: boolean
}) {
  const t = useWords(reviewWords)
  const say = useWords(publishingWords)
  const { dateTime } = useFormat()
  const there = formatIn(useLanguage(), plan.zone).dateTime(plan.at)
  const here = dateTime(plan.at)
  return (
    <Notice
      kind={plan.isChanged ? 'warn' : 'info'}
      title={t('publishesAt', {
        time: there === here ? here : t('timeElsewhere', { time: there, local: here }),
      })}
      actions={
        may && (
          <Form>
            <Button name="intent" value="cancelSchedule">
              {say('cancelSchedule')}
            </Button>
          </Form>
        )
      }
    >
      <p>{say('plannedBy', { name: plan.by })}</p>
      {plan.isChanged && (
        <p>
          <strong>{t('planChanged')}.</strong> {t('planChangedIntro')}
        </p>
      )}
    </Notice>
  )
}
