import { useLoaderData } from '@remix-run/react'
import { publishingAction } from '#app/authoring/publishing-action.server.ts'
import { publishingLoader } from '#app/authoring/publishing-page.server.ts'
import { Publishing } from '#app/authoring/publishing-view.tsx'
import { titled } from '#app/web/title.ts'
import { RecordingPage, useSayFinding } from '../recording-page.tsx'
import { words } from '../words.ts'

export const meta = titled(words, 'publications')

export const loader = publishingLoader('recording')

export const action = publishingAction('recording')

export default function Route() {
  const data = useLoaderData<typeof loader>()
  const say = useSayFinding()
  return (
    <RecordingPage work={data.work}>
      <Publishing {...data} partAt={() => `/recordings/${data.work.id}/page`} say={say} />
    </RecordingPage>
  )
}
