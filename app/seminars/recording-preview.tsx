import type { Preview } from '#app/authoring/preview.server.ts'
import { PartPreview } from '#app/authoring/preview.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ShownAsk } from './in-video/asked.server.ts'
import { Materials } from './materials.tsx'
import { RecordingPlayer } from './player.tsx'
import type { Film } from './processing/film.ts'
import type { RecordingFacet } from './recording.ts'
import type { ShownSlides } from './slides/slides.server.ts'
import type { Transcript } from './transcripts.server.ts'
import { words } from './words.ts'

interface RecordingPreviewProps {
  readonly preview: Preview
  /** Where it leads back to. */
  readonly back: { readonly to: string; readonly crumb: string; readonly label: string }
  /** Said where there is no video to show. */
  readonly nothing: string
  readonly facet: RecordingFacet | null
  readonly film: Film | null
  readonly slides: ShownSlides | null
  readonly transcripts: readonly Transcript[]
  readonly asks: readonly ShownAsk[]
}

/** A recording's draft as people will watch it; nothing is recorded. */
export function RecordingPreview({
  preview: { outline, part, facts, given },
  back,
  nothing,
  facet,
  film,
  slides,
  transcripts,
  asks,
}: RecordingPreviewProps) {
  const t = useWords(words)
  return (
    <Page title={outline.title} breadcrumbs={[{ to: back.to, label: back.crumb }]}>
      <div className="flex flex-col gap-8">
        <Notice
          actions={
            <LinkButton to={back.to} size="small">
              {back.label}
            </LinkButton>
          }
        >
          {t('previewNote')}
        </Notice>
        {facet ? (
          <RecordingPlayer
            title={outline.title}
            facet={facet}
            film={film}
            slides={slides}
            transcripts={transcripts}
            startAt={0}
            resumed={false}
            asks={{ url: null, keptAs: '', asks }}
            place={{ url: null, mediaId: facet.mediaId, watchKey: '' }}
          />
        ) : (
          <p className="text-quiet">{nothing}</p>
        )}
        <section aria-labelledby="about" className="max-w-reading">
          <h2 id="about" className="mb-3 text-xl">
            {t('about')}
          </h2>
          <p className="mb-6 text-quiet">{outline.summary || t('noSummary')}</p>
          {part && <PartPreview {...{ part, facts, given }} />}
          {facet && <Materials materials={facet.materials} />}
        </section>
      </div>
    </Page>
  )
}
