import { CalendarDays, Play } from 'lucide-react'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { seminarStepWords } from './seminar-step-words.ts'
import type { ContentOf, StepShown } from './step-page.server.ts'

/** When the seminar of a step takes place, how to come, and what to do when it was missed. */
export function SeminarIntro({ step, content }: { step: StepShown; content: ContentOf<'seminar'> }) {
  const t = useWords(seminarStepWords)
  const { dateTime, time } = useFormat()
  const { seminarId, sessions, standing, mine, isShown, recordingWorkId } = content.appointment
  const isDone = step.stand === 'passed'
  const page = `/agenda/${seminarId}`
  return (
    <div className="flex flex-col gap-6">
      {!isDone && (
        <p>{t(standing === 'toCome' ? 'about' : standing === 'over' ? 'overAbout' : 'cancelled')}</p>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map(({ id, title, startsAt, endsAt, place }) => (
          <li key={id} className="py-3">
            {title && <p className="font-semibold">{title}</p>}
            <p>{t('from', { start: dateTime(startsAt), end: time(endsAt) })}</p>
            {place && <p>{place}</p>}
          </li>
        ))}
      </ul>
      {standing === 'toCome' && !isDone && (
        <Notice kind={mine === 'seated' ? 'good' : 'info'}>
          {t(
            !isShown
              ? 'notForYou'
              : mine === 'seated'
                ? 'seated'
                : mine === 'waiting'
                  ? 'waiting'
                  : 'register',
          )}
        </Notice>
      )}
      {standing === 'over' && !isDone && (
        <Notice kind="warn" title={t('missed')}>
          {t(recordingWorkId ? 'missedWatch' : 'missedAsk')}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {standing === 'over' && recordingWorkId && (
          <LinkButton to={`/seminars/${recordingWorkId}`} variant={isDone ? 'quiet' : 'primary'} icon={Play}>
            {t('watch')}
          </LinkButton>
        )}
        {isShown && (
          <LinkButton
            to={page}
            variant={standing === 'toCome' && !isDone && mine === null ? 'primary' : 'quiet'}
            icon={CalendarDays}
          >
            {t(standing === 'toCome' && mine === null ? 'goRegister' : 'openSeminar')}
          </LinkButton>
        )}
      </div>
    </div>
  )
}
