import { z } from 'zod'
import { longestNote } from './note.ts'

/** A change of a note, as a page with script sends it. */
export const noteWriting = z.object({
  op: z.uuid(),
  note: z.uuid(),
  seen: z.number().int().min(0).max(1_000_000),
  second: z.number().min(0).max(864_000),
  words: z.string().trim().max(longestNote),
})

/** The same by a plain form; without `note` it is a new one. */
export const plainNote = z.object({
  intent: z.literal('note'),
  note: z.uuid().optional(),
  seen: z.coerce.number().int().min(0).max(1_000_000).default(0),
  time: z.string().trim().max(12),
  words: z.string().trim().max(longestNote),
})
