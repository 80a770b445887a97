import { ArrowRight } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { StepShown } from '../step-page.server.ts'
import { stepWords } from '../step-words.ts'
import { finishId, type KeptDeed, keepFinish } from './deed-store.ts'
import { isPacked } from './pack-store.ts'

type Finishing = Pick<StepShown, 'enrolmentId' | 'id' | 'title' | 'learnerId' | 'isAhead' | 'onward'>

/** Ends a lesson; without a connection, or before its turn, that is kept on this device until it can be sent. */
export function Finish({ step, kept }: { step: Finishing; kept: readonly KeptDeed[] }) {
  const say = useWords(stepWords)
  const { enrolmentId, id } = step
  if (kept.some(deed => deed.id === finishId(enrolmentId, id))) return <Kept step={step} />
  return (
    <Form
      action={`/enrolments/${enrolmentId}/steps/${id}/completion`}
      onSubmit={(event: FormEvent) => keepFinish(step) && event.preventDefault()}
    >
      <Button variant="primary" iconEnd={ArrowRight}>
        {say('finishLesson')}
      </Button>
    </Form>
  )
}

function Kept({ step: { enrolmentId, onward } }: { step: Finishing }) {
  const say = useWords(stepWords)
  const [hasOnward, setHasOnward] = useState(false)
  useEffect(() => {
    if (onward) void isPacked(onward).then(setHasOnward)
  }, [onward])
  return (
    <Notice
      kind="good"
      live="polite"
      title={say('finishKept')}
      actions={
        <LinkButton
          to={onward && hasOnward ? onward : `/enrolments/${enrolmentId}/pack`}
          // Kept pages open whole.
          reloadDocument
          variant="primary"
          iconEnd={ArrowRight}
        >
          {say(onward && hasOnward ? 'nextLesson' : 'toPack')}
        </LinkButton>
      }
    >
      {say('finishKeptHow')}
    </Notice>
  )
}
