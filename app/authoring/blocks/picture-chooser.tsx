import { ImageUp } from 'lucide-react'
import { useWords } from '#app/web/words.tsx'
import type { Desk, MediaFacts } from './block.ts'
import { FileChooser } from './file-chooser.tsx'
import { imageEditWords } from './image-edit-words.ts'

interface PictureChooserProps {
  readonly has: boolean
  readonly desk: Desk
  readonly choose: (media: MediaFacts) => void
}

/** A picture from this device, or one uploaded before. */
export function PictureChooser({ has, desk, choose }: PictureChooserProps) {
  const t = useWords(imageEditWords)
  return (
    <FileChooser
      use="picture"
      icon={ImageUp}
      label={t(has ? 'imageReplace' : 'imageChoose')}
      accept="image/jpeg,image/png,image/webp"
      help={has ? '' : t('imageHelp')}
      busy={t('imageUploading')}
      refused={reason => t('imageRefused', { reason })}
      desk={desk}
      choose={choose}
    />
  )
}
