import { ArrowRight, LifeBuoy } from 'lucide-react'
import type { ComponentType } from 'react'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { CheckIntro } from './check-intro.tsx'
import { CourseIntro } from './course-intro.tsx'
import { JudgedView } from './judged-view.tsx'
import { LessonView } from './lesson-view.tsx'
import { RecordingIntro } from './recording-intro.tsx'
import { ReviewIntro } from './review-intro.tsx'
import { SeminarIntro } from './seminar-intro.tsx'
import { kindLook } from './step-look.ts'
import type { ContentOf, StepContent, StepShown } from './step-page.server.ts'
import { stepWords } from './step-words.ts'
import { words } from './words.ts'

/** The page of one step: what it is, why it stands so, and what to do. */
export function StepView({
  step,
  refused,
  asks,
}: {
  step: StepShown
  refused: string | null
  /** The learner looks for a block to ask about. */
  asks: boolean
}) {
  const t = useWords(words)
  const say = useWords(stepWords)
  return (
    <>
      <Progress
        look="line"
        value={step.percent / 100}
        label={t('progress')}
        valueText={t('percentDone', { percent: step.percent })}
      />
      <Page
        title={<span lang={step.languages?.title}>{step.title}</span>}
        width="reading"
        breadcrumbs={[
          { to: `/enrolments/${step.enrolmentId}`, label: step.path, lang: step.languages?.path },
        ]}
        description={
          <>
            {say(kindLook(step.kind).word)} · {t('minutes', { count: step.minutes })}
          </>
        }
      >
        <Refusal refused={refused} content={step.content} />
        {step.remedyOf && step.stand !== 'passed' && (
          <Notice className="mb-8" title={say('remedyTitle')}>
            {step.why}
          </Notice>
        )}
        <Standing step={step} />
        <Content step={step} asks={asks} />
      </Page>
    </>
  )
}

const refusals: Readonly<Record<string, keyof (typeof stepWords)['id']>> = {
  closed: 'stepClosed',
  absent: 'stepAbsent',
  questionsOpen: 'questionsOpenHow',
  noAttemptsLeft: 'noAttemptsLeft',
  noQuestions: 'noQuestions',
  notOffered: 'courseNotOffered',
  nothingDue: 'reviewNothing',
  tooLarge: 'refusedTooLarge',
  wrongType: 'refusedWrongType',
  broken: 'refusedBroken',
}

/** Why the last thing did not work, from the form or from where it led back. */
function Refusal({ refused, content }: { refused: string | null; content: StepShown['content'] }) {
  const say = useWords(stepWords)
  const { reason = refused ?? '' } = useFormResult()
  const own: Readonly<Record<string, string>> = content?.kind === 'judged' ? content.says : {}
  const word = refusals[reason]
  const text = own[`refused.${reason}`] ?? (word && say(word))
  if (!text) return null
  return (
    <Notice kind="warn" live="assertive" className="mb-8">
      {text}
    </Notice>
  )
}

function Standing({ step }: { step: StepShown }) {
  const t = useWords(words)
  const say = useWords(stepWords)
  const back = <LinkButton to={`/enrolments/${step.enrolmentId}`}>{say('backToPath')}</LinkButton>
  if (step.isAhead)
    return (
      <Notice className="mb-8" title={say('ahead')}>
        {say('aheadHow')}
      </Notice>
    )
  if (step.stand === 'closed' || step.stand === 'aside')
    return (
      <Notice title={say('closed')} actions={back}>
        {step.why}
      </Notice>
    )
  if (step.stand === 'needs-a-hand')
    return (
      <Notice kind="warn" className="mb-8" title={t('standNeedsAHand')} actions={back}>
        {step.why}
      </Notice>
    )
  if (step.stand === 'falling-short' && step.help)
    return (
      <Notice
        className="mb-8"
        title={say('remedyTitle')}
        actions={
          <LinkButton
            to={`/enrolments/${step.enrolmentId}/steps/${step.help.id}`}
            variant="primary"
            icon={LifeBuoy}
          >
            {step.help.title}
          </LinkButton>
        }
      >
        {step.why}
      </Notice>
    )
  if (step.content?.kind === 'lesson' || step.stand === 'doing') return null
  if (step.stand === 'open' || step.stand === 'handed-in') return <p className="mb-6">{step.why}</p>
  return (
    <Notice
      kind="good"
      className="mb-8"
      title={step.why}
      actions={
        <LinkButton to={step.next} iconEnd={ArrowRight}>
          {say('nextLesson')}
        </LinkButton>
      }
    />
  )
}

const views: { readonly [K in StepContent['kind']]: ComponentType<Viewed<K>> } = {
  lesson: LessonView,
  check: CheckIntro,
  course: CourseIntro,
  recording: RecordingIntro,
  seminar: SeminarIntro,
  judged: JudgedView,
  review: ReviewIntro,
  gone: Gone,
}

interface Viewed<K extends StepContent['kind']> {
  readonly step: StepShown
  readonly content: ContentOf<K>
  readonly asks: boolean
}

function Content({ step, asks }: { step: StepShown; asks: boolean }) {
  if (!step.content) return null
  const View = views[step.content.kind] as ComponentType<Viewed<StepContent['kind']>>
  return <View step={step} content={step.content} asks={asks} />
}

function Gone({ step }: Viewed<'gone'>) {
  const say = useWords(stepWords)
  return (
    <Notice kind="warn" title={say('gone')}>
      {say(step.stand === 'passed' ? 'goneDone' : 'goneHow')}
    </Notice>
  )
}
