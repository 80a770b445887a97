import type { Language } from '#app/web/language.ts'
import { zod } from '#app/web/zod.ts'
import type { CheckRules } from './check.ts'
import type { QuestionGrade } from './grade.ts'
import type { Question } from './question.ts'
import { schemasFor } from './question-schema.ts'
import { questionKind } from './questions.ts'

/** What a learner is told about one question afterwards; the key is in it only where `right` is. */
export interface Feedback {
  readonly id: string
  readonly ask: string
  readonly said: readonly string[] | null
  readonly score: number | null
  readonly right: readonly string[] | null
  readonly explanation: string | null
}

/** What `shows` allows to tell about an answered question. */
export function feedbackOf(
  question: Question,
  value: unknown,
  { score }: QuestionGrade,
  shows: CheckRules['shows'],
  language: Language,
): Feedback {
  const kind = questionKind(question.kind)
  const answer = schemasFor(zod, question.kind).answer.safeParse(value)
  const explains = shows === 'explanations'
  return {
    id: question.id,
    ask: question.prompt.ask,
    said: answer.success ? kind.tell(question.prompt, answer.data, language) : null,
    score: shows === 'nothing' ? null : score,
    right: explains ? kind.tell(question.prompt, kind.best(question.key, language), language) : null,
    explanation: (explains && question.explanation) || null,
  }
}
