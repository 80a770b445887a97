import { useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { listeningsOf } from '../captions/ask-to-listen.server.ts'
import { suggestionsFor } from '../captions/suggestions.server.ts'
import { RecordingPage } from '../recording-page.tsx'
import { listed, recordingOf } from '../recordings.server.ts'
import { offeredPapers } from '../slides/offered.server.ts'
import { changeRecording } from '../video-action.server.ts'
import { videoForm } from '../video-form.ts'
import { VideoSide } from '../video-side.tsx'
import { words } from '../words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(words, (_, data: Data) => data.work.title)

export const loader = page(['expert', 'reviewer'], async ({ person, params, url }) => {
  const { head, work } = await workOfPage(db, person, idIn(params, 'workId'), 'recording')
  const reason = url.searchParams.get('upload')
  const upload = reason ? { reason, line: Number(url.searchParams.get('line') ?? 1) } : null
  const recording = (await recordingOf(db, head.id)) ?? notFound()
  const suggested = await suggestionsFor(db, recording, work.language)
  const listenings = await listeningsOf(db, head.id)
  const papers = head.mayEdit ? await offeredPapers(db, person, head.id) : []
  return { work: head, listenings, recording: listed(recording), suggested, papers, upload }
})

export const action = mutation('expert', videoForm, ({ person, params, form, db, language, now }) =>
  changeRecording(db, { person, workId: idIn(params, 'workId'), language }, form, now),
)

export default function Route() {
  const data = useLoaderData<typeof loader>()
  return (
    <RecordingPage work={data.work}>
      <VideoSide {...data} />
    </RecordingPage>
  )
}
