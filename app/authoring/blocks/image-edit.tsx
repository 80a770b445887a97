import { useEffect, useRef } from 'react'
import { Checkbox } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { CaptionField } from './caption-field.tsx'
import { useFolding } from './folding.ts'
import type { Image } from './image.tsx'
import { imageEditWords } from './image-edit-words.ts'
import { Picture } from './image-show.tsx'
import { PictureChooser } from './picture-chooser.tsx'
import { blockWords } from './words.ts'

export default function EditImage({ id, attrs, change, desk, selected }: EditProps<Image>) {
  const t = useWords(imageEditWords)
  const say = useWords(blockWords)
  const { media, alt, caption, decorative } = attrs
  const known = desk.facts.media[media]
  const unfinished = !media || (!decorative && !alt.trim())
  const words = useRef<HTMLTextAreaElement>(null)
  const before = useRef(media)

  // A picture just chosen asks for its words at once.
  useEffect(() => {
    if (!before.current && media) words.current?.focus()
    before.current = media
  }, [media])

  const { open, watch } = useFolding(selected, unfinished)
  return (
    <figure contentEditable={false} {...watch}>
      {known && <Picture media={known} alt={decorative ? '' : alt} />}
      {media && !known && <p className="rounded-control bg-well p-4 text-quiet">{say('imageGone')}</p>}
      {!open && caption && <figcaption>{caption}</figcaption>}
      {open && (
        <div className="mt-3 space-y-4 rounded-card border border-line bg-surface p-4">
          <PictureChooser has={Boolean(media)} desk={desk} choose={found => change(chosen(attrs, found))} />
          {media && (
            <>
              {!decorative && (
                <TextArea
                  ref={words}
                  name={`${id}-alt`}
                  label={t('imageAlt')}
                  help={t('imageAltHelp')}
                  error={alt.trim() ? undefined : t('imageAltMissing')}
                  value={alt}
                  maxLength={500}
                  rows={2}
                  onChange={event => change({ alt: event.target.value })}
                />
              )}
              <Checkbox
                name={`${id}-decorative`}
                label={t('imageDecorative')}
                checked={decorative}
                onChange={event => change({ decorative: event.target.checked })}
              />
              <CaptionField
                name={`${id}-caption`}
                caption={caption}
                change={caption => change({ caption })}
              />
            </>
          )}
        </div>
      )}
    </figure>
  )
}

/** A file's own words are offered, never forced. */
const chosen = ({ alt }: Image, found: { id: string; alt?: string }) => ({
  media: found.id,
  alt: alt || found.alt || '',
})
