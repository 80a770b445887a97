import { Images } from 'lucide-react'
import { TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { CaptionField } from './caption-field.tsx'
import { EditFrame } from './edit-frame.tsx'
import { blankPicture, type Gallery, pictureCount } from './gallery.tsx'
import { galleryEditWords } from './gallery-edit-words.ts'
import { Picture } from './image-show.tsx'
import { PictureChooser } from './picture-chooser.tsx'
import { Rows } from './rows.tsx'

export default function EditGallery({ id, attrs: { pictures }, change, desk, selected }: EditProps<Gallery>) {
  const t = useWords(galleryEditWords)
  return (
    <EditFrame
      icon={Images}
      name={t('gallery')}
      folded={{
        selected,
        unfinished: pictures.some(({ media, alt }) => !desk.facts.media[media] || !alt.trim()),
        says: pictures.map(({ caption, alt }) => caption || alt).join(' · '),
      }}
    >
      <Rows
        label={t('galleryPictures')}
        addLabel={t('galleryAdd')}
        rows={pictures}
        blank={blankPicture}
        change={next => change({ pictures: [...next] })}
        least={pictureCount.least}
        most={pictureCount.most}
        nameOf={number => t('galleryNumber', { number })}
        fields={({ media, alt, caption }, put, at) => (
          <>
            {desk.facts.media[media] && (
              <div className="max-w-56">
                <Picture media={desk.facts.media[media]} alt={alt} />
              </div>
            )}
            <PictureChooser
              has={Boolean(media)}
              desk={desk}
              choose={found => put({ media: found.id, alt: alt || found.alt || '' })}
            />
            {media && (
              <>
                <TextInput
                  name={`${id}-alt-${at}`}
                  label={t('imageAlt')}
                  help={t('imageAltHelp')}
                  error={alt.trim() ? undefined : t('imageAltMissing')}
                  value={alt}
                  maxLength={500}
                  onChange={event => put({ alt: event.target.value })}
                />
                <CaptionField
                  name={`${id}-caption-${at}`}
                  caption={caption}
                  change={caption => put({ caption })}
                />
              </>
            )}
          </>
        )}
      />
    </EditFrame>
  )
}
