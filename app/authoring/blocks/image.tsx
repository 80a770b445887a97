import { ImageIcon } from 'lucide-react'
import { lazy } from 'react'
import type { infer as Infer } from 'zod/mini'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type MediaFacts, type ShowProps } from './block.ts'
import { blockWords } from './words.ts'

const attrs = (z: Zod) =>
  z.strictObject({
    media: z.string().check(z.maxLength(64)),
    alt: z.string().check(z.maxLength(500)),
    caption: z.string().check(z.maxLength(500)),
    decorative: z.boolean(),
  })
export type Image = Infer<ReturnType<typeof attrs>>

const EditImage = lazy(() => import('./image-edit.tsx'))

/** A picture with words for who cannot see it, unless it is decoration only. */
export const image = defineBlock<Image>({
  name: 'image',
  word: 'image',
  find: 'imageFind',
  icon: ImageIcon,
  attrs,
  initial: () => ({ media: '', alt: '', caption: '', decorative: false }),
  holds: false,
  gaps: ({ media, alt, decorative }, facts) => [
    ...(facts.media[media] ? [] : (['imageMissing'] as const)),
    ...(media && !decorative && !alt.trim() ? (['imageAltMissing'] as const) : []),
  ],
  markdown: {
    form: 'picture',
    write: ({ media, alt, caption, decorative }) => ({
      address: `media:${media}`,
      words: decorative ? '' : alt,
      title: caption,
    }),
    read: ({ address, words, title }, names) => {
      const [, media] = /^media:(.+)$/.exec(address) ?? []
      if (!media) return null
      return { media: names.media?.(media) ?? media, alt: words, caption: title, decorative: words === '' }
    },
  },
  weigh: ({ media }, { media: known }) => ({ seconds: 10, bytes: known[media]?.bytes ?? 0 }),
  media: ({ media }) => [media],
  text: ({ alt, caption, decorative }) => (decorative ? caption : `${alt} ${caption}`.trim()),
  Show,
  Edit: props => <EditImage {...props} />,
})

function Show({ attrs: { media, alt, caption, decorative }, facts }: ShowProps<Image>) {
  const known = facts.media[media]
  return (
    <figure>
      {known ? <Picture media={known} alt={decorative ? '' : alt} /> : <Gone alt={alt} />}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

export function Picture({ media, alt }: { media: MediaFacts; alt: string }) {
  const widths = media.widths ?? []
  return (
    <img
      src={`/media/${media.id}`}
      srcSet={widths.length ? sources(media, widths) : undefined}
      sizes={widths.length ? '(min-width: 40rem) 38rem, 92vw' : undefined}
      width={media.width ?? undefined}
      height={media.height ?? undefined}
      alt={alt}
      loading="lazy"
      decoding="async"
      className="bg-well"
    />
  )
}

/** A picture that is not there still tells what it would have shown. */
function Gone({ alt }: { alt: string }) {
  const t = useWords(blockWords)
  return (
    <p className="rounded-control bg-well p-4 text-quiet text-sm">
      {t('imageGone')}
      {alt && `: ${alt}`}
    </p>
  )
}

const sources = ({ id, width }: MediaFacts, widths: readonly number[]) =>
  [
    ...widths.map(each => `/media/${id}?width=${each} ${each}w`),
    ...(width ? [`/media/${id} ${width}w`] : []),
  ].join(', ')
