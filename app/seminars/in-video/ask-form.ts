import { z } from 'zod'
import { askRules } from './ask.ts'

const time = z.string().trim().max(12)

/** What can be asked on the page of a recording's questions. Times are read later, since their error is said in words of our own. */
export const askForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('question'),
    /** Which one is changed; a new one without it. */
    askId: z.uuid().optional(),
    at: time,
    passageFrom: time.default(''),
    passageTo: time.default(''),
    skipTo: time.default(''),
    /** The question as JSON, written by script. */
    question: z.string().max(40_000),
  }),
  z.object({ intent: z.literal('removeQuestion'), askId: z.uuid() }),
  z.object({
    intent: z.literal('completion'),
    percent: z.coerce.number().int().min(1).max(100),
    asks: z.enum(askRules),
  }),
])

export type AskForm = z.infer<typeof askForm>
