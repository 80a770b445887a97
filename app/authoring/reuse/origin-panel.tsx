import { Badge } from '#app/ui/badge.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Origin } from './reuse.server.ts'
import { reuseWords } from './words.ts'

/** Says of a lesson shown by reference where it comes from, and whether it changed there. */
export function OriginPanel({ partId, origin }: { partId: string; origin: Origin }) {
  const t = useWords(reuseWords)
  return (
    <Notice kind={origin.state === 'same' ? 'info' : 'warn'}>
      <p>{t('originIs', { course: origin.sourceWorkTitle })}</p>
      <OriginState {...origin} />
      <p className="mt-2">
        <Link to={`/lessons/${partId}/origin`}>
          {t(origin.state === 'changed' ? 'seeChanges' : 'seeOrigin')}
        </Link>
      </p>
    </Notice>
  )
}

const saying = { same: 'originSame', changed: 'originChanged', gone: 'originGone' } as const

export function OriginState({ state, takenAt }: Pick<Origin, 'state' | 'takenAt'>) {
  const t = useWords(reuseWords)
  const { dateTime } = useFormat()
  return <p>{t(saying[state], { date: dateTime(takenAt) })}</p>
}

/** The same on one line of an outline. */
export function OriginLine({ state, sourceWorkTitle }: Origin) {
  const t = useWords(reuseWords)
  return (
    <span className="mt-1 flex flex-wrap items-center gap-2 text-quiet text-sm">
      {t('from', { course: sourceWorkTitle })}
      {state !== 'same' && <Badge tone="warn">{t(state)}</Badge>}
    </span>
  )
}
