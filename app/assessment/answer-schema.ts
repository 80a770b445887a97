import { z } from 'zod'
import type { Answer } from './answer.ts'

/** What PostgreSQL cannot keep in JSON: the zero character and halves of a surrogate pair. */
const unkeepable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/

export const answerSchema = z.object({
  device: z.string().regex(/^[\w-]{1,64}$/),
  sequence: z.number().int().min(0).max(1_000_000),
  questionId: z.string().min(1).max(64),
  value: z.json().refine(value => {
    const text = JSON.stringify(value)
    return text.length <= 16_000 && !unkeepable.test(text)
  }),
  answeredAt: z.iso.datetime(),
}) satisfies z.ZodType<Answer>
