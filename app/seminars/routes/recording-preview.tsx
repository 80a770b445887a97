import { useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { previewOf } from '#app/authoring/preview.server.ts'
import { notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { useWords } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { shown, withDraftCaptions } from '../facet.server.ts'
import { unanswered } from '../in-video/asks.server.ts'
import { filmOf } from '../processing/film.server.ts'
import { RecordingPreview } from '../recording-preview.tsx'
import { recordingOf } from '../recordings.server.ts'
import { shownSlides, withSlides } from '../slides/slides.server.ts'
import { draftTranscripts } from '../transcripts.server.ts'
import { words } from '../words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(words, (_, { preview }: Data) => preview.outline.title)

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const preview = await previewOf(db, person, idIn(params, 'workId'), 'recording')
  const recording = (await recordingOf(db, preview.workId)) ?? notFound()
  const transcripts = draftTranscripts(recording.captions)
  const facet = shown(recording)
  const base = `/recordings/${preview.workId}`
  const slides = await shownSlides(db, facet?.slides, base)
  return {
    preview,
    facet: facet && withDraftCaptions(facet, preview.workId),
    film: withSlides(facet && (await filmOf(db, facet.mediaId, base)), slides),
    slides,
    transcripts,
    asks: recording.asks.map(unanswered),
  }
})

export default function Route() {
  const t = useWords(words)
  const data = useLoaderData<typeof loader>()
  const to = `/recordings/${data.preview.workId}`
  const back = { to, crumb: t('recordings'), label: t('backToWriting') }
  return <RecordingPreview {...data} back={back} nothing={t('nothingYet')} />
}
