import { Badge } from '#app/ui/badge.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

export interface WorkState {
  readonly published: { readonly number: number } | null
  readonly retiredAt: Date | null
  readonly reviewAskedAt?: Date | null
}

/** Where a work stands, in a word or two. */
export function WorkBadges({ published, retiredAt, reviewAskedAt }: WorkState) {
  const t = useWords(words)
  return (
    <>
      {published ? (
        <Badge tone="good">{t('publishedNumber', { number: published.number })}</Badge>
      ) : retiredAt ? (
        <Badge tone="warn">{t('retired')}</Badge>
      ) : (
        <Badge>{t('draft')}</Badge>
      )}
      {reviewAskedAt && <Badge tone="primary">{t('reviewAsked')}</Badge>}
    </>
  )
}
