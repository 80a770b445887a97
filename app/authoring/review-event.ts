import { z } from 'zod'

const who = z.string()
const day = z.string().nullable()
const words = z.string().max(2000).default('')

/** What can happen to a work between its author, its reviewer and its learners, in the past tense; digests are those of a draft. */
export const reviewEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('review.asked'), by: who, reviewer: who.nullable(), dueOn: day, words }),
  z.object({ type: z.literal('review.withdrawn') }),
  z.object({ type: z.literal('changes.asked'), by: who, dueOn: day, words }),
  z.object({ type: z.literal('draft.approved'), by: who, digest: z.string(), words }),
  z.object({
    type: z.literal('publication.scheduled'),
    by: who,
    /** The moment, as an ISO instant; `zone` is the one it was chosen in. */
    at: z.string(),
    zone: z.string(),
    digest: z.string(),
    wordingOnly: z.boolean().default(false),
    regrades: z.boolean().default(false),
    words,
  }),
  z.object({ type: z.literal('schedule.cancelled') }),
  z.object({ type: z.literal('schedule.missed'), reason: z.string() }),
  z.object({ type: z.literal('work.published'), number: z.number().int(), digest: z.string(), words }),
  z.object({ type: z.literal('work.retired') }),
  /** What the draft is at this moment: looked at, never stored. */
  z.object({ type: z.literal('draft.seen'), digest: z.string() }),
])

export type ReviewEvent = z.infer<typeof reviewEventSchema>

/** What is stored; a look at the draft is not. */
export type ReviewDeed = Exclude<ReviewEvent, { type: 'draft.seen' }>

/** What was said with it, and by when something is awaited. */
export const saidIn = (event: ReviewDeed): { readonly words: string; readonly dueOn: string | null } => ({
  words: 'words' in event ? event.words.trim() : '',
  dueOn: 'dueOn' in event ? event.dueOn : null,
})
