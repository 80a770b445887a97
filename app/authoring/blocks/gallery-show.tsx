import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import type { Gallery } from './gallery.tsx'
import { Picture } from './image-show.tsx'
import { showWords } from './show-words.ts'

/** A press shows a picture large; without script it leads to the picture itself. */
export default function ShowGallery({ attrs: { pictures }, facts }: ShowProps<Gallery>) {
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
