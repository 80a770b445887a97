import { useActionData } from '@remix-run/react'
import { UploadForm } from '#app/authoring/upload-form.tsx'
import type { WorkHead } from '#app/authoring/work-page.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Listenings } from './captions/ask-to-listen.server.ts'
import { CaptionsSection } from './captions/captions-section.tsx'
import { ListeningSection } from './captions/listening-section.tsx'
import { listeningWords } from './captions/listening-words.ts'
import type { SuggestedChapter } from './captions/suggested-chapters.ts'
import { suggestionWords } from './captions/suggestion-words.ts'
import { ChaptersSection } from './chapters-section.tsx'
import { MaterialsSection } from './materials-section.tsx'
import { ProcessingState } from './processing/processing-state.tsx'
import { words as processingWords } from './processing/words.ts'
import type { ShownRecording } from './recordings.server.ts'
import type { Offered } from './slides/offered.server.ts'
import { SlidesSection } from './slides/slides-section.tsx'
import { slideWords } from './slides/words.ts'
import type { VideoDone } from './video-action.server.ts'
import { words } from './words.ts'

export interface VideoSideProps {
  readonly work: WorkHead
  readonly recording: ShownRecording
  readonly listenings: Listenings
  readonly suggested: readonly SuggestedChapter[]
  readonly papers: readonly Offered[]
  readonly upload: { readonly reason: string; readonly line: number } | null
}

/** The video itself, who speaks, chapters and captions. */
export function VideoSide({ work, recording, listenings, suggested, papers, upload }: VideoSideProps) {
  const t = useWords(words)
  const tProcessing = useWords(processingWords)
  const tSuggestion = useWords(suggestionWords)
  const tListening = useWords(listeningWords)
  const tSlides = useWords(slideWords)
  const done = useActionData<VideoDone>()
  const { reason } = useFormResult()
  const sayDone = (what: VideoDone['done']) => {
    if (what === 'triedAgain') return tProcessing(what)
    if (what === 'slidesChosen') return tSlides('chosen')
    if (what === 'slidesRemoved') return tSlides('removed')
    if (what === 'taken') return tSuggestion(what)
    return what === 'asked' || what === 'stopped' ? tListening(what) : t(what)
  }
  const isCaption = upload?.reason.startsWith('captions_') ?? false
  return (
    <>
      {done?.ok && (
        <Notice kind="good" live="polite">
          {sayDone(done.done)}
        </Notice>
      )}
      {reason === 'notAsked' && (
        <Notice kind="bad" live="assertive">
          {tListening(reason)}
        </Notice>
      )}
      <div className="grid gap-12 lg:grid-cols-2">
        <div>
          <VideoSection {...{ work, recording }} refused={isCaption ? null : (upload?.reason ?? null)} />
          <PosterSection {...{ work, recording }} />
          <MaterialsSection {...{ work, recording }} />
          <SlidesSection {...{ work, recording, papers }} />
        </div>
        <div>
          <TalkSection {...{ work, recording }} />
          <ChaptersSection chapters={recording.chapters} mayEdit={work.mayEdit} suggested={suggested} />
          <CaptionsSection {...{ work, recording }} refused={isCaption ? upload : null} />
          {work.mayEdit && (
            <ListeningSection
              listenings={listenings}
              given={recording.captions.map(({ language }) => language)}
              hasVideo={recording.mediaId !== null}
            />
          )}
        </div>
      </div>
    </>
  )
}

type SectionProps = Pick<VideoSideProps, 'work' | 'recording'>

function VideoSection({ work, recording, refused }: SectionProps & { refused: string | null }) {
  const t = useWords(words)
  const { clock, bytes } = useFormat()
  return (
    <Section title={t('video')} description={t('videoIntro')}>
      <div className="flex flex-col gap-4">
        {recording.mediaId ? (
          <>
            {/* biome-ignore lint/a11y/useMediaCaption: the author looks at what was uploaded; captions are added beside it */}
            <video
              key={recording.mediaId}
              src={`/media/${recording.mediaId}`}
              poster={recording.posterMediaId ? `/media/${recording.posterMediaId}` : undefined}
              controls
              preload="none"
              className="aspect-video w-full rounded-card bg-well"
            />
            <p className="text-quiet">
              {t('videoFacts', { length: clock(recording.seconds ?? 0), size: bytes(recording.bytes) })}
            </p>
            {recording.processing && <ProcessingState told={recording.processing} mayEdit={work.mayEdit} />}
          </>
        ) : (
          <p className="text-quiet">{t('videoAbsent')}</p>
        )}
        {work.mayEdit && (
          <UploadForm
            use="recordingVideo"
            workId={work.id}
            accept="video/mp4,video/webm"
            help={null}
            megabytes={4096}
            send={t(recording.mediaId ? 'replaceVideo' : 'uploadVideo')}
            refused={refused}
          />
        )}
      </div>
    </Section>
  )
}

function PosterSection({ work, recording }: SectionProps) {
  const t = useWords(words)
  return (
    <Section title={t('poster')} description={t('posterIntro')}>
      <div className="flex flex-col gap-4">
        {recording.posterMediaId ? (
          <img
            src={`/media/${recording.posterMediaId}?width=640`}
            alt=""
            className="aspect-video w-full max-w-sm rounded-card border border-line bg-well object-cover"
          />
        ) : (
          <p className="text-quiet">{t('posterAbsent')}</p>
        )}
        {work.mayEdit && (
          <UploadForm
            use="recordingPoster"
            workId={work.id}
            accept="image/jpeg,image/png,image/webp,image/avif"
            help={null}
            megabytes={15}
            send={t('uploadPoster')}
            refused={null}
          />
        )}
      </div>
    </Section>
  )
}

function TalkSection({ work, recording }: SectionProps) {
  const t = useWords(words)
  const { fields, values } = useFormResult()
  const isThis = values?.intent === 'talk'
  return (
    <Section title={t('talk')}>
      <Form className="flex flex-col gap-4">
        <input type="hidden" name="intent" value="talk" />
        <fieldset disabled={!work.mayEdit} className="contents">
          <TextInput
            name="speaker"
            label={t('speaker')}
            help={t('speakerHelp')}
            maxLength={200}
            defaultValue={isThis ? values.speaker : recording.speaker}
          />
          <TextInput
            name="heldOn"
            type="date"
            label={t('heldOn')}
            defaultValue={isThis ? values.heldOn : (recording.heldOn ?? '')}
            error={isThis ? fields?.heldOn : undefined}
            className="max-w-56"
          />
          {recording.mediaId && recording.seconds === null && (
            <TextInput
              name="length"
              label={t('length')}
              help={t('lengthHelp')}
              defaultValue={isThis ? values.length : ''}
              error={isThis ? fields?.length : undefined}
              className="max-w-56"
            />
          )}
          {work.mayEdit && (
            <div>
              <Button>{t('saveTalk')}</Button>
            </div>
          )}
        </fieldset>
      </Form>
    </Section>
  )
}
