import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { Question } from '#app/assessment/question.ts'
import { questionKind } from '#app/assessment/questions.ts'
import { words as checkWords } from '#app/assessment/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Select, TextArea } from '#app/ui/field.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { CheckChange } from './check-draft.ts'
import { competencies } from './competency.ts'
import { words } from './words.ts'

interface QuestionCardProps {
  readonly question: Question
  readonly number: number
  readonly isLast: boolean
  readonly change: (change: CheckChange) => void
  readonly remove: () => void
}

/** One question as its author writes it. */
export function QuestionCard({ question, number, isLast, change, remove }: QuestionCardProps) {
  const t = useWords(words)
  const say = useWords(checkWords)
  const { id, kind } = question
  const { Edit } = questionKind(kind)
  const put = (part: Partial<Question>) => change({ kind: 'changed', id, with: part })
  const move = (direction: 'up' | 'down') => change({ kind: 'moved', id, direction })
  const tool = { type: 'button', size: 'small', variant: 'plain', iconOnly: true } as const
  return (
    <li
      className="rounded-card border border-line bg-surface p-4 sm:p-6"
      aria-label={t('questionNumber', { number })}
    >
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="min-w-0 flex-1 text-lg">
          {t('questionNumber', { number })}
          <span className="block text-sm font-normal text-quiet">{say(kindWord(kind))}</span>
        </h3>
        <div className="flex">
          <Button {...tool} icon={ArrowUp} disabled={number === 1} onClick={() => move('up')}>
            {t('questionUp', { number })}
          </Button>
          <Button {...tool} icon={ArrowDown} disabled={isLast} onClick={() => move('down')}>
            {t('questionDown', { number })}
          </Button>
          <Button {...tool} icon={Trash2} onClick={remove}>
            {t('removeQuestion', { number })}
          </Button>
        </div>
      </div>
      <div className="flex flex-col gap-5">
        <Edit
          name={id}
          prompt={question.prompt}
          answerKey={question.key}
          onChange={(prompt, key) => put({ prompt, key })}
        />
        <TextArea
          name={`${id}-explanation`}
          label={t('explanation')}
          help={t('explanationHelp')}
          rows={2}
          maxLength={4000}
          defaultValue={question.explanation ?? ''}
          onChange={event => put({ explanation: event.currentTarget.value || undefined })}
        />
        <Measures question={question} put={put} />
      </div>
    </li>
  )
}

const difficulties = [
  { word: 'easy', value: 0.2 },
  { word: 'medium', value: 0.4 },
  { word: 'hard', value: 0.65 },
] as const

function Measures({ question, put }: { question: Question; put: (part: Partial<Question>) => void }) {
  const t = useWords(words)
  const language = useLanguage()
  const told = question.difficulty ?? 0.4
  const nearest = difficulties.reduce((best, each) =>
    Math.abs(each.value - told) < Math.abs(best.value - told) ? each : best,
  )
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        name={`${question.id}-competency`}
        label={t('competencyOfQuestion')}
        defaultValue={question.competency ?? ''}
        onChange={event => put({ competency: event.currentTarget.value || undefined })}
        options={[
          { value: '', label: t('noCompetency') },
          ...competencies.map(({ slug, name }) => ({ value: slug, label: name[language] })),
        ]}
      />
      <Select
        name={`${question.id}-difficulty`}
        label={t('difficulty')}
        defaultValue={nearest.word}
        onChange={event =>
          put({ difficulty: difficulties.find(each => each.word === event.currentTarget.value)?.value })
        }
        options={difficulties.map(({ word }) => ({ value: word, label: t(word) }))}
      />
    </div>
  )
}

type KindWord = Extract<keyof (typeof checkWords)['id'], `kind${string}`>

/** `single-choice` is called by the word `kindSingleChoice`. */
export function kindWord(kind: string): KindWord {
  const key = `kind${kind.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`
  return key in checkWords.id ? (key as KindWord) : 'kindOther'
}
