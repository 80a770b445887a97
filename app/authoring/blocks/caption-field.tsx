import { TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import { imageEditWords } from './image-edit-words.ts'

interface CaptionFieldProps {
  readonly name: string
  readonly caption: string
  readonly change: (caption: string) => void
}

/** What stands under a picture. */
export function CaptionField({ name, caption, change }: CaptionFieldProps) {
  const t = useWords(imageEditWords)
  return (
    <TextInput
      name={name}
      label={t('imageCaption')}
      value={caption}
      maxLength={500}
      onChange={event => change(event.target.value)}
    />
  )
}
