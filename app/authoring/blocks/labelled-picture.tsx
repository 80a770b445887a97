import { MapPin } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'

export const mostLabels = 20

const attrs = (z: Zod) => {
  const words = (most: number) => z.string().check(z.maxLength(most))
  const share = z.number().check(z.minimum(0), z.maximum(100))
  const label = z.strictObject({ x: share, y: share, title: words(120), text: words(600) })
  return z.strictObject({
    media: words(64),
    alt: words(500),
    caption: words(500),
    labels: z.array(label).check(z.minLength(1), z.maxLength(mostLabels)),
  })
}
export type LabelledPicture = Infer<ReturnType<typeof attrs>>
/** What stands at a place in the picture; `x` and `y` are hundredths of its width and height, from its left and top. */
export type Label = LabelledPicture['labels'][number]

const EditLabelledPicture = editLater(() => import('./labelled-picture-edit.tsx'))

/** A picture with numbered places, each told below it. */
export const labelledPicture = defineBlock<LabelledPicture>({
  name: 'labelledPicture',
  word: 'labelledPicture',
  find: 'labelledPictureFind',
  icon: MapPin,
  attrs,
  initial: () => ({ media: '', alt: '', caption: '', labels: [blankLabel()] }),
  holds: false,
  gaps: ({ media, alt, labels }, facts) => [
    ...(facts.media[media] ? [] : (['labelledPictureMissing'] as const)),
    ...(media && !alt.trim() ? (['imageAltMissing'] as const) : []),
    ...(labels.every(({ title }) => title.trim()) ? [] : (['labelEmpty'] as const)),
  ],
  markdown: {
    form: 'fence',
    write: attrs => attrs,
    read: (data, names) => {
      const { media = '', alt = '', caption = '', labels, ...more } = Object(data)
      const read = (label: unknown) => ({ text: '', ...Object(label) })
      return {
        ...more,
        ...{ media: names.media?.(media) ?? media, alt, caption },
        labels: Array.isArray(labels) ? labels.map(read) : labels,
      }
    },
  },
  weigh: ({ media }, facts) => ({ seconds: 10, bytes: facts.media[media]?.bytes ?? 0 }),
  media: ({ media }) => [media],
  text: ({ alt, caption, labels }) =>
    [`${alt} ${caption}`.trim(), ...labels.map(({ title, text }) => `${title} ${text}`.trim())].join('\n'),
  Edit: props => <EditLabelledPicture {...props} />,
})

export const blankLabel = (): Label => ({ x: 50, y: 50, title: '', text: '' })
