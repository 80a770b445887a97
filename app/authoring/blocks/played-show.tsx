import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { MediaFacts, ShowProps } from './block.ts'
import type { Played, PlayedKind } from './played.ts'
import { playedWords } from './played-words.ts'

export const ShowSound = (props: ShowProps<Played>) => <ShowPlayed kind="audio" {...props} />
export const ShowFilm = (props: ShowProps<Played>) => <ShowPlayed kind="video" {...props} />

function ShowPlayed({
  attrs: { media, title, transcript },
  facts,
  kind,
}: ShowProps<Played> & { kind: PlayedKind }) {
  const t = useWords(playedWords)
  const known = facts.media[media]
  return (
    <figure className="rounded-card border border-line bg-surface p-4 sm:p-5">
      <figcaption className="mt-0! mb-3 text-base!">
        <span className="block font-semibold text-ink">{title}</span>
        {known ? <PlayedFacts media={known} /> : t('playedGone')}
      </figcaption>
      {known && <Player {...{ kind, title }} media={known} />}
      {transcript && (
        <details className="mt-3 rounded-control border border-line">
          <summary className="min-h-11 rounded-control px-4 py-2.5 font-semibold text-primary hover:bg-well">
            {t('transcript')}
          </summary>
          <p className="whitespace-pre-line border-line border-t p-4">{transcript}</p>
        </details>
      )}
    </figure>
  )
}

/** Fetches nothing until it is played; what is said stands below it in words. */
export function Player({ media, kind, title }: { media: MediaFacts; kind: PlayedKind; title: string }) {
  const place = {
    ...{ src: `/media/${media.id}`, 'aria-label': title },
    ...{ controls: true, preload: 'none', 'data-print': 'never' },
  } as const
  return kind === 'audio' ? (
    <audio {...place} className="w-full" />
  ) : (
    <video
      {...place}
      playsInline
      width={media.width ?? undefined}
      height={media.height ?? undefined}
      className="aspect-video w-full bg-well"
    />
  )
}

/** How long it is and what it weighs, before anyone fetches it. */
export function PlayedFacts({ media: { seconds, bytes } }: { media: MediaFacts }) {
  const t = useWords(playedWords)
  const { clock, bytes: size } = useFormat()
  return (
    <span className="block text-quiet text-sm">
      {seconds
        ? t('playedFacts', { length: clock(seconds), size: size(bytes) })
        : t('playedSize', { size: size(bytes) })}
    </span>
  )
}
