import { Images } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type MarkdownNames } from './block.ts'
import { editLater } from './edit-later.tsx'

export const pictureCount = { least: 2, most: 12 } as const

const attrs = (z: Zod) => {
  const words = z.string().check(z.maxLength(500))
  const picture = z.strictObject({ media: z.string().check(z.maxLength(64)), alt: words, caption: words })
  return z.strictObject({
    pictures: z.array(picture).check(z.minLength(1), z.maxLength(pictureCount.most)),
  })
}
export type Gallery = Infer<ReturnType<typeof attrs>>

const EditGallery = editLater(() => import('./gallery-edit.tsx'))

/** Pictures side by side, each to be looked at closely. */
export const gallery = defineBlock<Gallery>({
  name: 'gallery',
  word: 'gallery',
  find: 'galleryFind',
  icon: Images,
  attrs,
  initial: () => ({ pictures: [blankPicture(), blankPicture()] }),
  holds: false,
  gaps: ({ pictures }, facts) => [
    ...(pictures.length < pictureCount.least ? (['galleryFew'] as const) : []),
    ...(pictures.every(({ media }) => facts.media[media]) ? [] : (['galleryMissing'] as const)),
    ...(pictures.every(({ alt }) => alt.trim()) ? [] : (['galleryAltMissing'] as const)),
  ],
  markdown: {
    form: 'fence',
    write: ({ pictures }) => pictures,
    read: (data, names) => ({ pictures: Array.isArray(data) ? data.map(each => read(each, names)) : data }),
  },
  weigh: ({ pictures }, facts) => ({
    seconds: 10 * pictures.length,
    bytes: pictures.reduce((sum, { media }) => sum + (facts.media[media]?.bytes ?? 0), 0),
  }),
  media: ({ pictures }) => pictures.map(({ media }) => media),
  text: ({ pictures }) => pictures.map(({ alt, caption }) => `${alt} ${caption}`.trim()).join('\n'),
  Edit: props => <EditGallery {...props} />,
})

export const blankPicture = () => ({ media: '', alt: '', caption: '' })

function read(picture: unknown, names: MarkdownNames) {
  const { media = '', alt = '', caption = '', ...more } = Object(picture)
  return { ...more, media: names.media?.(media) ?? media, alt, caption }
}
