import type { Zod } from '#app/web/zod.ts'
import type { Question, QuestionKind } from './question.ts'
import { questionKind, questionKinds } from './questions.ts'

const schemasOf = (z: Zod, kind: QuestionKind) => ({
  prompt: kind.prompt(z),
  key: kind.key(z),
  answer: kind.answer(z),
})

const made = new Map<string, ReturnType<typeof schemasOf>>()

/** What fits the kind of a question; throws when there is no such kind. */
export function schemasFor(z: Zod, name: string) {
  const schemas = made.get(name) ?? schemasOf(z, questionKind(name))
  made.set(name, schemas)
  return schemas
}

/** A question whose prompt and key have the shape of its kind. It may still be unfinished: see `problemsOf`. */
export function questionSchema(z: Zod) {
  const name = z.string().check(z.minLength(1), z.maxLength(64))
  const frame = z.object({
    id: name,
    kind: z.enum(questionKinds.map(kind => kind.name)),
    prompt: z.unknown(),
    key: z.unknown(),
    competency: z.optional(name),
    difficulty: z.optional(z.number().check(z.minimum(0.01), z.maximum(0.99))),
    explanation: z.optional(z.string().check(z.maxLength(4000))),
  })
  return z.pipe(
    frame,
    z.transform((question, context): Question => {
      const fitting = schemasFor(z, question.kind)
      const prompt = fitting.prompt.safeParse(question.prompt)
      const key = fitting.key.safeParse(question.key)
      for (const [part, { error }] of Object.entries({ prompt, key })) {
        for (const { message, path } of error?.issues ?? [])
          context.issues.push({ code: 'custom', message, path: [part, ...path], input: question })
      }
      if (!prompt.success || !key.success) return z.NEVER
      return { ...question, prompt: prompt.data, key: key.data }
    }),
  )
}
