import { ArrowRight, ArrowUp } from 'lucide-react'
import { type ComponentProps, lazy, Suspense, useMemo, useState } from 'react'
import type { Prompt } from '#app/assessment/question.ts'
import { QuestionBlock } from '#app/assessment/question-block.tsx'
import { idOf } from '#app/authoring/doc-node.ts'
import { Document } from '#app/authoring/document.tsx'
import { buttonClass, LinkButton } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { useWords } from '#app/web/words.tsx'
import { type KeptDeed, keepAnswer } from './pack/deed-store.ts'
import { Finish } from './pack/finish.tsx'
import { useDeeds } from './pack/use-deeds.ts'
import { ReadingLanguage } from './reading-language.tsx'
import { ReadingTools, sizeClass, type TextSize } from './reading-tools.tsx'
import type { ContentOf, StepShown } from './step-page.server.ts'
import { stepWords } from './step-words.ts'
import { useSignsOfLife } from './use-signs-of-life.ts'

const UnderBlock = lazy(() => import('./asking/under-block.tsx'))
const AskWhich = lazy(() => import('./asking/ask-which.tsx'))

/** A lesson: the text alone, its questions where they stand, and at the end one button. */
export function LessonView({
  step,
  content,
  asks,
}: {
  step: StepShown
  content: ContentOf<'lesson'>
  asks: boolean
}) {
  const say = useWords(stepWords)
  const [size, setSize] = useState<TextSize>('normal')
  const base = `/enrolments/${step.enrolmentId}/steps/${step.id}`
  const kept = useDeeds(step.learnerId).filter(
    ({ enrolmentId, stepId }) => enrolmentId === step.enrolmentId && stepId === step.id,
  )
  const keptAnswers = kept.flatMap(({ answer }) => answer?.questionId ?? []).join(' ')
  const reading = content.reading?.language ?? null
  const inLanguage = reading ? `?in=${reading}` : ''
  useSignsOfLife(`${base}/activity`, step.isWalked && !step.isAhead)
  const { questions } = content
  const slots = useMemo(
    () => ({
      responses: { action: `${base}/responses`, given: content.given },
      question: (question: unknown) => {
        const prompt = question as Prompt
        return (
          <QuestionBlock
            question={prompt}
            practice={content.practice[prompt.id]}
            action={`${base}/answers${inLanguage}`}
            isKept={keptAnswers.split(' ').includes(prompt.id)}
            keep={values => keepAnswer(step, { questionId: prompt.id, values, reading })}
          />
        )
      },
      under: (blockId: string) => {
        const here = questions.filter(question => question.blockId === blockId)
        if (!blockId || (!asks && here.length === 0)) return null
        return <Under questions={here} askAt={asks ? `${base}/questions?block=${blockId}` : null} />
      },
    }),
    [content.practice, content.given, base, inLanguage, asks, questions, keptAnswers, step, reading],
  )
  const blocks = new Set(content.body.content?.map(idOf))
  const elsewhere = questions.filter(({ blockId }) => !blockId || !blocks.has(blockId))
  return (
    <article>
      {content.reading && <ReadingLanguage reading={content.reading} workId={content.workId} back={base} />}
      <ReadingTools size={size} onSize={setSize} />
      {content.isSurvey && <p className="mb-6">{say('surveyAbout')}</p>}
      {asks && (
        <Suspense fallback={null}>
          <AskWhich base={base} />
        </Suspense>
      )}
      <div lang={content.reading?.language}>
        <Document
          body={content.body}
          media={content.facts.media}
          recordings={content.facts.recordings}
          slots={slots}
          className={sizeClass(size)}
        />
      </div>
      <div className="mt-12 space-y-4" data-print="never">
        {elsewhere.length > 0 && <Under questions={elsewhere} askAt={null} />}
        {step.isWalked && !step.isAhead && !asks && <Link to="?ask=1">{say('askQuestion')}</Link>}
      </div>
      <Ending step={step} content={content} kept={kept} />
    </article>
  )
}

const Under = (props: ComponentProps<typeof UnderBlock>) => (
  <Suspense fallback={null}>
    <UnderBlock {...props} />
  </Suspense>
)

function Ending({
  step,
  content,
  kept,
}: {
  step: StepShown
  content: ContentOf<'lesson'>
  kept: readonly KeptDeed[]
}) {
  const say = useWords(stepWords)
  const { isSurvey } = content
  const given = new Set(kept.map(({ answer }) => answer && `question-${answer.questionId}`))
  const unanswered = content.unanswered.filter(place => !given.has(place))
  const isDone = step.stand !== 'open' && step.stand !== 'doing' && !step.isAhead
  return (
    <footer className="mt-6 border-t border-line pt-6" data-print="never">
      {isDone ? (
        <>
          <p className="mb-4 text-quiet">{say(isSurvey ? 'surveyAnswered' : 'alreadyFinished')}</p>
          <LinkButton to={step.next} variant="primary" iconEnd={ArrowRight}>
            {say('nextLesson')}
          </LinkButton>
        </>
      ) : unanswered.length > 0 ? (
        <>
          <p className="mb-4">{say('questionsLeft', { count: unanswered.length })}</p>
          <a href={`#${unanswered[0]}`} className={buttonClass({ variant: 'primary' })}>
            <ArrowUp aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
            {say('toQuestion')}
          </a>
        </>
      ) : (
        <Finish step={step} kept={kept} />
      )}
    </footer>
  )
}
