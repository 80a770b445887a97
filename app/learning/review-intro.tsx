import { ArrowRight } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { ContentOf, StepShown } from './step-page.server.ts'
import { stepWords } from './step-words.ts'

/** A pack of what is due of earlier steps; when none is, the way on. */
export function ReviewIntro({ step, content }: { step: StepShown; content: ContentOf<'review'> }) {
  const say = useWords(stepWords)
  const { day, dateTime } = useFormat()
  const { due, openAttempt, nextOn, done } = content
  const at = `/enrolments/${step.enrolmentId}/steps/${step.id}`
  if (step.stand !== 'open' && step.stand !== 'doing')
    return done.map(({ id, submittedAt }) => (
      <p key={id}>
        <Link to={`/attempts/${id}/result`}>{say('reviewDone', { date: dateTime(submittedAt ?? '') })}</Link>
      </p>
    ))
  if (openAttempt)
    return (
      <LinkButton to={`/attempts/${openAttempt}`} variant="primary">
        {say('resumeCheck')}
      </LinkButton>
    )
  if (due > 0)
    return (
      <>
        <p className="mb-6">{say('reviewDue', { count: due })}</p>
        <Form action={`${at}/review`}>
          <Button variant="primary">{say('startCheck')}</Button>
        </Form>
      </>
    )
  return (
    <>
      <p className="mb-6">{nextOn ? say('reviewNotYet', { day: day(nextOn) }) : say('reviewNothing')}</p>
      <Form action={`${at}/completion`}>
        <Button variant="primary" iconEnd={ArrowRight}>
          {say('goOn')}
        </Button>
      </Form>
    </>
  )
}
