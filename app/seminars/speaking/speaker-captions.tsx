import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { CaptionsCorrecting } from '../captions/captions-correcting.tsx'
import type { speakerCaptionsOf } from './speaker-captions.server.ts'
import { speakerWords } from './words.ts'

/** Where whoever is at a speaker's desk hears and corrects the captions of its recording. */
export function SpeakerCaptions({
  base,
  title,
  ...corrected
}: Awaited<ReturnType<typeof speakerCaptionsOf>>) {
  const t = useWords(speakerWords)
  return (
    <Page title={title} breadcrumbs={[{ to: `${base}#recording`, label: t('speakerPage') }]}>
      <CaptionsCorrecting {...corrected} />
    </Page>
  )
}
