import { Button, LinkButton } from '#app/ui/button.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ContentOf, StepShown } from './step-page.server.ts'
import { stepWords } from './step-words.ts'
import { words } from './words.ts'

/** A course that stands for a step: how far it is, and the way into it. */
export function CourseIntro({ step, content }: { step: StepShown; content: ContentOf<'course'> }) {
  const t = useWords(words)
  const say = useWords(stepWords)
  const { inner } = content
  if (inner?.completedAt)
    return (
      <>
        <p className="mb-4">{say('courseDone')}</p>
        <LinkButton to={`/enrolments/${inner.id}`}>{t('seeTrail')}</LinkButton>
      </>
    )
  return (
    <>
      <p className="mb-6">{say('courseAbout')}</p>
      {inner && (
        <Progress
          className="mb-6"
          value={inner.percent / 100}
          label={t('progress')}
          valueText={t('percentDone', { percent: inner.percent })}
        />
      )}
      <Form action={`/enrolments/${step.enrolmentId}/steps/${step.id}/course`}>
        <Button variant="primary">{say(inner ? 'goOnCourse' : 'openCourse')}</Button>
      </Form>
    </>
  )
}
