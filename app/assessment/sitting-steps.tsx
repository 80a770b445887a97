import { ArrowRight, Send } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import { placementWords } from './placement-words.ts'
import type { Trouble } from './sitting-store.ts'
import { sittingWords } from './sitting-words.ts'

interface StepsProps {
  at: number
  count: number
  /** Whether after the last question no other comes. */
  enough: boolean
  busy: boolean
  onGo: (at: number) => void
}

/** Back and on; after the last question the summary, and from there to the end. */
export function Steps({ at, count, enough, busy, onGo }: StepsProps) {
  const t = useWords(sittingWords)
  const tp = useWords(placementWords)
  if (at === count)
    return (
      <Button variant="primary" icon={Send} busy={busy} className="mt-6">
        {t(busy ? 'submitting' : 'submit')}
      </Button>
    )
  return (
    <div className="flex flex-wrap justify-between gap-3">
      <Button type="button" className="max-sm:px-3" disabled={at === 0} onClick={() => onGo(at - 1)}>
        {t('previous')}
      </Button>
      <Button variant="primary" iconEnd={ArrowRight} busy={busy} className="max-sm:px-3">
        {busy ? tp('finding') : t(enough && at === count - 1 ? 'toSummary' : 'next')}
      </Button>
    </div>
  )
}

interface PlainButtonsProps {
  attemptId: string
  /** After which question of a placement another one comes. */
  after: string | null
  /** How many questions a placement asked until it had enough. */
  placedBy: number | null
}

/** The end of the form where there is no JavaScript. */
export function PlainButtons({ attemptId, after, placedBy }: PlainButtonsProps) {
  const t = useWords(sittingWords)
  const tp = useWords(placementWords)
  if (after !== null)
    return (
      <>
        <input type="hidden" name="after" value={after} />
        <Button variant="primary" iconEnd={ArrowRight} formAction={`/attempts/${attemptId}/next`}>
          {t('next')}
        </Button>
      </>
    )
  return (
    <>
      {placedBy !== null && <p className="mb-4">{tp('enough', { count: placedBy })}</p>}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" icon={Send}>
          {t('submit')}
        </Button>
        <Button formAction={`/attempts/${attemptId}/answers`}>{t('saveOnly')}</Button>
      </div>
    </>
  )
}

/** Why the next question does not come. */
export function Lacking({ trouble, here }: { trouble: Trouble; here: string }) {
  const t = useWords(placementWords)
  const say = useWords(sittingWords)
  const signIn = trouble === 'signedOut' && (
    <LinkButton size="small" reloadDocument to={`/sign-in?redirectTo=${encodeURIComponent(here)}`}>
      {say('signIn')}
    </LinkButton>
  )
  return (
    <Notice kind="warn" live="assertive" className="mb-6" actions={signIn || undefined}>
      {t(trouble === 'offline' ? 'needsLine' : 'needsSignIn')}
    </Notice>
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
