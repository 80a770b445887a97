import { RecordingPage } from '../recording-page.tsx'
import { CaptionsCorrecting } from './captions-correcting.tsx'
import type { captionsPageOf } from './captions-page.server.ts'

/** Where who shares a recording hears and corrects its captions, in one language. */
export function CaptionsPage({ work, ...corrected }: Awaited<ReturnType<typeof captionsPageOf>>) {
  const { id, mayEdit } = work
  const page = `/recordings/${id}/captions/${corrected.language}`
  return (
    <RecordingPage work={work}>
      <CaptionsCorrecting
        {...{ ...corrected, mayEdit, page }}
        saveUrl={`${page}/changes`}
        mayKeepTerms={mayEdit}
      />
    </RecordingPage>
  )
}
