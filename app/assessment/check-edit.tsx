import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Empty } from '#app/ui/empty.tsx'
import { newId } from '#app/web/id.ts'
import { useWords } from '#app/web/words.tsx'
import type { Check } from './check.ts'
import { checkWords } from './check-words.ts'
import type { Question } from './question.ts'
import { type Competency, QuestionEdit, wordOf } from './question-edit.tsx'
import { blankQuestion, problemsOf, questionKinds } from './questions.ts'
import { RulesEdit } from './rules-edit.tsx'

export interface CheckEditProps {
  check: Check
  onChange: (check: Check) => void
  competencies?: readonly Competency[]
}

/** How an author writes a check: its questions, one open at a time, then its rules. Saving is up to the page. */
export function CheckEdit({ check, onChange, competencies }: CheckEditProps) {
  const t = useWords(checkWords)
  const [openId, setOpenId] = useState<string | null>(check.questions[0]?.id ?? null)
  const { questions, rules } = check
  const put = (changed: readonly Question[]) => onChange({ rules, questions: changed })
  const add = () => {
    const kind = questions.at(-1)?.kind ?? questionKinds[0]!.name
    const question = blankQuestion(kind, newId())
    put([...questions, question])
    setOpenId(question.id)
  }
  const move = (from: number, to: number) => {
    const rest = questions.filter((_, i) => i !== from)
    put([...rest.slice(0, to), questions[from]!, ...rest.slice(to)])
  }
  const addButton = (
    <Button type="button" icon={Plus} onClick={add}>
      {t('addQuestion')}
    </Button>
  )
  return (
    <div className="space-y-10">
      {questions.length === 0 ? (
        <Empty title={t('noQuestions')} action={addButton}>
          {t('noQuestionsHelp')}
        </Empty>
      ) : (
        <div>
          <ol className="mb-4 divide-y divide-line border-y border-line">
            {questions.map((question, at) => (
              <li key={question.id} className="py-3">
                <QuestionRow
                  question={question}
                  at={at}
                  count={questions.length}
                  open={question.id === openId}
                  onToggle={() => setOpenId(question.id === openId ? null : question.id)}
                  onMove={to => move(at, to)}
                  onRemove={() => put(questions.filter((_, i) => i !== at))}
                />
                {question.id === openId && (
                  <div className="pt-4 pb-3">
                    <QuestionEdit
                      name={`question-${question.id}`}
                      question={question}
                      competencies={competencies}
                      onChange={changed => put(questions.map(old => (old.id === changed.id ? changed : old)))}
                    />
                  </div>
                )}
              </li>
            ))}
          </ol>
          {addButton}
        </div>
      )}
      <RulesEdit rules={rules} onChange={changed => onChange({ questions, rules: changed })} />
    </div>
  )
}

interface QuestionRowProps {
  question: Question
  at: number
  count: number
  open: boolean
  onToggle: () => void
  onMove: (to: number) => void
  onRemove: () => void
}

function QuestionRow({ question, at, count, open, onToggle, onMove, onRemove }: QuestionRowProps) {
  const t = useWords(checkWords)
  const number = at + 1
  const unfinished = problemsOf(question).length > 0
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <button
        type="button"
        aria-expanded={open}
        onClick={onToggle}
        className="min-h-11 min-w-0 flex-1 basis-60 text-left hover:text-primary"
      >
        <span className="block text-sm text-quiet">
          {t('question', { number })} · {t(wordOf(question.kind))}
        </span>
        <span className={classes('block truncate font-semibold', unfinished && 'text-warn')}>
          {question.prompt.ask || t('stillToWrite')}
        </span>
      </button>
      <span className="flex shrink-0">
        <Button
          type="button"
          variant="plain"
          icon={ArrowUp}
          iconOnly
          disabled={at === 0}
          onClick={() => onMove(at - 1)}
        >
          {t('moveQuestionUp', { number })}
        </Button>
        <Button
          type="button"
          variant="plain"
          icon={ArrowDown}
          iconOnly
          disabled={number === count}
          onClick={() => onMove(at + 1)}
        >
          {t('moveQuestionDown', { number })}
        </Button>
        <Button type="button" variant="plain" icon={Trash2} iconOnly onClick={onRemove}>
          {t('removeQuestion', { number })}
        </Button>
      </span>
    </div>
  )
}
