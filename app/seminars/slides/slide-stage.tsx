import { Maximize2 } from 'lucide-react'
import { classes } from '#app/ui/classes.ts'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { nextWithin, showingAt } from './showings.ts'
import type { ShownSlides } from './slides.server.ts'
import { slideWords } from './words.ts'

interface SlideStageProps {
  readonly slides: ShownSlides
  readonly second: number
  /** Whether it stands in place of the picture, and so on every screen. */
  readonly isAlone: boolean
}

/** Seconds ahead in which the next slide is fetched, so that a slow line shows it in time. */
const ahead = 20

/** The slide that is spoken of now; each is fetched when it is needed. */
export function SlideStage({ slides: { base, slides, showings }, second, isAlone }: SlideStageProps) {
  const t = useWords(slideWords)
  const { clock } = useFormat()
  const showing = showingAt(showings, second)
  const slide = slides[(showing?.number ?? 0) - 1]
  const next = isAlone ? nextWithin(showings, second, ahead) : null
  const frame = classes(
    'aspect-video w-full rounded-card border border-line bg-well',
    !isAlone && 'hidden lg:block',
  )
  if (!slide)
    return (
      <p className={classes(frame, 'p-4 text-quiet')}>
        {t('noSlideYet', { time: clock(showings[0]?.seconds ?? 0) })}
      </p>
    )
  const { number, text, width, height } = slide
  const name = t('slideOf', { number, count: slides.length })
  return (
    <figure className={classes('min-w-0', !isAlone && 'hidden lg:block')}>
      <img
        key={number}
        src={`${base}/${number}-small.webp`}
        alt={text ? `${name}: ${text.replace(/\n/g, '; ')}` : name}
        loading="lazy"
        width={width}
        height={height}
        className="aspect-video h-auto w-full rounded-card border border-line bg-well object-contain"
      />
      {next && <img src={`${base}/${next.number}-small.webp`} alt="" hidden />}
      <figcaption
        className={classes(
          'flex flex-wrap items-center justify-between gap-x-4 py-1 text-sm text-quiet',
          isAlone && 'px-3',
        )}
      >
        <span>{name}</span>
        <a
          href={`${base}/${number}-large.webp`}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-8 items-center gap-1.5 text-primary underline"
        >
          <Maximize2 aria-hidden size={16} strokeWidth={1.75} />
          {t('larger')}
        </a>
      </figcaption>
    </figure>
  )
}
