import { CircleHelp } from 'lucide-react'
import { checkWords } from '#app/assessment/check-words.ts'
import type { Question } from '#app/assessment/question.ts'
import { asKind, wordOf } from '#app/assessment/question-edit.tsx'
import { problemsOf, questionKind, questionKinds } from '#app/assessment/questions.ts'
import { Select, TextArea } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import type { QuestionBlock } from './question.tsx'
import { questionEditWords } from './question-edit-words.ts'

export default function EditQuestion({ id, attrs: { question }, change }: EditProps<QuestionBlock>) {
  const t = useWords(questionEditWords)
  const say = useWords(checkWords)
  const { Edit } = questionKind(question.kind)
  const problems = problemsOf(question)
  const put = (changed: Partial<Question>) => change({ question: { ...question, ...changed } })
  return (
    <fieldset
      contentEditable={false}
      aria-label={t('questionFor')}
      className="min-w-0 space-y-4 rounded-card border border-line bg-surface p-4 sm:p-5"
    >
      <p className="flex items-center gap-2 font-semibold">
        <CircleHelp aria-hidden size={20} strokeWidth={1.75} className="text-primary" />
        {t('questionFor')}
      </p>
      <Select
        name={`${id}-kind`}
        label={t('questionKind')}
        value={question.kind}
        options={questionKinds.map(({ name }) => ({ value: name, label: say(wordOf(name)) }))}
        onChange={event => change({ question: asKind(question, event.target.value) })}
      />
      <TextArea
        name={`${id}-ask`}
        label={say('ask')}
        help={say('askHelp')}
        value={question.prompt.ask}
        rows={2}
        maxLength={4000}
        onChange={event => put({ prompt: { ...question.prompt, ask: event.target.value } })}
      />
      <Edit
        key={question.kind}
        name={`${id}-question`}
        prompt={question.prompt}
        answerKey={question.key}
        onChange={(prompt, key) => put({ prompt, key })}
      />
      <TextArea
        name={`${id}-explanation`}
        label={t('questionExplanation')}
        help={t('questionExplanationHelp')}
        value={question.explanation ?? ''}
        rows={2}
        maxLength={4000}
        onChange={event => put({ explanation: event.target.value || undefined })}
      />
      {problems.length > 0 && (
        <p role="status" className="font-semibold text-sm text-warn">
          {t('questionUnfinished')}
        </p>
      )}
    </fieldset>
  )
}
