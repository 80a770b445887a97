import { ImageIcon } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'

const attrs = (z: Zod) =>
  z.strictObject({
    media: z.string().check(z.maxLength(64)),
    alt: z.string().check(z.maxLength(500)),
    caption: z.string().check(z.maxLength(500)),
    decorative: z.boolean(),
  })
export type Image = Infer<ReturnType<typeof attrs>>

const EditImage = editLater(() => import('./image-edit.tsx'))

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
  Edit: props => <EditImage {...props} />,
})
