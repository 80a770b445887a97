import type { LucideIcon } from 'lucide-react'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { EditFrame } from './edit-frame.tsx'
import { FileChooser } from './file-chooser.tsx'
import type { Played, PlayedKind } from './played.ts'
import { playedEditWords } from './played-edit-words.ts'
import { PlayedFacts, Player } from './played-show.tsx'

interface EditPlayedProps extends EditProps<Played> {
  readonly kind: PlayedKind
  readonly icon: LucideIcon
  readonly accept: string
}

export function EditPlayed({ id, attrs, change, desk, kind, icon, accept }: EditPlayedProps) {
  const t = useWords(playedEditWords)
  const { media, title, transcript } = attrs
  const known = desk.facts.media[media]
  return (
    <EditFrame icon={icon} name={t(kind)} amiss={media && !known ? [t('playedMissing')] : []}>
      {known && (
        <div>
          <p className="mb-2">
            {known.name} <PlayedFacts media={known} />
          </p>
          <Player kind={kind} title={title} media={known} />
        </div>
      )}
      <FileChooser
        use={kind}
        icon={icon}
        label={t(media ? 'playedReplace' : `${kind}Choose`)}
        accept={accept}
        help={media ? '' : t(`${kind}Help`)}
        busy={t('playedUploading')}
        refused={reason => t('playedRefused', { reason })}
        desk={desk}
        choose={found => change({ media: found.id, title: title || nameOf(found.name) })}
      />
      {media && (
        <>
          <TextInput
            name={`${id}-title`}
            label={t('playedTitle')}
            error={title.trim() ? undefined : t('playedTitleMissing')}
            value={title}
            maxLength={200}
            onChange={event => change({ title: event.target.value })}
          />
          <TextArea
            name={`${id}-transcript`}
            label={t('playedTranscript')}
            help={t('playedTranscriptHelp')}
            error={transcript.trim() ? undefined : t('playedTranscriptMissing')}
            value={transcript}
            rows={4}
            maxLength={20_000}
            onChange={event => change({ transcript: event.target.value })}
          />
        </>
      )}
    </EditFrame>
  )
}

const nameOf = (name = '') => name.replace(/\.\w+$/, '')
