import { useWords } from '#app/web/words.tsx'
import { Moments } from './moments.tsx'
import { type Chapter, chapterAt } from './recording.ts'
import { words } from './words.ts'

interface ChaptersProps {
  readonly chapters: readonly Chapter[]
  readonly second: number
  readonly seek: (second: number) => void
}

/** Named stretches; the one that runs is marked. */
export function Chapters({ chapters, second, seek }: ChaptersProps) {
  const t = useWords(words)
  if (chapters.length === 0) return null
  const running = chapterAt(chapters, second)
  const moments = chapters.map(chapter => ({
    second: chapter.seconds,
    name: chapter.title,
    isCurrent: chapter === running,
  }))
  return <Moments id="chapters" title={t('chapters')} moments={moments} seek={seek} />
}
