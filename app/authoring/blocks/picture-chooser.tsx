import { ImageUp } from 'lucide-react'
import { Select } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Desk, MediaFacts } from './block.ts'
import { editWords } from './edit-words.ts'
import { UploadButton } from './upload-button.tsx'

interface PictureChooserProps {
  readonly id: string
  readonly has: boolean
  readonly desk: Desk
  readonly choose: (media: MediaFacts) => void
}

/** A picture from this device, or one uploaded before. */
export function PictureChooser({ id, has, desk, choose }: PictureChooserProps) {
  const t = useWords(editWords)
  return (
    <div className="space-y-3">
      <UploadButton
        icon={ImageUp}
        label={t(has ? 'imageReplace' : 'imageChoose')}
        accept="image/jpeg,image/png,image/webp"
        help={has ? '' : t('imageHelp')}
        busy={t('imageUploading')}
        refused={reason => t('imageRefused', { reason })}
        upload={(file, told) => desk.upload(file, 'picture', told)}
        choose={choose}
      />
      {!has && desk.pictures.length > 0 && (
        <Select
          name={`${id}-earlier`}
          label={t('imageEarlier')}
          value=""
          options={[
            { value: '', label: t('imagePick') },
            ...desk.pictures.map(each => ({ value: each.id, label: each.name ?? each.alt ?? each.id })),
          ]}
          onChange={event => {
            const found = desk.pictures.find(each => each.id === event.target.value)
            if (found) choose(found)
          }}
        />
      )}
    </div>
  )
}
