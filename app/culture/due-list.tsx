import { Badge } from '#app/ui/badge.tsx'
import { Link } from '#app/ui/link.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Due } from './next-step.ts'
import { words } from './words.ts'

export interface DueShown extends Due {
  readonly when: 'later' | 'today' | 'overdue'
}

/** What is due, soonest first. */
export function DueList({ due, more }: { due: readonly DueShown[]; more: number }) {
  const t = useWords(words)
  const format = useFormat()
  return (
    <section aria-labelledby="due">
      <h2 id="due" className="text-lg">
        {t('due')}
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {due.map(({ enrolmentId, title, dueOn, when }) => (
          <li key={enrolmentId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <Link to={`/enrolments/${enrolmentId}`} plain className="font-semibold">
              {title}
            </Link>
            {when === 'later' && <span className="text-sm text-quiet">{format.day(dueOn)}</span>}
            {when === 'today' && <Badge tone="warn">{t('dueToday')}</Badge>}
            {when === 'overdue' && <Badge tone="bad">{t('overdue', { day: format.shortDay(dueOn) })}</Badge>}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-2 text-sm text-quiet">{t('moreDue', { count: more })}</p>}
    </section>
  )
}
