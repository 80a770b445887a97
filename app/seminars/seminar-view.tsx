import { useRevalidator } from '@remix-run/react'
import type { Prompt } from '#app/assessment/question.ts'
import { QuestionBlock } from '#app/assessment/question-block.tsx'
import { Document } from '#app/authoring/document.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import { Materials } from './materials.tsx'
import { RecordingPlayer } from './player.tsx'
import type { seminarOf } from './seminar-page.server.ts'
import { SpokenBy } from './spoken-by.tsx'
import { words } from './words.ts'

export type SeminarData = Awaited<ReturnType<typeof seminarOf>> & { readonly savesData: boolean }

/** Where a recording is watched: picture, transcript, chapters; under it its page. */
export function Seminar(seminar: SeminarData) {
  const t = useWords(words)
  const { revalidate } = useRevalidator()
  const {
    workId,
    about,
    facet,
    film,
    slides,
    transcripts,
    startAt,
    endAt,
    resumed,
    notes,
    isCompleted,
    asks,
    watchKey,
    page,
    facts,
    practice,
    given,
    savesData,
  } = seminar
  const place = { url: `/seminars/${workId}/watching`, mediaId: facet.mediaId, watchKey }
  return (
    <Page
      title={about.title}
      description={<SpokenBy facet={facet} />}
      breadcrumbs={[{ to: '/seminars', label: t('seminars') }]}
      actions={isCompleted && <Badge tone="good">{t('watched')}</Badge>}
    >
      {/* A picture that stops may have been taken back: the page then says so. */}
      <div onErrorCapture={({ target }) => target instanceof HTMLVideoElement && revalidate()}>
        <RecordingPlayer
          title={about.title}
          {...{ facet, film, slides, transcripts, startAt, endAt, resumed, place, notes, asks, savesData }}
          page={`/seminars/${workId}`}
        />
      </div>
      <section aria-labelledby="about" className="mt-12 max-w-reading">
        <h2 id="about" className="mb-3 text-xl">
          {t('about')}
        </h2>
        {about.summary && <p className="mb-6 text-quiet">{about.summary}</p>}
        {page && (
          <Document
            body={page}
            media={facts.media}
            recordings={facts.recordings}
            slots={{
              responses: { action: `/seminars/${workId}/responses`, given },
              question: question => (
                <QuestionBlock
                  question={question as Prompt}
                  practice={practice[(question as Prompt).id]}
                  action={`/seminars/${workId}`}
                  fields={{ intent: 'answer' }}
                />
              ),
            }}
          />
        )}
        <Materials materials={facet.materials} />
      </section>
    </Page>
  )
}
