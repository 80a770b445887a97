import type { Language } from '#app/web/language.ts'
import { zod } from '#app/web/zod.ts'
import { about, fewestPeople } from './disclosure.ts'
import { gradeQuestion } from './grade.ts'
import type { Question } from './question.ts'
import { schemasFor } from './question-schema.ts'
import { questionKind } from './questions.ts'

/** An answer is told of so many who gave it alike, or more. */
const fewestAlike = 3

/** An answer as it was given, by how many people at their first try. */
export interface Given {
  readonly value: unknown
  readonly people: number
}

/** How a question went at first tries; counts are as they are told. */
export interface ItemFigures {
  readonly id: string
  readonly ask: string
  /** Who answered. */
  readonly people: number
  /** Who answered wholly right. */
  readonly right: number
  /** Wrong answers that several gave alike, in plain words, most frequent first. */
  readonly wrong: readonly { readonly said: string; readonly people: number }[]
}

/** Null while fewer than ten people answered. */
export function itemFigures(
  question: Question,
  given: readonly Given[],
  language: Language,
): ItemFigures | null {
  const graded = given
    .map(each => ({ ...each, ...gradeQuestion(question, each.value) }))
    .filter(({ answered }) => answered)
  const people = sum(graded)
  if (people < fewestPeople) return null
  const wrong = new Map<string, number>()
  for (const { value, people, score } of graded)
    if (score < 1) {
      const said = told(question, value, language)
      wrong.set(said, (wrong.get(said) ?? 0) + people)
    }
  return {
    ...{ id: question.id, ask: question.prompt.ask, people: about(people) },
    right: about(sum(graded.filter(({ score }) => score === 1))),
    wrong: [...wrong]
      .filter(([, people]) => people >= fewestAlike)
      .map(([said, people]) => ({ said, people: about(people) }))
      .sort((a, b) => b.people - a.people || (a.said < b.said ? -1 : 1)),
  }
}

function told({ kind, prompt }: Question, value: unknown, language: Language): string {
  const answer = schemasFor(zod, kind).answer.parse(value)
  return questionKind(kind).tell(prompt, answer, language).join('; ')
}

const sum = (given: readonly Given[]) => given.reduce((total, { people }) => total + people, 0)
