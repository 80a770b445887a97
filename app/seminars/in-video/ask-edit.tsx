import { useState } from 'react'
import type { Question } from '#app/assessment/question.ts'
import { QuestionEdit } from '#app/assessment/question-edit.tsx'
import { blankQuestion } from '#app/assessment/questions.ts'
import { competencies } from '#app/authoring/competency.ts'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { DraftAsk } from './asks.server.ts'
import { words } from './words.ts'

interface AskEditProps {
  /** The one that is changed; a new one without it. */
  readonly ask?: DraftAsk
  /** Where the video beside it stands. */
  readonly second: number
}

type TimeName = 'at' | 'passageFrom' | 'passageTo' | 'skipTo'

/** One question of any kind with its moment, what explains it, and how far a right answer may skip. */
export function AskEdit({ ask, second }: AskEditProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const language = useLanguage()
  const { fields, values, reason } = useFormResult()
  const isThis = values?.intent === 'question' && (values.askId ?? '') === (ask?.id ?? '')
  const [question, setQuestion] = useState<Question>(
    () => ask?.question ?? blankQuestion('single-choice', 'new'),
  )
  const first = (seconds: number | null | undefined) =>
    seconds === null || seconds === undefined ? '' : clock(seconds)
  const [times, setTimes] = useState<Readonly<Record<TimeName, string>>>({
    at: first(ask?.at),
    passageFrom: first(ask?.passage?.[0]),
    passageTo: first(ask?.passage?.[1]),
    skipTo: first(ask?.skipTo),
  })
  const time = (name: TimeName, label: string, help?: string) => (
    <div className="flex flex-wrap items-end gap-2">
      <TextInput
        name={name}
        label={label}
        help={help}
        inputMode="decimal"
        required={name === 'at'}
        value={times[name]}
        onChange={event => {
          const { value } = event.currentTarget
          setTimes(before => ({ ...before, [name]: value }))
        }}
        error={isThis ? fields?.[name] : undefined}
        className="basis-40"
      />
      <Button
        type="button"
        variant="plain"
        onClick={() => setTimes(before => ({ ...before, [name]: clock(second) }))}
      >
        {t('takeNow', { time: clock(second) })}
      </Button>
    </div>
  )
  return (
    <Form className="flex flex-col gap-5 py-4">
      <input type="hidden" name="intent" value="question" />
      {ask && <input type="hidden" name="askId" value={ask.id} />}
      <input type="hidden" name="question" value={JSON.stringify(question)} />
      {time('at', t('askAt'), t('timeHelp'))}
      <QuestionEdit
        name={`ask-${ask?.id ?? 'new'}`}
        question={question}
        onChange={setQuestion}
        competencies={competencies().map(({ slug, name }) => ({ slug, label: name[language] }))}
      />
      <p className="text-sm text-quiet">{t('passageHelp')}</p>
      {time('passageFrom', t('passageFrom'))}
      {time('passageTo', t('passageTo'))}
      {time('skipTo', t('skip'), t('skipHelp'))}
      {isThis && reason && (
        <Notice kind="bad" live="assertive">
          {t('needsScript')}
        </Notice>
      )}
      <div>
        <Button>{t('save')}</Button>
      </div>
    </Form>
  )
}
