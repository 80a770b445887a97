import { z } from 'zod'
import { wordsOf } from './cues.ts'
import { tidy } from './writing.ts'

const second = z.number().min(0).max(40_000_000)
const heard = z.strictObject({ from: second, to: second, sure: z.number().min(0).max(1) })
const replaced = z.strictObject({
  ...{ at: z.number().int().min(0), count: z.number().int().min(1).max(1000) },
  was: z.string().min(1).max(1000),
})

/** A line as it may have come in by a file. */
const line = z.strictObject({
  id: z.uuid(),
  from: second,
  to: second,
  text: z.string().min(1).max(100_000),
  voice: z.string().min(1).max(100_000).optional(),
  heard: z.array(heard).max(20_000).optional(),
  replaced: z.array(replaced).max(2000).optional(),
})

/** A line as a person may write it: it lasts, is tidy, and was heard word by word or not at all. */
const writtenLine = line
  .refine(({ from, to }) => to > from)
  .refine(({ text }) => text === tidy(text))
  .refine(({ text, heard }) => !heard || heard.length === wordsOf(text).length)

/** What captions hold in one language, as much as a file of them may. */
export const mostLines = 20_000
export const mostLetters = 2_000_000

export const changesForm = z.object({
  revision: z.number().int().min(0),
  changes: z
    .array(
      z
        .strictObject({ id: z.uuid(), before: line.nullable(), after: writtenLine.nullable() })
        .refine(({ id, before, after }) => [before, after].every(each => !each || each.id === id)),
    )
    .max(mostLines),
})

/** What can be asked on the page where captions are corrected. */
export const captionsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('check'), revision: z.coerce.number().int() }),
  z.object({ intent: z.literal('uncheck') }),
  z.object({ intent: z.literal('restore'), formerId: z.uuid() }),
  z.object({
    ...{ intent: z.literal('source'), revision: z.coerce.number().int() },
    source: z.string().max(mostLetters),
  }),
])

export type CaptionsForm = z.infer<typeof captionsForm>
