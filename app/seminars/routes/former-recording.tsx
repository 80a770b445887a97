import { useLoaderData } from '@remix-run/react'
import { formerPublication } from '#app/authoring/former.server.ts'
import { FormerPublication } from '#app/authoring/former.tsx'
import { idIn } from '#app/authoring/params.server.ts'
import { publishingWords } from '#app/authoring/publishing-words.ts'
import { page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { Materials } from '../materials.tsx'
import { RecordingPlayer } from '../player.tsx'
import { filmOf } from '../processing/film.server.ts'
import type { RecordingFacet } from '../recording.ts'
import { shownSlides, withSlides } from '../slides/slides.server.ts'
import { transcriptsOf } from '../transcripts.server.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(publishingWords, (t, { former: { number, outline } }: Data) =>
  t('formerOf', { number, title: outline.title }),
)

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const workId = idIn(params, 'workId')
  const former = await formerPublication(db, person, { workId, kind: 'recording', number: params.number })
  const facet = former.outline.facet as RecordingFacet
  const slides = await shownSlides(db, facet.slides, `/recordings/${workId}`)
  const film = withSlides(await filmOf(db, facet.mediaId, `/recordings/${workId}`), slides)
  return { former, facet, film, slides, transcripts: await transcriptsOf(db, facet.captions) }
})

export default function Route() {
  const { former, facet, film, slides, transcripts } = useLoaderData<typeof loader>()
  const player = (
    <>
      <RecordingPlayer
        title={former.outline.title}
        facet={facet}
        film={film}
        slides={slides}
        transcripts={transcripts}
        startAt={0}
        resumed={false}
        place={{ url: null, mediaId: facet.mediaId, watchKey: '' }}
      />
      <Materials materials={facet.materials} />
    </>
  )
  return <FormerPublication {...former} above={player} />
}
