import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { SeekLink } from '../seek-link.tsx'
import { showingAt } from './showings.ts'
import type { ShownSlides } from './slides.server.ts'
import { slideWords } from './words.ts'

interface SlideListProps {
  readonly slides: ShownSlides
  readonly second: number
  readonly seek: (second: number) => void
}

/** The slides in the order they are shown, each a way to its moment; the one on show is marked. */
export function SlideList({ slides: { slides, showings }, second, seek }: SlideListProps) {
  const t = useWords(slideWords)
  const { clock } = useFormat()
  const running = showingAt(showings, second)
  return (
    <nav aria-labelledby="slides" className="mt-6">
      <h2 id="slides" className="mb-2 text-lg">
        {t('slideList')}
      </h2>
      <ol className="grid gap-x-6 sm:grid-cols-2">
        {showings.map(showing => {
          const { number, seconds } = showing
          const title = slides[number - 1]?.title
          return (
            <li key={seconds}>
              <SeekLink
                second={seconds}
                seek={seek}
                isCurrent={showing === running}
                className="flex min-h-11 items-baseline gap-3 rounded-control border-l-2 border-transparent px-3 py-2 hover:text-primary aria-[current]:border-primary aria-[current]:font-semibold"
              >
                <span className="w-12 shrink-0 text-sm text-quiet tabular-nums">{clock(seconds)}</span>
                <span className="min-w-0 break-words">
                  {title ? t('slideTitled', { number, title }) : t('slide', { number })}
                </span>
              </SeekLink>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
