import { useActionData } from '@remix-run/react'
import { CircleCheck, CircleDashed, Link2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { refusalOf } from '#app/authoring/upload-form.tsx'
import { uploadWords } from '#app/authoring/upload-words.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { Meeting } from '../agenda/meeting.tsx'
import { SeminarTime } from '../agenda/seminar-time.tsx'
import { agendaWords } from '../agenda/words.ts'
import { isOfCaptions } from '../captions/caption-file.ts'
import type { Told } from '../feedback/feedback.ts'
import { Results } from '../feedback/results.tsx'
import { feedbackWords } from '../feedback/words.ts'
import { Question } from '../questions/questions-page.tsx'
import { Introduction, Slides } from './bringing.tsx'
import { missingWords } from './missing-words.ts'
import { PublishingSection } from './publishing-section.tsx'
import { RecordingSection } from './recording-section.tsx'
import type { SpeakerDone } from './speaker-form.ts'
import type { SpeakerPageData } from './speaker-page.server.ts'
import { speakerWords } from './words.ts'

interface SpeakerPageProps {
  readonly data: SpeakerPageData
  /** Why the last file was refused, where no script sent it. */
  readonly refused: string | null
}

/** One speaker of one seminar, step by step; the same for them, for who came by a link, and for the hosts. */
export function SpeakerPage({ data, refused }: SpeakerPageProps) {
  const [t, says] = [useWords(speakerWords), useWords(agendaWords)]
  const { side, seminar, speaker, standing } = data
  const isOpen = standing !== 'cancelled'
  return (
    <Page
      title={side === 'host' ? t('titleOf', { name: speaker.name }) : t('titleOwn')}
      description={
        <>
          <span className="block font-semibold text-ink">{seminar.title}</span>
          {seminar.sessions.map(session => (
            <span key={session.id} className="block">
              <SeminarTime of={session} zone={seminar.zone} readerZone={data.readerZone} />
              {session.place && <span className="block">{says('place', { place: session.place })}</span>}
              {side !== 'host' && <Meeting session={session} isOpen={standing === 'announced'} speaks />}
            </span>
          ))}
        </>
      }
      width="reading"
      actions={
        side === 'host' &&
        speaker.isGuest && (
          <LinkButton to={`${data.base}/links`} icon={Link2}>
            {t('linksTo')}
          </LinkButton>
        )
      }
      breadcrumbs={crumbs(data, { agenda: t('agenda'), speakers: t('speakersOf') })}
    >
      <div className="flex flex-col gap-4">
        <Outcome refused={refused && !isOfCaptions(refused) ? refused : null} />
        {!isOpen && <Notice kind="warn">{t('cancelledNote')}</Notice>}
        {isOpen && <WhatIsMissing data={data} />}
      </div>
      <fieldset disabled={!isOpen} className="mt-12 min-w-0">
        <Introduction key={speaker.revision} data={data} />
        <Slides data={data} />
        <RecordingSection data={data} />
        <Section id="questions" title={t('questions')}>
          {data.questions.length === 0 && <p className="text-quiet">{t('noQuestions')}</p>}
          <ul className="divide-y divide-line">
            {data.questions.map(question => (
              <li key={question.id} id={`q-${question.id}`} className="scroll-mt-24 py-6">
                <Question question={question} hosts mayVote={false} mayHide={side !== 'link'} />
              </li>
            ))}
          </ul>
        </Section>
        {data.feedback && <FeedbackSection told={data.feedback.told} />}
        <PublishingSection data={data} />
      </fieldset>
    </Page>
  )
}

/** What participants say together, once it is over. */
function FeedbackSection({ told }: { told: Told | null }) {
  const t = useWords(feedbackWords)
  return (
    <Section id="feedback" title={t('feedback')}>
      <p className="mb-5 text-quiet">{told ? t('told', { people: told.people }) : t('toldNoneHow')}</p>
      {told && <Results told={told} />}
    </Section>
  )
}

function crumbs(
  { side, seminar: { id, title } }: SpeakerPageData,
  { agenda, speakers }: { agenda: string; speakers: string },
) {
  if (side === 'link') return []
  if (side === 'host') return [{ to: `/agenda/${id}/plan/speakers`, label: `${title}: ${speakers}` }]
  return [
    { to: '/agenda', label: agenda },
    { to: `/agenda/${id}`, label: title },
  ]
}

/** What the last press came to. */
function Outcome({ refused }: { refused: string | null }) {
  const t = useWords(speakerWords)
  const says = useWords(uploadWords)
  const done = useActionData<{ done?: SpeakerDone }>()?.done
  const { reason } = useFormResult()
  const word = `refused_${reason}`
  const known = word in speakerWords.id ? (word as 'refused_other') : 'refused_other'
  if (reason)
    return (
      <Notice kind="bad" live="assertive">
        {t(known)}
      </Notice>
    )
  if (refused)
    return (
      <Notice kind="bad" live="assertive">
        {says(refusalOf(refused))}
      </Notice>
    )
  return done ? (
    <Notice kind="good" live="polite">
      {t(`done_${done}`)}
    </Notice>
  ) : null
}

const places = {
  ...{ biography: 'who', slides: 'slides', recording: 'recording', readable: 'recording' },
  summary: 'recording',
  questions: 'questions',
} as const

function WhatIsMissing({ data: { missing, side, speaker } }: { data: SpeakerPageData }) {
  const [t, says] = [useWords(speakerWords), useWords(missingWords)]
  const { dateTime } = useFormat()
  return (
    <section aria-labelledby="missing" className="rounded-card border border-line bg-surface p-5">
      <h2 id="missing" className="mb-2 text-lg">
        {t('missing')}
      </h2>
      {missing.length === 0 ? (
        <Line
          icon={<CircleCheck aria-hidden size={20} strokeWidth={1.75} className="mt-1 shrink-0 text-good" />}
        >
          {t(side === 'host' ? 'nothingMissingHost' : 'nothingMissing')}
        </Line>
      ) : (
        <ul>
          {missing.map(what => (
            <li key={what}>
              <Line
                icon={
                  <CircleDashed
                    aria-hidden
                    size={20}
                    strokeWidth={1.75}
                    className="mt-1 shrink-0 text-warn"
                  />
                }
              >
                <a href={`#${places[what]}`} className="text-primary underline">
                  {says(`missing_${what}`)}
                </a>
              </Line>
            </li>
          ))}
        </ul>
      )}
      {side === 'host' && speaker.readyAt && (
        <p className="mt-2 text-quiet">{t('isReady', { date: dateTime(speaker.readyAt) })}</p>
      )}
    </section>
  )
}

const Line = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <p className="flex min-h-8 gap-3 py-1">
    {icon}
    <span className="min-w-0">{children}</span>
  </p>
)
