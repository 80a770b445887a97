import { Eye, PenLine, Play } from 'lucide-react'
import { UploadForm } from '#app/authoring/upload-form.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { ProcessingState } from '../processing/processing-state.tsx'
import { slideWords } from '../slides/words.ts'
import { CaptionsList } from './captions-list.tsx'
import type { SpeakerPageData } from './speaker-page.server.ts'
import { speakerWords } from './words.ts'

/** The recording: sent, made ready, summed up, and looked at as participants will. */
export function RecordingSection({ data }: { data: SpeakerPageData }) {
  const t = useWords(speakerWords)
  const { clock, bytes } = useFormat()
  const { recording, otherRecording, speaker, gate, preview, side } = data
  if (otherRecording)
    return (
      <Section id="recording" title={t('recording')} description={t('otherRecording')}>
        {side !== 'link' && (
          <LinkButton to={`/seminars/${otherRecording}`} icon={Play}>
            {t('watch')}
          </LinkButton>
        )}
      </Section>
    )
  return (
    <Section id="recording" title={t('recording')} description={t('recordingIntro')}>
      <div className="flex flex-col gap-6">
        {recording?.hasVideo ? (
          <>
            <p>
              {t('recordingFacts', { length: clock(recording.seconds ?? 0), size: bytes(recording.bytes) })}
            </p>
            {recording.processing && <ProcessingState told={recording.processing} mayEdit />}
            {recording.slides && <SlidesBeside slides={recording.slides} />}
            <CaptionsList {...{ data, recording }} />
            <div>
              <LinkButton to={preview} icon={Eye}>
                {t('preview')}
              </LinkButton>
            </div>
          </>
        ) : (
          <p className="text-quiet">{t('noRecording')}</p>
        )}
        <div>
          <p className="mb-3 text-sm text-quiet">{t('oneForAll')}</p>
          <UploadForm
            use="speakerRecording"
            workId={speaker.id}
            accept="video/mp4,video/webm"
            label={t('recordingFile')}
            help={null}
            megabytes={4096}
            send={t(recording?.hasVideo ? 'replaceRecording' : 'uploadRecording')}
            refused={null}
            gate={gate}
          />
        </div>
        {recording && <Summary key={recording.revision} recording={recording} />}
        {recording && side !== 'link' && <Writing editor={recording.editor} />}
      </div>
    </Section>
  )
}

type Begun = NonNullable<SpeakerPageData['recording']>

/** Whether the slides stand beside the video yet, and the one press that puts them there. */
function SlidesBeside({ slides }: { slides: NonNullable<Begun['slides']> }) {
  const t = useWords(speakerWords)
  const says = useWords(slideWords)
  const { reason, pages, revision, times, found } = slides
  if (reason)
    return (
      <Notice kind="bad" title={says('notTaken')}>
        {says(reason)}
      </Notice>
    )
  if (!pages) return <p className="text-quiet">{says('waiting')}</p>
  if (times > 0) return <p>{t('slidesTimed', { count: times })}</p>
  if (found === 0) return <p className="text-quiet">{t('slidesUntimed')}</p>
  return (
    <Form className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="intent" value="useTimes" />
      <input type="hidden" name="revision" value={revision} />
      <p>{t('slidesFound', { count: found })}</p>
      <Button size="small">{says('useSuggested')}</Button>
    </Form>
  )
}

function Summary({ recording }: { recording: Begun }) {
  const t = useWords(speakerWords)
  const { fields, values } = useFormResult()
  const sent = values?.intent === 'summary' ? values : undefined
  return (
    <Form className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="summary" />
      <input type="hidden" name="revision" value={recording.revision} />
      <TextArea
        name="summary"
        label={t('summary')}
        help={t('summaryHelp')}
        rows={4}
        maxLength={2000}
        defaultValue={sent?.summary ?? recording.summary}
        error={sent && fields?.summary}
      />
      <div>
        <Button>{t('saveSummary')}</Button>
      </div>
    </Form>
  )
}

/** The way to the recording's page: for who may open the editor; others ask an expert. */
function Writing({ editor }: Pick<Begun, 'editor'>) {
  const t = useWords(speakerWords)
  const { fields, values } = useFormResult()
  const sent = values?.intent === 'invite' ? values : undefined
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-quiet">{t('writePageIntro')}</p>
      {editor && (
        <div>
          <LinkButton to={editor} icon={PenLine}>
            {t('writePage')}
          </LinkButton>
        </div>
      )}
      <details open={Boolean(sent)}>
        <summary className="flex min-h-11 w-fit cursor-pointer items-center font-semibold text-primary">
          {t('invite')}
        </summary>
        <Form className="flex flex-col gap-4 pt-2">
          <input type="hidden" name="intent" value="invite" />
          <TextInput
            name="email"
            type="email"
            label={t('inviteEmail')}
            required
            defaultValue={sent?.email}
            error={sent && fields?.email}
          />
          <div>
            <Button>{t('inviteSend')}</Button>
          </div>
        </Form>
      </details>
    </div>
  )
}
