import { useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { workOfPage } from '#app/authoring/work-head.server.ts'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { changeAsks } from '../in-video/ask-action.server.ts'
import { askForm } from '../in-video/ask-form.ts'
import { AsksSide } from '../in-video/asks-side.tsx'
import { words } from '../in-video/words.ts'
import { filmOf } from '../processing/film.server.ts'
import { RecordingPage } from '../recording-page.tsx'
import { recordingOf } from '../recordings.server.ts'

export const meta = titled(words, 'sideTitle')

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const { head } = await workOfPage(db, person, idIn(params, 'workId'), 'recording')
  const recording = (await recordingOf(db, head.id)) ?? notFound()
  const { asks, completion, mediaId, posterMediaId } = recording
  return {
    ...{ work: head, asks, completion },
    video: mediaId ? { mediaId, posterMediaId } : null,
    film: mediaId ? await filmOf(db, mediaId, `/recordings/${head.id}`) : null,
  }
})

export const action = mutation('expert', askForm, ({ person, params, form, db, language, now }) =>
  changeAsks(db, { person, workId: idIn(params, 'workId'), language }, form, now),
)

export default function Route() {
  const data = useLoaderData<typeof loader>()
  return (
    <RecordingPage work={data.work}>
      <AsksSide {...data} />
    </RecordingPage>
  )
}
