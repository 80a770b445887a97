import { useWords } from '#app/web/words.tsx'
import { Moments } from '../moments.tsx'
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
  const running = showingAt(showings, second)
  const moments = showings.map(showing => {
    const { number, seconds } = showing
    const title = slides[number - 1]?.title
    const name = title ? t('slideTitled', { number, title }) : t('slide', { number })
    return { second: seconds, name, isCurrent: showing === running }
  })
  return <Moments id="slides" title={t('slideList')} moments={moments} seek={seek} className="mt-6" />
}
