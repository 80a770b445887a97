import { useEffect, useState } from 'react'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { SeminarPage } from '../agenda/seminar-page.server.ts'
import { SeminarTime } from '../agenda/seminar-time.tsx'
import { attendanceWords } from './attendance-words.ts'
import { CheckInForm, KeptCodes } from './check-in-form.tsx'
import { isShownAt } from './claim.ts'

/** One's own attendance: the place for the code while a session is on, and afterwards what was recorded and what it brought. */
export function OwnAttendance({ seminar }: { seminar: SeminarPage }) {
  const t = useWords(attendanceWords)
  const { standing, sessions, attendance, mine, isOver } = seminar
  const clocks = useClocks(seminar.now)
  const isOn = sessions.some(session => clocks.some(now => isShownAt(session, now)))
  const isInvolved = Boolean(mine) || attendance.isKnown
  if (standing !== 'announced' || !(isInvolved || isOn)) return null
  const mayEnter = Boolean(mine?.seated) || attendance.admitsUnregistered
  const { minimumPercent, asksLeaving, personId } = attendance
  return (
    <Section id="attendance" title={t('attendance')}>
      <div className="flex flex-col gap-4">
        {!isOver && (
          <p className="text-quiet">
            {t(asksLeaving ? 'ruleLeaving' : 'ruleOnce')} {t('rule', { percent: minimumPercent })}
          </p>
        )}
        <KeptCodes personId={personId} seminarId={seminar.id} />
        {isOn && !mine?.seated && <p>{t(mayEnter ? 'mayUnregistered' : 'noSeatHere')}</p>}
        {isOn && mayEnter && <CheckInForm {...{ personId, seminar, asksLeaving }} />}
        {attendance.isKnown && <Sessions seminar={seminar} />}
        {isOver && <Outcome seminar={seminar} />}
      </div>
    </Section>
  )
}

function Sessions({ seminar: { attendance, sessions, zone, readerZone } }: { seminar: SeminarPage }) {
  const t = useWords(attendanceWords)
  return (
    <ul className="divide-y divide-line border-y border-line">
      {attendance.sessions.map(({ sessionId, how, present, length }) => {
        const session = sessions.find(({ id }) => id === sessionId)
        return (
          <li key={sessionId} className="py-2">
            <p className="font-semibold">{t(`how_${how}`, { present, length })}</p>
            {session && sessions.length > 1 && (
              <SeminarTime of={session} zone={zone} readerZone={readerZone} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What the attendance came to once all is over. */
function Outcome({ seminar: { attendance, unit, hours } }: { seminar: SeminarPage }) {
  const t = useWords(attendanceWords)
  const { number } = useFormat()
  const { attended, percent, minimumPercent, credited, byRecording, isSpeaker, wasTakenBack } = attendance
  if (!attendance.isKnown) return <p>{t('missed', { unit })}</p>
  if (!attended)
    return (
      <Notice kind="warn">
        {t('tooLittle', { percent, minimum: minimumPercent, unit })} {wasTakenBack && t('hoursTakenBack')}
      </Notice>
    )
  return (
    <Notice kind="good" title={t('enough', { percent })}>
      {isSpeaker && <p>{t('hoursSpeaker')}</p>}
      {byRecording > 0 && <p>{t('hoursByRecording', { hours: number(byRecording) })}</p>}
      {credited > 0 ? (
        <p>
          {t('hoursCredited', { hours: number(credited) })} <Link to="/hours">{t('seeHours')}</Link>
        </p>
      ) : (
        hours !== null && byRecording === 0 && !isSpeaker && <p>{t('hoursSoon')}</p>
      )}
    </Notice>
  )
}

/**
 * The time by the server's clock since the page was loaded, and by this device's, since the page may have been kept from another
 * day. Until it has come alive only the first.
 */
function useClocks(loaded: number): readonly number[] {
  const [clocks, setClocks] = useState<readonly number[]>([loaded])
  useEffect(() => {
    const began = Date.now()
    const look = () => setClocks([loaded + Date.now() - began, Date.now()])
    look()
    const clock = setInterval(look, 15_000)
    return () => clearInterval(clock)
  }, [loaded])
  return clocks
}
