import type { infer as Infer } from 'zod/mini'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import type { Block, MediaFacts, ShowProps } from './block.ts'
import { playedWords } from './played-words.ts'

const attrs = (z: Zod) =>
  z.strictObject({
    media: z.string().check(z.maxLength(64)),
    title: z.string().check(z.maxLength(200)),
    transcript: z.string().check(z.maxLength(20_000)),
  })
export type Played = Infer<ReturnType<typeof attrs>>
export type PlayedKind = 'audio' | 'video'

/** What sound and film have in common: both are told in words too, and play only when someone plays them. */
export const ofPlayed = {
  attrs,
  initial: () => ({ media: '', title: '', transcript: '' }),
  holds: false,
  streamed: true,
  gaps: ({ media, title, transcript }, facts) => [
    ...(facts.media[media] ? [] : (['playedMissing'] as const)),
    ...(media && !title.trim() ? (['playedTitleMissing'] as const) : []),
    ...(media && !transcript.trim() ? (['playedTranscriptMissing'] as const) : []),
  ],
  markdown: {
    form: 'fence',
    write: attrs => attrs,
    read: (data, names) => {
      const { media = '', title = '', transcript = '', ...more } = Object(data)
      return { ...more, media: names.media?.(media) ?? media, title, transcript }
    },
  },
  weigh: ({ media }, facts) => ({
    seconds: Math.round(facts.media[media]?.seconds ?? 0),
    bytes: facts.media[media]?.bytes ?? 0,
  }),
  media: ({ media }) => [media],
  text: ({ title, transcript }) => [title, transcript].filter(Boolean).join('\n'),
} satisfies Partial<Block<Played>>

export function ShowPlayed({
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
