import { ArrowRight, Send } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Trouble } from './sitting-store.ts'
import { sittingWords } from './sitting-words.ts'

interface StepsProps {
  at: number
  count: number
  handing: boolean
  onGo: (at: number) => void
}

/** Back and on; after the last question the summary, and from there to the end. */
export function Steps({ at, count, handing, onGo }: StepsProps) {
  const t = useWords(sittingWords)
  if (at === count)
    return (
      <Button variant="primary" icon={Send} busy={handing} className="mt-6">
        {t(handing ? 'submitting' : 'submit')}
      </Button>
    )
  return (
    <div className="flex flex-wrap justify-between gap-3">
      <Button type="button" className="max-sm:px-3" disabled={at === 0} onClick={() => onGo(at - 1)}>
        {t('previous')}
      </Button>
      <Button variant="primary" iconEnd={ArrowRight} className="max-sm:px-3">
        {t(at === count - 1 ? 'toSummary' : 'next')}
      </Button>
    </div>
  )
}

/** The end of the form where there is no JavaScript. */
export function PlainButtons({ attemptId }: { attemptId: string }) {
  const t = useWords(sittingWords)
  return (
    <div className="flex flex-wrap gap-3">
      <Button variant="primary" icon={Send}>
        {t('submit')}
      </Button>
      <Button formAction={`/attempts/${attemptId}/answers`}>{t('saveOnly')}</Button>
    </div>
  )
}

export function Refused({ reason }: { reason: Trouble | 'refused' }) {
  const t = useWords(sittingWords)
  const says = { offline: 'submitOffline', signedOut: 'signedOut', refused: 'submitRefused' } as const
  return (
    <Notice kind="warn" live="assertive" className="mt-6">
      {t(says[reason])}
    </Notice>
  )
}
