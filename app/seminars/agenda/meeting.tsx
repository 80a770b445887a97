import { Video } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import type { ToldSession } from './meeting-links.server.ts'
import { agendaWords } from './words.ts'

interface MeetingProps {
  readonly session: ToldSession
  /** Whether it is still to come or on. */
  readonly isOpen: boolean
  readonly speaks: boolean
}

/** The way into an online session, or when it comes. */
export function Meeting({ session: { meetingLink, isOnline }, isOpen, speaks }: MeetingProps) {
  const t = useWords(agendaWords)
  if (meetingLink)
    return (
      <span className="block pt-2">
        <a
          href={meetingLink}
          rel="noreferrer noopener"
          className="inline-flex min-h-11 items-center gap-2 font-semibold text-primary underline"
        >
          <Video aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
          {t('join')}
        </a>
      </span>
    )
  if (!isOnline || !isOpen) return null
  return <span className="block text-sm text-quiet">{t(speaks ? 'linkLaterSpeaker' : 'linkLater')}</span>
}
