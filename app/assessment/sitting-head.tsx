import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { placementWords } from './placement-words.ts'
import { SavedWord } from './saved.tsx'
import type { SittingAttempt } from './sitting.tsx'
import type { Saved } from './sitting-store.ts'
import { sittingWords } from './sitting-words.ts'
import { TimeLeft } from './time-left.tsx'
import { useClockLead } from './use-sitting.tsx'

interface SittingHeadProps {
  attempt: SittingAttempt
  /** null while the form is a plain one that was not kept yet. */
  saved: Saved | null
  onOver: () => void
}

/** Title and rules; under them, always in sight, where the answers are safe and how much time is left. */
export function SittingHead({ attempt, saved, onOver }: SittingHeadProps) {
  const t = useWords(sittingWords)
  const tp = useWords(placementWords)
  const format = useFormat()
  const lead = useClockLead(attempt.serverNow)
  const { title, number, rules, deadlineAt } = attempt
  const limit = rules.minutes === null ? t('noTimeLimit') : t('minutesForCheck', { count: rules.minutes })
  const tries =
    rules.attempts === null
      ? t('attemptNumber', { number })
      : t('attemptOf', { number, count: rules.attempts })
  const facts =
    rules.passMark === 0
      ? [t('noMark'), limit]
      : [tries, t('passFrom', { percent: format.percent(rules.passMark) }), limit]
  return (
    <>
      <header className="mx-auto max-w-[56rem] pt-6 sm:pt-10">
        <h1 className="text-2xl">{title}</h1>
        <p className="mt-1 text-sm text-quiet">{facts.join(' · ')}</p>
        {attempt.places && <p className="mt-2">{tp('oneByOne')}</p>}
      </header>
      <div className="sticky top-0 z-10 mx-auto mb-6 flex min-h-12 max-w-[56rem] flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line bg-paper py-2">
        {saved ? <SavedWord saved={saved} /> : <span />}
        {deadlineAt && <TimeLeft deadlineAt={deadlineAt} lead={lead} onOver={onOver} />}
      </div>
    </>
  )
}
