import { useLoaderData } from '@remix-run/react'
import { Details } from '#app/authoring/details.tsx'
import { detailsAction } from '#app/authoring/details-action.server.ts'
import { idIn } from '#app/authoring/params.server.ts'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { RecordingPage } from '../recording-page.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'details')

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const { head, work } = await workOfPage(db, person, idIn(params, 'workId'), 'recording')
  return { head, work }
})

export const action = detailsAction('recording')

export default function Route() {
  const { head, work } = useLoaderData<typeof loader>()
  return (
    <RecordingPage work={head}>
      <Details work={work} head={head} />
    </RecordingPage>
  )
}
