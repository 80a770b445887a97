import { Card } from '#app/ui/card.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { Cover } from './cover.tsx'
import { words } from './words.ts'
import type { ListedWork } from './work-list.server.ts'
import { useTurn, WorkBadges } from './work-state.tsx'

/** Works as cards that open where one writes. `base` is `/courses` or `/recordings`. */
export function WorkList({
  works,
  base,
  level = 2,
}: {
  works: readonly ListedWork[]
  base: string
  level?: 2 | 3
}) {
  const t = useWords(words)
  const { shortDate } = useFormat()
  const turn = useTurn()
  return (
    <ul className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {works.map(work => (
        <li key={work.id} className="flex">
          <Card
            to={`${base}/${work.id}`}
            title={work.title}
            level={level}
            className="w-full"
            media={work.coverMediaId && <Cover mediaId={work.coverMediaId} />}
            meta={
              <>
                {base === '/courses' && <span>{t('partCount', { count: work.parts })}</span>}
                <span>{turn(work.review) ?? t('changedOn', { date: shortDate(work.updatedAt) })}</span>
              </>
            }
            footer={<WorkBadges {...work} />}
          >
            {work.summary && <p className="line-clamp-3 text-sm text-quiet">{work.summary}</p>}
          </Card>
        </li>
      ))}
    </ul>
  )
}
