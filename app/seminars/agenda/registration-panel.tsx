import { useSearchParams } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { Refused } from './refused.tsx'
import type { SeminarPage } from './seminar-page.server.ts'
import { WatchLink } from './seminar-page.tsx'
import { momentIn } from './when.ts'
import { agendaWords } from './words.ts'

/** Whether one has a seat, how many are left, and the one thing to do about it. */
export function RegistrationPanel({ seminar }: { seminar: SeminarPage }) {
  const t = useWords(agendaWords)
  const { date } = useFormat()
  const { reason, values } = useFormResult()
  const isCode = values?.intent === 'arrive' || values?.intent === 'leave'
  const { standing, cancelReason, lastMove, isOver, recordingWorkId, attendance, mine } = seminar
  const isOpen = standing === 'announced' && !isOver
  const speaks = attendance.isSpeaker && !mine
  return (
    <div className="mb-12 flex flex-col gap-4">
      <Refused reason={isCode ? undefined : reason} />
      {standing === 'cancelled' && (
        <Notice kind="bad" title={t('cancelledNotice')}>
          {cancelReason && t('reasonIs', { reason: cancelReason })}
        </Notice>
      )}
      {standing === 'draft' && <Notice>{t('notShownYet')}</Notice>}
      {isOpen && lastMove && (
        <Notice kind="warn" title={t('movedNotice', { date: date(lastMove.happenedAt) })}>
          {t('reasonIs', { reason: lastMove.reason })}
        </Notice>
      )}
      {standing === 'announced' && isOver && (
        <>
          <p>{t('over')}</p>
          {recordingWorkId && (
            <div>
              <WatchLink workId={recordingWorkId} />
            </div>
          )}
        </>
      )}
      {isOpen && (speaks ? <p>{t('needNotRegister')}</p> : <Seat seminar={seminar} />)}
    </div>
  )
}

function Seat({ seminar: { mine, seatsLeft, waiting, closed, ...window } }: { seminar: SeminarPage }) {
  const t = useWords(agendaWords)
  const language = useLanguage()
  const { opensAt, closesAt, ...zones } = window
  const [search] = useSearchParams()
  const moment = (at: Date | null) => at && momentIn(at, { ...zones, language })
  return (
    <>
      {mine && (
        <Notice kind={mine.seated ? 'good' : 'warn'} live="polite">
          {mine.seated ? t('youAreIn') : t('youWait', { place: mine.place ?? 1 })}
        </Notice>
      )}
      {!mine && search.has('left') && (
        <Notice kind="good" live="polite">
          {t('youLeft')}
        </Notice>
      )}
      <p className="text-quiet">
        {seatsLeft === null
          ? t('openToAll')
          : seatsLeft > 0
            ? t('seatsLeft', { count: seatsLeft })
            : t('noSeats')}
        {waiting > 0 && ` · ${t('queueLength', { count: waiting })}`}
      </p>
      {closed === 'notOpenYet' && <p>{t('opensOn', { time: moment(opensAt) ?? '' })}</p>}
      {closed === 'closed' && !mine && <p>{t('closedOn')}</p>}
      {!closed && closesAt && !mine && <p>{t('closesOn', { time: moment(closesAt) ?? '' })}</p>}
      {(mine || !closed) && (
        <Form>
          <Button
            name="intent"
            value={mine ? 'withdraw' : 'register'}
            variant={mine ? 'quiet' : 'primary'}
            className="w-full sm:w-auto"
          >
            {t(mine ? 'withdraw' : seatsLeft === 0 ? 'joinQueue' : 'register')}
          </Button>
        </Form>
      )}
    </>
  )
}
