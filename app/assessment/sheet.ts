import type { Check } from './check.ts'
import type { Question } from './question.ts'
import { questionKind } from './questions.ts'
import { randomFrom, shuffled } from './shuffle.ts'

/** The questions of one attempt in the order they are asked; the same `seed` always deals the same sheet. */
export function dealSheet({ questions, rules }: Check, seed: string): Question[] {
  const random = randomFrom(seed)
  const order = rules.shuffle ? shuffled(questions, random) : [...questions]
  return order.map(question => {
    const { deal } = questionKind(question.kind)
    return deal
      ? { ...question, prompt: deal(question.prompt, question.key, rules.shuffle, random) }
      : question
  })
}
