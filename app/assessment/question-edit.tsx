import { Select, TextArea } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import { checkWords } from './check-words.ts'
import type { Question } from './question.ts'
import { blankQuestion, questionKind, questionKinds } from './questions.ts'

export interface Competency {
  readonly slug: string
  readonly label: string
}

export interface QuestionEditProps {
  question: Question
  onChange: (question: Question) => void
  /** Prefix of the field names, unique on the page. */
  name: string
  /** What it can be evidence for; without them nothing is asked. */
  competencies?: readonly Competency[]
}

const difficulties = [
  { value: 0.2, word: 'difficultyEasy' },
  { value: 0.4, word: 'difficultyMedium' },
  { value: 0.6, word: 'difficultyHard' },
] as const

/** How an author writes one question: its kind, its text, what is right, and why. */
export function QuestionEdit({ question, onChange, name, competencies }: QuestionEditProps) {
  const t = useWords(checkWords)
  const { Edit } = questionKind(question.kind)
  const put = (changed: Partial<Question>) => onChange({ ...question, ...changed })
  return (
    <div className="space-y-5">
      <Select
        name={`${name}-kind`}
        label={t('kind')}
        value={question.kind}
        options={questionKinds.map(kind => ({ value: kind.name, label: t(wordOf(kind.name)) }))}
        onChange={event => onChange(asKind(question, event.currentTarget.value))}
      />
      <TextArea
        name={`${name}-ask`}
        label={t('ask')}
        help={t('askHelp')}
        rows={2}
        maxLength={4000}
        value={question.prompt.ask}
        onChange={event => put({ prompt: { ...question.prompt, ask: event.currentTarget.value } })}
      />
      <Edit
        key={question.kind}
        name={name}
        prompt={question.prompt}
        answerKey={question.key}
        onChange={(prompt, key) => put({ prompt, key })}
      />
      <TextArea
        name={`${name}-explanation`}
        label={t('explanation')}
        help={t('explanationHelp')}
        rows={2}
        maxLength={4000}
        value={question.explanation ?? ''}
        onChange={event => put({ explanation: event.currentTarget.value || undefined })}
      />
      {competencies && (
        <div className="grid gap-5 sm:grid-cols-2">
          <Select
            name={`${name}-competency`}
            label={t('competency')}
            value={question.competency ?? ''}
            options={[
              { value: '', label: t('noCompetency') },
              ...competencies.map(({ slug, label }) => ({ value: slug, label })),
            ]}
            onChange={event => put({ competency: event.currentTarget.value || undefined })}
          />
          <Select
            name={`${name}-difficulty`}
            label={t('difficulty')}
            value={String(nearest(question.difficulty))}
            options={difficulties.map(({ value, word }) => ({ value: String(value), label: t(word) }))}
            onChange={event => put({ difficulty: Number(event.currentTarget.value) })}
          />
        </div>
      )}
    </div>
  )
}

const nearest = (difficulty = 0.4) =>
  difficulties.reduce(
    (best, { value }) => (Math.abs(value - difficulty) < Math.abs(best - difficulty) ? value : best),
    0.4 as number,
  )

/** Another kind keeps what was asked and explained. */
export function asKind(question: Question, kind: string): Question {
  const blank = blankQuestion(kind, question.id)
  return { ...question, ...blank, prompt: { ...blank.prompt, ask: question.prompt.ask } }
}

type KindWord = Extract<keyof (typeof checkWords)['id'], `kind${string}`>

/** `single-choice` is called by the word `kindSingleChoice`. */
export function wordOf(kind: string): KindWord {
  const key = `kind${kind.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`
  return key in checkWords.id ? (key as KindWord) : 'kindOther'
}
