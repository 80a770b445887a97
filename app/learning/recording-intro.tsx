import { Video } from 'lucide-react'
import { LinkButton } from '#app/ui/button.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ContentOf, StepShown } from './step-page.server.ts'
import { stepWords } from './step-words.ts'

/** The way to the player of a recording. */
export function RecordingIntro({ step, content }: { step: StepShown; content: ContentOf<'recording'> }) {
  const say = useWords(stepWords)
  const isDone = step.stand === 'passed'
  return (
    <>
      {!isDone && <p className="mb-6">{say('recordingAbout')}</p>}
      <LinkButton to={`/seminars/${content.workId}`} variant={isDone ? 'quiet' : 'primary'} icon={Video}>
        {say(isDone ? 'watchAgain' : 'watch')}
      </LinkButton>
    </>
  )
}
