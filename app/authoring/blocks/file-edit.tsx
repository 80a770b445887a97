import { FileDown, FileUp } from 'lucide-react'
import { TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import { paperEndings } from '../paper-endings.ts'
import type { EditProps } from './block.ts'
import { EditFrame } from './edit-frame.tsx'
import type { FileBlock } from './file.tsx'
import { FileChooser } from './file-chooser.tsx'
import { fileEditWords } from './file-edit-words.ts'
import { FileFacts } from './file-show.tsx'

export default function EditFile({ id, attrs: { media, title }, change, desk }: EditProps<FileBlock>) {
  const t = useWords(fileEditWords)
  const known = desk.facts.media[media]
  return (
    <EditFrame icon={FileDown} name={t('file')} amiss={media && !known ? [t('fileMissing')] : []}>
      {known && (
        <p>
          {known.name} <FileFacts media={known} />
        </p>
      )}
      <FileChooser
        use="material"
        icon={FileUp}
        label={t(media ? 'fileReplace' : 'fileChoose')}
        accept={paperAccept}
        help={media ? '' : t('fileHelp')}
        busy={t('fileUploading')}
        refused={reason => t('fileRefused', { reason })}
        desk={desk}
        choose={found => change({ media: found.id, title: title || nameOf(found.name) })}
      />
      {media && (
        <TextInput
          name={`${id}-title`}
          label={t('fileTitle')}
          help={t('fileTitleHelp')}
          error={title.trim() ? undefined : t('fileTitleMissing')}
          value={title}
          maxLength={200}
          onChange={event => change({ title: event.target.value })}
        />
      )}
    </EditFrame>
  )
}

/** Browsers know some of them by their names alone. */
const paperAccept = Object.entries(paperEndings)
  .flatMap(([mime, ending]) => [mime, `.${ending}`])
  .join(',')

const nameOf = (name = '') => name.replace(/\.\w+$/, '')
