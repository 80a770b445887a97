import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormKey } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Feedback } from './feedback.ts'
import type { Prompt } from './question.ts'
import { questionKind } from './questions.ts'
import { Told } from './result.tsx'
import { sittingWords } from './sitting-words.ts'

export interface QuestionBlockProps {
  question: Prompt
  /** What was answered before, and what was said of it. */
  practice?: { readonly answer: unknown; readonly feedback: Feedback }
  /** Where it is answered: a route that posts `questionId` and `answer.<id>` to `answerQuestion`, and reloads the lesson. */
  action: string
  /** Hidden fields that the route needs besides. */
  fields?: Readonly<Record<string, string>>
  /** Whether an answer waits on this device to be sent. */
  isKept?: boolean
  /** Keeps an answer on this device when it cannot be sent now; whether it did. */
  keep?: (values: readonly string[]) => boolean
}

/** A question in a lesson: answered, graded and explained on the spot, as often as one likes. */
export function QuestionBlock({
  question,
  practice,
  action,
  fields = {},
  isKept = false,
  keep,
}: QuestionBlockProps) {
  const t = useWords(sittingWords)
  const { Ask } = questionKind(question.kind)
  const fetcher = useFetcher<{ reason?: string }>()
  const busy = fetcher.state !== 'idle'
  const [alive, setAlive] = useState(false)
  const [unanswered, setUnanswered] = useState(false)
  const [given, setGiven] = useState<unknown>(practice?.answer ?? null)
  const formKey = useFormKey()
  const [round, setRound] = useState(0)
  useEffect(() => setAlive(true), [])
  const settled = fetcher.state === 'idle' && fetcher.data !== undefined
  useEffect(() => {
    if (settled) setRound(before => before + 1)
  }, [settled])

  const take = (answer: unknown) => {
    setGiven(answer)
    setUnanswered(false)
  }

  const name = `answer.${question.id}`
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const values = new FormData(event.currentTarget).getAll(name).map(String)
    const isAnswer = questionKind(question.kind).read(values) !== null
    setUnanswered(!isAnswer)
    if (!isAnswer || busy || keep?.(values)) event.preventDefault()
  }
  const refused = unanswered || fetcher.data?.reason === 'answerFirst'
  return (
    <fetcher.Form
      method="post"
      action={action}
      onSubmit={onSubmit}
      id={`question-${question.id}`}
      className="my-8 rounded-card border border-line bg-surface p-4 sm:p-6"
    >
      <p className="mb-2 text-sm text-quiet">{t('practice')}</p>
      <input type="hidden" name="formKey" value={`${formKey}${round}`} />
      <input type="hidden" name="questionId" value={question.id} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Ask
        key={alive ? 'live' : 'plain'}
        prompt={question.prompt}
        name={name}
        answer={given}
        onAnswer={alive ? take : undefined}
      />
      <div className="mt-5" data-print="never">
        <Button busy={busy}>{t(practice ? 'answerAgain' : 'checkAnswer')}</Button>
      </div>
      <div role="status" className="empty:hidden [&>*]:mt-5">
        {refused && <Notice kind="warn">{t('answerFirst')}</Notice>}
        {!refused && isKept && <Notice title={t('answerKept')}>{t('answerKeptHow')}</Notice>}
        {!refused && !busy && !isKept && practice && <Told feedback={practice.feedback} />}
      </div>
    </fetcher.Form>
  )
}
