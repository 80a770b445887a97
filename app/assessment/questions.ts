import type { Problem, Question, QuestionKind } from './question.ts'
import { multipleChoice } from './questions/multiple-choice.tsx'
import { numeric } from './questions/numeric.tsx'
import { ordering } from './questions/ordering.tsx'
import { shortText } from './questions/short-text.tsx'
import { singleChoice } from './questions/single-choice.tsx'
import { trueFalse } from './questions/true-false.tsx'

/** Every kind of question, in the order authors are offered them. A new kind is its file and a line here. */
export const questionKinds: readonly QuestionKind[] = [
  singleChoice,
  multipleChoice,
  trueFalse,
  ordering,
  shortText,
  numeric,
]

const byName = new Map(questionKinds.map(kind => [kind.name, kind]))

/** The kind called `name`; throws when there is none. */
export function questionKind(name: string): QuestionKind {
  const kind = byName.get(name)
  if (!kind) throw new RangeError(`There is no kind of question called ${name}`)
  return kind
}

/** What an author still has to mend before the question can be asked. */
export const problemsOf = ({ kind, prompt, key }: Question): Problem[] =>
  questionKind(kind).problems(prompt, key)

/** A new question of a kind, with nothing written yet. */
export const blankQuestion = (kind: string, id: string): Question => ({
  id,
  kind,
  ...questionKind(kind).blank(),
})
