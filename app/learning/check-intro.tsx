import { CircleHelp, Clock, Repeat, Target } from 'lucide-react'
import type { ReactNode } from 'react'
import { mostQuestions } from '#app/assessment/enough.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { ReadingLanguage } from './reading-language.tsx'
import { outOf100 } from './rules/rule.ts'
import type { ContentOf, StepShown } from './step-page.server.ts'
import { stepWords } from './step-words.ts'

type Props = { step: StepShown; content: ContentOf<'check'> }

/** What a check asks before it begins, and what was made of it so far. */
export function CheckIntro({ step, content }: Props) {
  const say = useWords(stepWords)
  const isPlacement = step.kind === 'placement'
  const isLeft = content.mayStart
  if (!isLeft && step.stand !== 'falling-short')
    return content.attempts.length > 0 ? <Attempts content={content} /> : null
  return (
    <>
      {content.reading && (
        <ReadingLanguage
          reading={content.reading}
          workId={content.workId}
          back={`/enrolments/${step.enrolmentId}/steps/${step.id}`}
        />
      )}
      <p className="mb-6">{say(isPlacement ? 'placementAbout' : 'checkAbout')}</p>
      <ul className="mb-8 flex flex-col gap-2">
        <Fact icon={<CircleHelp aria-hidden size={20} strokeWidth={1.75} />}>
          {isPlacement
            ? say('questionsAtMost', { count: Math.min(content.questions, mostQuestions) })
            : say('questionsCount', { count: content.questions })}
        </Fact>
        <Fact icon={<Clock aria-hidden size={20} strokeWidth={1.75} />}>
          {content.minutes === null ? say('noTimeLimit') : say('timeLimit', { count: content.minutes })}
        </Fact>
        {!isPlacement && (
          <>
            <Fact icon={<Target aria-hidden size={20} strokeWidth={1.75} />}>
              {say('passMark', { mark: outOf100(content.passMark) })}
            </Fact>
            <Fact icon={<Repeat aria-hidden size={20} strokeWidth={1.75} />}>
              {content.allowed === null
                ? say('triesFree')
                : say('triesLeft', {
                    left: Math.max(0, content.allowed - content.attempts.length),
                    all: content.allowed,
                  })}
            </Fact>
          </>
        )}
      </ul>
      {content.openAttempt && isLeft ? (
        <LinkButton to={`/attempts/${content.openAttempt}`} variant="primary">
          {say('resumeCheck')}
        </LinkButton>
      ) : (
        isLeft && (
          <Form action={`/enrolments/${step.enrolmentId}/steps/${step.id}/attempts`}>
            <Button variant="primary">{say('startCheck')}</Button>
          </Form>
        )
      )}
      {content.attempts.length > 0 && <Attempts content={content} />}
    </>
  )
}

const Fact = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <li className="flex items-center gap-3">
    <span className="text-quiet">{icon}</span>
    {children}
  </li>
)

function Attempts({ content }: Pick<Props, 'content'>) {
  const say = useWords(stepWords)
  const format = useFormat()
  return (
    <Section title={say('attempts')}>
      <ul className="divide-y divide-line border-y border-line">
        {content.attempts.map(attempt => (
          <li key={attempt.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
            <span>
              {say('attemptNumber', { number: attempt.number })}
              <span className="block text-sm text-quiet">
                {attempt.submittedAt ? format.dateTime(attempt.submittedAt) : say('attemptOpen')}
              </span>
            </span>
            <span className="flex items-center gap-4">
              {attempt.grade !== null && say('attemptScore', { score: outOf100(attempt.grade) })}
              {attempt.submittedAt && <Link to={`/attempts/${attempt.id}/result`}>{say('seeResult')}</Link>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
