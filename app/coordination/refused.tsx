import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

const reasons = [
  'alreadyAssigned',
  'outside',
  'nobody',
  'closed',
  'notOffered',
  'past',
  'talkWaits',
  'talkClosed',
  'notStuck',
] as const

/** The "no" of the server in the coordinator's words. */
export function Refused({ reason }: { reason?: string }) {
  const t = useWords(words)
  if (!reason) return null
  const known = reasons.find(name => name === reason)
  return (
    <Notice kind="bad" live="assertive" className="mb-6">
      {t(known ? `refused.${known}` : 'refused.other')}
    </Notice>
  )
}
