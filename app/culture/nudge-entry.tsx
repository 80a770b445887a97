import { LinkButton } from '#app/ui/button.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords, wordsIn } from '#app/web/words.tsx'
import type { LedgerEntry } from './ledger.server.ts'
import { nudgeWords } from './nudge-words.ts'
import { nudgeNamed } from './nudges.ts'

/** Why a nudge came, told from the facts stored with it; silent about a kind that no longer exists. */
export function useReason(entry: Pick<LedgerEntry, 'nudge' | 'reasons'>): string | null {
  const language = useLanguage()
  const nudge = nudgeNamed(entry.nudge)
  return nudge && wordsIn(nudge.words, language)('why', entry.reasons)
}

/** One line of the ledger: what was said, when, where, why, and by what chance. */
export function NudgeEntry({ entry }: { entry: LedgerEntry }) {
  const t = useWords(nudgeWords)
  const format = useFormat()
  const reason = useReason(entry)
  const places = [
    entry.channels.includes('today') && t('byToday'),
    entry.channels.includes('mail') && t('byMail'),
    entry.dismissedAt && t('dismissed'),
  ].filter(Boolean)
  return (
    <li className="py-5">
      <p className="text-sm text-quiet">{format.dateTime(entry.sentAt)}</p>
      <h3 lang={entry.language} className="mt-1 text-base font-bold">
        {entry.title}
      </h3>
      <p lang={entry.language} className="mt-1">
        {entry.body}
      </p>
      <p className="mt-3 text-sm">
        <strong className="font-semibold">{t('why')}</strong> {reason}
      </p>
      <p className="mt-1 text-sm text-quiet">
        {entry.probability < 1 && `${t('chance', { percent: format.percent(entry.probability) })} `}
        {places.join(' · ')}
      </p>
      <LinkButton
        to={entry.actionHref}
        variant="plain"
        size="small"
        className="mt-2 -ml-3"
        lang={entry.language}
      >
        {entry.actionLabel}
      </LinkButton>
    </li>
  )
}
