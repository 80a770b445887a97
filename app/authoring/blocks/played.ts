import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import type { Block } from './block.ts'

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
