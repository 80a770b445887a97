import { useWords } from '#app/web/words.tsx'
import type { Moment } from './rewalk.ts'
import { rehearsalWords } from './words.ts'

/** What happened day by day, and where it would have led. */
export function RewalkList({ moments }: { moments: readonly Moment[] }) {
  const t = useWords(rehearsalWords)
  return (
    <ol className="divide-y divide-line border-y border-line">
      {moments.map(({ day, what, step, score, next, isCompleted }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what happened has no name of its own, and its order never changes
        <li key={i} className="grid gap-x-4 py-3 sm:grid-cols-[6rem_1fr]">
          <span className="text-sm text-quiet">{t('day', { day })}</span>
          <span>
            {t(what, { step, score: score ?? 0 })}
            <span className="block text-sm text-quiet">
              {isCompleted ? t('thenDone') : next ? t('leadsTo', { step: next }) : t('thenWaits')}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
