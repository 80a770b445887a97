import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { type Chapter, chapterAt } from './recording.ts'
import { SeekLink } from './seek-link.tsx'
import { words } from './words.ts'

interface ChaptersProps {
  readonly chapters: readonly Chapter[]
  readonly second: number
  readonly seek: (second: number) => void
}

/** Named stretches; the one that runs is marked. */
export function Chapters({ chapters, second, seek }: ChaptersProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  if (chapters.length === 0) return null
  const running = chapterAt(chapters, second)
  return (
    <nav aria-labelledby="chapters">
      <h2 id="chapters" className="mb-2 text-lg">
        {t('chapters')}
      </h2>
      <ol className="grid gap-x-6 sm:grid-cols-2">
        {chapters.map(chapter => (
          <li key={chapter.seconds}>
            <SeekLink
              second={chapter.seconds}
              seek={seek}
              isCurrent={chapter === running}
              className="flex min-h-11 items-baseline gap-3 rounded-control border-l-2 border-transparent px-3 py-2 hover:text-primary aria-[current]:border-primary aria-[current]:font-semibold"
            >
              <span className="w-12 shrink-0 text-sm text-quiet tabular-nums">{clock(chapter.seconds)}</span>
              {chapter.title}
            </SeekLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
