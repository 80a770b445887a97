import { useWords } from '#app/web/words.tsx'
import { RecordingPreview } from '../recording-preview.tsx'
import type { speakerPreviewOf } from './speaker-preview.server.ts'
import { speakerWords } from './words.ts'

/** The recording as participants will see it, for whoever is at a speaker's desk. */
export function SpeakerPreview({ base, ...shown }: Awaited<ReturnType<typeof speakerPreviewOf>>) {
  const t = useWords(speakerWords)
  const back = { to: base, crumb: t('speakerPage'), label: t('back') }
  return <RecordingPreview {...shown} back={back} nothing={t('notYet')} />
}
