import { zod } from '#app/web/zod.ts'
import type { Answer } from './answer.ts'
import type { Question } from './question.ts'
import { schemasFor } from './question-schema.ts'

/** An answer as its question can show it: what is of another type altogether shows as none; it is graded as none too. */
export function shownAnswer(questions: readonly Question[], answer: Answer): Answer {
  const question = questions.find(({ id }) => id === answer.questionId)
  const read = question && schemasFor(zod, question.kind).answer.safeParse(answer.value)
  const isShown = read?.success || read?.error?.issues.every(({ code }) => code !== 'invalid_type')
  return isShown ? answer : { ...answer, value: null }
}
