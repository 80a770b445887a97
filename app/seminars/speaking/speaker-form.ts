import { z } from 'zod'

const id = z.uuid()
const revision = z.coerce.number().int()

/** What can be asked on a speaker's page. */
export const speakerForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('whoIAm'),
    revision,
    name: z.string().trim().min(1).max(200),
    affiliation: z.string().trim().max(200).default(''),
    biography: z.string().trim().max(1000).default(''),
  }),
  z.object({ intent: z.literal('removeSlides'), id }),
  z.object({ intent: z.literal('summary'), revision, summary: z.string().trim().max(2000) }),
  z.object({ intent: z.literal('useTimes'), revision }),
  z.object({ intent: z.literal('prepareAgain') }),
  z.object({ intent: z.literal('answer'), questionId: id, text: z.string().trim().min(1).max(4000) }),
  z.object({ intent: z.enum(['aloud', 'hide', 'unhide']), questionId: id }),
  z.object({ intent: z.literal('ready') }),
  z.object({
    intent: z.literal('publish'),
    seen: z.string().max(64),
    because: z.string().trim().max(2000).default(''),
  }),
  z.object({ intent: z.enum(['retire', 'askReview']) }),
  z.object({ intent: z.literal('invite'), email: z.email() }),
])

export type SpeakerForm = z.infer<typeof speakerForm>

export type SpeakerDone =
  | 'saved'
  | 'slidesRemoved'
  | 'timesUsed'
  | 'triedAgain'
  | 'answered'
  | 'hidden'
  | 'shown'
  | 'ready'
  | 'published'
  | 'retired'
  | 'reviewSent'
  | 'invited'
