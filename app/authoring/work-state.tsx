import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { ReviewState } from './review-machine.ts'
import type { ReviewTurn } from './review-turn.ts'
import { reviewWords } from './review-words.ts'
import { words } from './words.ts'

export interface WorkState {
  readonly published: { readonly number: number } | null
  readonly retiredAt: Date | null
  readonly review: ReviewTurn
}

const tones: Readonly<Record<ReviewState, BadgeTone>> = {
  draft: 'neutral',
  'in-review': 'primary',
  'changes-asked': 'warn',
  approved: 'good',
  scheduled: 'primary',
  published: 'good',
  retired: 'warn',
}

/** Where a work stands, in a word or two: what learners read, and what becomes of the draft beside it. */
export function WorkBadges({ published, retiredAt, review }: WorkState) {
  const t = useWords(words)
  const say = useWords(reviewWords)
  const { state } = review
  const isBeside = state !== 'published' && state !== 'retired' && (published !== null || state !== 'draft')
  return (
    <>
      {published ? (
        <Badge tone="good">{t('publishedNumber', { number: published.number })}</Badge>
      ) : retiredAt ? (
        <Badge tone="warn">{t('retired')}</Badge>
      ) : (
        !isBeside && <Badge>{t('draft')}</Badge>
      )}
      {isBeside && (
        <Badge tone={tones[state]}>{state === 'draft' ? say('newDraft') : say(`state_${state}`)}</Badge>
      )}
    </>
  )
}

/** Whose turn it is and by when, or when it publishes itself; nothing while the authors simply write or all is done. */
export function useTurn() {
  const t = useWords(reviewWords)
  const { day, dateTime } = useFormat()
  return ({ turn, state, names, dueOn, plannedAt }: ReviewTurn): string | null => {
    if (turn === 'clock' && plannedAt) return t('publishesAt', { time: dateTime(plannedAt) })
    if (turn === null || state === 'draft') return null
    const who = names.length > 0 ? names.join(', ') : t('anyReviewer')
    return dueOn ? t('turnBy', { names: who, day: day(dueOn) }) : t('turn', { names: who })
  }
}
