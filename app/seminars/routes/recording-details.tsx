import { useLoaderData } from '@remix-run/react'
import { Details } from '#app/authoring/details.tsx'
import { detailsAction } from '#app/authoring/details-action.server.ts'
import { idIn } from '#app/authoring/params.server.ts'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { CompletionSection } from '../in-video/completion-section.tsx'
import { RecordingPage } from '../recording-page.tsx'
import { recordingOf } from '../recordings.server.ts'
import { words } from '../words.ts'

export const meta = titled(words, 'details')

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const { head, work } = await workOfPage(db, person, idIn(params, 'workId'), 'recording')
  const { completion } = (await recordingOf(db, head.id)) ?? notFound()
  return { head, work, completion }
})

export const action = detailsAction('recording')

export default function Route() {
  const { head, work, completion } = useLoaderData<typeof loader>()
  return (
    <RecordingPage work={head}>
      <Details work={work} head={head} />
      <CompletionSection workId={head.id} completion={completion} mayEdit={head.mayEdit} />
    </RecordingPage>
  )
}
