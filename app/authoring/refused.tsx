import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import { refusedWords } from './refused-words.ts'

/** The "no" of the server in the person's words. */
export function Refused({ reason }: { reason: string }) {
  const t = useWords(refusedWords)
  return (
    <Notice kind="bad" live="assertive">
      {t(isKnown(reason) ? reason : 'other')}
    </Notice>
  )
}

const isKnown = (reason: string): reason is keyof (typeof refusedWords)['id'] =>
  Object.hasOwn(refusedWords.id, reason)
