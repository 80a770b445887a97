import { useRevalidator } from '@remix-run/react'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { codes, type KeptCode, type Outcome, sendCode } from './attendance-store.ts'
import { attendanceWords } from './attendance-words.ts'
import type { What } from './claim.ts'

interface CheckInProps {
  readonly personId: string
  readonly seminar: { readonly id: string; readonly title: string }
  readonly asksLeaving: boolean
}

type Said = keyof (typeof attendanceWords)['id']

/** The word for a refusal. */
const refusalWord = (reason: string): Said => {
  const word = `refused_${reason}`
  return (word in attendanceWords.id ? word : 'refused_other') as Said
}

/** Takes the code from the screen: kept on this device with its time before anything is sent. */
export function CheckInForm({ personId, seminar, asksLeaving }: CheckInProps) {
  const t = useWords(attendanceWords)
  const { fields, values, reason } = useFormResult()
  const { revalidate } = useRevalidator()
  const [outcome, setOutcome] = useState<(Outcome & { what: What }) | null>(null)
  const [code, setCode] = useState(values?.code ?? '')
  useScanned(setCode)
  const sent = values?.intent === 'arrive' || values?.intent === 'leave'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    const what: What = submitter?.getAttribute('value') === 'leave' ? 'leave' : 'arrive'
    const digits = code.replace(/\D/g, '')
    if (digits.length !== 6) return
    const typedAt = Date.now()
    const kept = {
      id: `${seminar.id}/${typedAt}`,
      seminarId: seminar.id,
      title: seminar.title,
      code: digits,
      what,
      typedAt,
    }
    if (!codes.keep(personId, kept)) return
    event.preventDefault()
    setCode('')
    void sendCode(personId, kept).then(came => {
      if (came.kind === 'refused') codes.forget(personId, kept.id)
      setOutcome({ ...came, what })
      if (came.kind === 'recorded') revalidate()
    })
  }
  return (
    <>
      {outcome && outcome.kind !== 'waiting' && <Came outcome={outcome} />}
      {!outcome && sent && reason && (
        <Notice kind="bad" live="assertive">
          {t(refusalWord(reason))}
        </Notice>
      )}
      <Form className="flex flex-col gap-3" onSubmit={submit} replace>
        <TextInput
          name="code"
          label={t('code')}
          help={t('codeHelp')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          required
          value={code}
          onChange={event => setCode(event.currentTarget.value)}
          error={sent ? fields?.code && t('refused_field') : undefined}
          className="max-w-xs"
        />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="arrive" variant="primary">
            {t('arrive')}
          </Button>
          {asksLeaving && (
            <Button name="intent" value="leave">
              {t('leave')}
            </Button>
          )}
        </div>
      </Form>
    </>
  )
}

function Came({ outcome }: { outcome: Exclude<Outcome, { kind: 'waiting' }> & { what: What } }) {
  const t = useWords(attendanceWords)
  if (outcome.kind === 'refused')
    return (
      <Notice kind="bad" live="assertive">
        {t(refusalWord(outcome.reason))}
      </Notice>
    )
  const word = outcome.already ? 'already' : outcome.what === 'leave' ? 'recordedLeave' : 'recorded'
  return (
    <Notice kind="good" live="polite" title={t(word)}>
      {outcome.unregistered && t('unregistered')}
    </Notice>
  )
}

/** A QR code carries its six digits behind the `#`, where they reach neither the server nor its logs. */
function useScanned(fill: (code: string) => void) {
  useEffect(() => {
    const scanned = /^#(\d{6})$/.exec(location.hash)?.[1]
    if (scanned) fill(scanned)
  }, [fill])
}

/** Codes of this seminar that wait on this device, and those that were refused when they came to be sent. */
export function KeptCodes({ personId, seminarId }: { personId: string; seminarId: string }) {
  const t = useWords(attendanceWords)
  const { dateTime } = useFormat()
  const [kept, setKept] = useState<readonly KeptCode[]>([])
  useEffect(() => {
    const look = () => setKept(codes.all(personId).filter(each => each.seminarId === seminarId))
    look()
    window.addEventListener(codes.changed, look)
    return () => window.removeEventListener(codes.changed, look)
  }, [personId, seminarId])
  return kept.map(({ id, refused, typedAt }) => {
    const typed = t('typedAt', { time: dateTime(new Date(typedAt)) })
    return refused ? (
      <Notice
        key={id}
        kind="bad"
        title={t('notAccepted')}
        actions={
          <Button type="button" size="small" onClick={() => codes.forget(personId, id)}>
            {t('forget')}
          </Button>
        }
      >
        {typed} {t(refusalWord(refused))}
      </Notice>
    ) : (
      <Notice key={id} kind="warn" live="polite" title={t('kept')}>
        {typed} {t('keptHow')}
      </Notice>
    )
  })
}
