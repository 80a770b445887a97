import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

const reasons = [
  'unknown',
  'noExpert',
  'lastAuthor',
  'changedMeanwhile',
  'unfinished',
  'reasonMissing',
  'notAllowed',
  'notWordingOnly',
  'draftChanged',
  'reviewClosed',
  'noReviewer',
  'dayPast',
  'timePast',
  'alreadyRead',
  'sentBefore',
] as const

/** The "no" of the server in the person's words. */
export function Refused({ reason }: { reason: string }) {
  const t = useWords(words)
  const known = reasons.find(name => name === reason)
  return (
    <Notice kind="bad" live="assertive">
      {t(known ? `refused_${known}` : 'refused_other')}
    </Notice>
  )
}
