import { z } from 'zod'
import { mostKept } from '#app/authoring/blocks/reflection.tsx'

const one = z.string().max(60)

/** What a page sends of a reflection or a poll. */
export const responseForm = z.object({
  blockId: z.string().min(1).max(64),
  words: z.string().max(mostKept).default(''),
  seen: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
  choices: z.union([z.array(one).max(20), one.transform(choice => [choice])]).default([]),
  /** A page with script stays where it is. */
  stays: z.literal('1').optional(),
})
