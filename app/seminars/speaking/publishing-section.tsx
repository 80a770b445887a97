import { CircleCheck } from 'lucide-react'
import { BecauseField } from '#app/authoring/because-field.tsx'
import type { WorkFinding } from '#app/authoring/findings.ts'
import { useFound } from '#app/authoring/findings-list.tsx'
import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { useSayFinding } from '../recording-page.tsx'
import type { PublishingState } from './publishing.server.ts'
import type { SpeakerPageData } from './speaker-page.server.ts'
import { speakerWords } from './words.ts'

/** The last step: published, sent for review, or said to be ready. */
export function PublishingSection({ data }: { data: SpeakerPageData }) {
  const t = useWords(speakerWords)
  const { publishing, side, recording } = data
  if (side === 'link') return <Ready data={data} />
  return (
    <Section id="publishing" title={t('publishing')}>
      {publishing && recording?.hasVideo ? (
        <Publish publishing={publishing} />
      ) : (
        <p className="text-quiet">{t('needsRecording')}</p>
      )}
    </Section>
  )
}

function Ready({ data: { speaker, publishing } }: { data: SpeakerPageData }) {
  const t = useWords(speakerWords)
  const { dateTime } = useFormat()
  return (
    <Section id="publishing" title={t('publishingLink')} description={t('publishingLinkIntro')}>
      {publishing?.isPublished && <p className="mb-3">{t('isPublished')}</p>}
      {speaker.readyAt ? (
        <p className="flex gap-3">
          <CircleCheck aria-hidden size={20} strokeWidth={1.75} className="mt-1 shrink-0 text-good" />
          {t('readySince', { date: dateTime(speaker.readyAt) })}
        </p>
      ) : (
        <Form>
          <Button name="intent" value="ready" variant="primary">
            {t('ready')}
          </Button>
        </Form>
      )}
    </Section>
  )
}

const states = {
  'in-review': 'inReview',
  'changes-asked': 'changesAsked',
  approved: 'approved',
  scheduled: 'scheduled',
} as const

function Publish({ publishing }: { publishing: PublishingState }) {
  const t = useWords(speakerWords)
  const { isPublished, changed, state, findings, mayPublish, mayAsk, digest, begun } = publishing
  const errors = findings.filter(({ level }) => level === 'error')
  const warnings = findings.filter(({ level }) => level === 'warning')
  const isWaiting = state === 'in-review'
  return (
    <div className="flex flex-col gap-4">
      {isPublished && <p>{t(changed ? 'isPublishedChanged' : 'isPublished')}</p>}
      {state in states && <p>{t(states[state as keyof typeof states])}</p>}
      {changed && <Found title={t('mustMend')} findings={errors} />}
      {changed && <Found title={t('worthMending')} findings={warnings} />}
      {changed && mayPublish && errors.length === 0 && (
        <Form className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="publish" />
          <input type="hidden" name="seen" value={digest} />
          {warnings.length > 0 && <BecauseField help={t('becauseHelp')} />}
          <div>
            <Button variant="primary">{t(isPublished ? 'publishAgain' : 'publish')}</Button>
          </div>
        </Form>
      )}
      {changed && mayAsk && !mayPublish && (
        <>
          <p className="text-quiet">{t('fourEyes')}</p>
          {!isWaiting && (
            <Form>
              <Button name="intent" value="askReview" variant="primary">
                {t('askReview')}
              </Button>
            </Form>
          )}
        </>
      )}
      {isPublished && (
        <Form>
          <p className="mb-3 text-sm text-quiet">{t('retireIntro', { count: begun })}</p>
          <Button name="intent" value="retire" variant="danger">
            {t('retire')}
          </Button>
        </Form>
      )}
    </div>
  )
}

function Found({ title, findings }: { title: string; findings: readonly WorkFinding[] }) {
  const says = useFound(useSayFinding())
  if (findings.length === 0) return null
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 list-disc pl-6">
        {findings.map(finding => (
          <li key={[finding.says, finding.partId, finding.blockId].join()}>{says(finding)}</li>
        ))}
      </ul>
    </div>
  )
}
