import { ChevronLeft, ChevronRight, Images } from 'lucide-react'
import { useState } from 'react'
import type { infer as Infer } from 'zod/mini'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type MarkdownNames, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { Picture } from './image-show.tsx'
import { showWords } from './show-words.ts'

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
  Show,
  Edit: props => <EditGallery {...props} />,
})

export const blankPicture = () => ({ media: '', alt: '', caption: '' })

function read(picture: unknown, names: MarkdownNames) {
  const { media = '', alt = '', caption = '', ...more } = Object(picture)
  return { ...more, media: names.media?.(media) ?? media, alt, caption }
}

/** A press shows a picture large; without script it leads to the picture itself. */
function Show({ attrs: { pictures }, facts }: ShowProps<Gallery>) {
  const t = useWords(showWords)
  const shown = pictures.filter(({ media }) => facts.media[media])
  const [large, setLarge] = useState<number | null>(null)
  const picture = large === null ? undefined : shown[large]
  return (
    <>
      <ul className="grid list-none grid-cols-2 gap-4 ps-0! sm:grid-cols-3">
        {shown.map(({ media, alt, caption }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a picture may stand there twice
          <li key={at} className="m-0!">
            <figure>
              <a
                href={`/media/${media}`}
                className="block"
                onClick={event => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  setLarge(at)
                }}
              >
                <Picture media={facts.media[media]!} alt={t('galleryEnlarge', { alt })} />
              </a>
              {caption && <figcaption>{caption}</figcaption>}
            </figure>
          </li>
        ))}
      </ul>
      {picture && large !== null && (
        <Dialog
          open
          width="broad"
          onOpenChange={() => setLarge(null)}
          title={picture.caption || picture.alt}
          description={t('galleryPlace', { number: large + 1, count: shown.length })}
          actions={
            <>
              <Button
                type="button"
                icon={ChevronLeft}
                disabled={large === 0}
                onClick={() => setLarge(large - 1)}
              >
                {t('galleryBefore')}
              </Button>
              <Button
                type="button"
                iconEnd={ChevronRight}
                disabled={large === shown.length - 1}
                onClick={() => setLarge(large + 1)}
              >
                {t('galleryAfter')}
              </Button>
            </>
          }
        >
          <img
            src={`/media/${picture.media}`}
            alt={picture.alt}
            className="mx-auto max-h-[60dvh] rounded-control"
          />
        </Dialog>
      )}
    </>
  )
}
