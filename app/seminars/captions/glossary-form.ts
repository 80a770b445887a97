import { z } from 'zod'

const words = z.string().trim().min(1).max(200)

/** What can be asked of the glossary, on its page or from a correction. */
export const glossaryForm = z.discriminatedUnion('intent', [
  z.object({
    ...{ intent: z.literal('add'), language: z.enum(['id', 'en']) },
    ...{ heard: words, written: words },
  }),
  z.object({ intent: z.literal('remove'), termId: z.uuid() }),
])
