import { LinkButton } from '#app/ui/button.tsx'
import { useFormat } from '#app/web/format.ts'
import type { Language } from '#app/web/language.ts'
import { type Say, useLanguage, useWords, wordsIn } from '#app/web/words.tsx'
import { ways } from './channels/way-words.ts'
import type { LedgerEntry } from './ledger.server.ts'
import { nudgeWords } from './nudge-words.ts'
import { nudgeNamed } from './nudges.ts'

/** Why a nudge came, told from the facts stored with it; silent about a kind that no longer exists. */
export function useReason(entry: Pick<LedgerEntry, 'nudge' | 'reasons'>): string | null {
  const language = useLanguage()
  const nudge = nudgeNamed(entry.nudge)
  return nudge && wordsIn(nudge.words, language)('why', entry.reasons)
}

const letters = { sent: 'byMail', waiting: 'mailWaiting', lost: 'mailLost' } as const

/** A reminder may have had no way but Today. */
const went = ({ way, mail, transactional }: LedgerEntry) => transactional || way !== null || mail !== null

/** On which way it went, and whether it got there; the mail knows that of itself. */
function carried({ way, mail }: LedgerEntry, t: Say<keyof typeof nudgeWords.id>, language: Language) {
  const words = way && ways[way.channel]
  if (!words) return t(letters[mail ?? 'sent'])
  const became = way.ended === null ? 'waiting' : way.ended === 'taken' ? 'taken' : 'lost'
  return wordsIn(words, language)(became)
}

/** One line of the ledger: what was said, when, where, why, and by what chance. */
export function NudgeEntry({ entry }: { entry: LedgerEntry }) {
  const t = useWords(nudgeWords)
  const format = useFormat()
  const language = useLanguage()
  const reason = useReason(entry)
  const places = [
    entry.channels.includes('today') && t('byToday'),
    entry.channels.includes('mail') && went(entry) && carried(entry, t, language),
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
