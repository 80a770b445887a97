import * as z from 'zod/mini'
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

const name = z.string().check(z.minLength(1), z.maxLength(64))

const frame = z.object({
  id: name,
  kind: z.enum([...byName.keys()]),
  prompt: z.unknown(),
  key: z.unknown(),
  competency: z.optional(name),
  difficulty: z.optional(z.number().check(z.minimum(0.01), z.maximum(0.99))),
  explanation: z.optional(z.string().check(z.maxLength(4000))),
})

/** A question whose prompt and key have the shape of its kind. It may still be unfinished: see `problemsOf`. */
export const questionSchema = z.pipe(
  frame,
  z.transform((question, context): Question => {
    const kind = questionKind(question.kind)
    const prompt = kind.prompt.safeParse(question.prompt)
    const key = kind.key.safeParse(question.key)
    for (const [part, { error }] of Object.entries({ prompt, key })) {
      for (const { message, path } of error?.issues ?? [])
        context.issues.push({ code: 'custom', message, path: [part, ...path], input: question })
    }
    if (!prompt.success || !key.success) return z.NEVER
    return { ...question, prompt: prompt.data, key: key.data }
  }),
)

/** What an author still has to mend before the question can be asked. */
export const problemsOf = ({ kind, prompt, key }: Question): Problem[] =>
  questionKind(kind).problems(prompt, key)

/** A new question of a kind, with nothing written yet. */
export const blankQuestion = (kind: string, id: string): Question => ({
  id,
  kind,
  ...questionKind(kind).blank(),
})
