import { ListOrdered, Trash2 } from 'lucide-react'
import { UploadForm } from '#app/authoring/upload-form.tsx'
import type { WorkHead } from '#app/authoring/work-page.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Form } from '#app/web/form.tsx'
import { useFresh } from '#app/web/use-fresh.ts'
import { useWords } from '#app/web/words.tsx'
import type { ShownRecording } from '../recordings.server.ts'
import type { Offered } from './offered.server.ts'
import type { DraftSlides } from './slides.server.ts'
import { slideWords } from './words.ts'

interface SlidesSectionProps {
  readonly work: WorkHead
  readonly recording: ShownRecording
  readonly papers: readonly Offered[]
}

/** Milliseconds between two looks while a page is open. */
const pulse = 3000

/** What the page of a recording answers, as far as it is read here. */
interface Looked {
  readonly recording: { readonly slides: DraftSlides | null }
}

/** The slides of a recording: which, how far they are, and where their times are set. */
export function SlidesSection({ work, recording, papers }: SlidesSectionProps) {
  const t = useWords(slideWords)
  const toldBy = (looked?: Looked) => (looked ?? { recording }).recording.slides
  const slides = toldBy(useFresh<Looked>(pulse, looked => toldBy(looked)?.state === 'waiting'))
  const name = recording.materials.find(({ mediaId }) => mediaId === slides?.mediaId)?.name ?? ''
  return (
    <Section title={t('slides')} description={t('slidesIntro')}>
      <div className="flex flex-col gap-4">
        {slides && <Standing slides={slides} name={name} work={work} />}
        {work.mayEdit && <Others {...{ recording, papers }} chosen={slides?.mediaId ?? null} />}
        {work.mayEdit && (
          <UploadForm
            use="recordingSlides"
            workId={work.id}
            accept="application/pdf"
            help={null}
            megabytes={50}
            send={t('upload')}
            refused={null}
          />
        )}
      </div>
    </Section>
  )
}

function Standing({ slides, name, work }: { slides: DraftSlides; name: string; work: WorkHead }) {
  const t = useWords(slideWords)
  const { state, reason, pages, drawn, showings } = slides
  const remove = work.mayEdit && (
    <Form>
      <Button name="intent" value="removeSlides" variant="plain" size="small" icon={Trash2}>
        {t('remove')}
      </Button>
    </Form>
  )
  if (reason)
    return (
      <Notice
        kind={state === 'refused' ? 'bad' : 'warn'}
        live="polite"
        title={t('notTaken')}
        actions={
          work.mayEdit && (
            <div className="flex gap-2">
              {state === 'failed' && (
                <Form>
                  <Button name="intent" value="drawAgain" size="small">
                    {t('tryAgain')}
                  </Button>
                </Form>
              )}
              {remove}
            </div>
          )
        }
      >
        {t(reason)}
      </Notice>
    )
  if (state === 'ready' && pages)
    return (
      <div className="flex flex-col gap-3">
        <p className="break-words">
          {t(showings.length > 0 ? 'ready' : 'readyUntimed', { name, pages, times: showings.length })}
        </p>
        <div className="flex flex-wrap gap-2">
          <LinkButton to={`/recordings/${work.id}/slides`} size="small" icon={ListOrdered}>
            {t('setTimes')}
          </LinkButton>
          {remove}
        </div>
      </div>
    )
  return (
    <div>
      <Progress
        value={pages ? drawn / pages : 0}
        label={t('drawing')}
        valueText={pages ? t('drawn', { drawn, pages }) : t('drawing')}
      />
      <p className="mt-2 text-sm text-quiet">
        {pages ? `${t('drawn', { drawn, pages })}. ${t('underWay')}` : t('waiting')}
      </p>
      <noscript>
        <p className="mt-1 text-sm text-quiet">{t('reload')}</p>
      </noscript>
    </div>
  )
}

interface OthersProps {
  readonly recording: ShownRecording
  readonly papers: readonly Offered[]
  readonly chosen: string | null
}

/** Papers that are there already, of which one may be the slides. */
function Others({ recording, papers, chosen }: OthersProps) {
  const t = useWords(slideWords)
  const own = recording.materials.filter(({ mediaId }) => mediaId !== chosen)
  if (own.length + papers.length === 0) return null
  const use = (intent: string, name: string) => (
    <Button name="intent" value={intent} size="small" variant="plain">
      {t('use')}
      <span className="sr-only">: {name}</span>
    </Button>
  )
  const row = 'flex flex-wrap items-center gap-x-3 border-b border-line py-1'
  return (
    <ul>
      {own.map(({ mediaId, name }) => (
        <li key={mediaId} className={row}>
          <span className="min-w-0 flex-1 break-words">{name}</span>
          <Form>
            <input type="hidden" name="mediaId" value={mediaId} />
            {use('useSlides', name)}
          </Form>
        </li>
      ))}
      {papers.map(({ seminarId, id, name }) => (
        <li key={id} className={row}>
          <span className="min-w-0 flex-1 break-words">{t('fromSeminar', { name })}</span>
          <Form>
            <input type="hidden" name="seminarId" value={seminarId} />
            <input type="hidden" name="materialId" value={id} />
            {use('usePaper', name)}
          </Form>
        </li>
      ))}
    </ul>
  )
}
