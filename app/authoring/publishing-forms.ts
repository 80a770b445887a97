import { z } from 'zod'

const text = z.string().trim().max(2000).default('')
const day = z
  .union([z.literal(''), z.iso.date()])
  .default('')
  .transform(given => given || null)
const person = z
  .union([z.literal(''), z.uuid()])
  .default('')
  .transform(given => given || null)
const ticked = z.literal('on').optional()
const seen = z.string().max(64)

/** What can be asked on the page of publications. */
export const publishingForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('publish'),
    wordingOnly: ticked,
    regrades: ticked,
    seen: seen.optional(),
    because: text,
  }),
  z.object({
    intent: z.literal('schedule'),
    at: z.string().max(16),
    wordingOnly: ticked,
    regrades: ticked,
    seen,
    because: text,
  }),
  z.object({ intent: z.literal('cancelSchedule') }),
  z.object({ intent: z.literal('retire') }),
  z.object({ intent: z.literal('restore'), number: z.coerce.number().int().min(1).max(1_000_000) }),
  z.object({ intent: z.literal('askReview'), reviewer: person, dueOn: day, message: text }),
  z.object({ intent: z.literal('withdrawReview') }),
  z.object({ intent: z.literal('approve'), remark: text, seen }),
  z.object({ intent: z.literal('returnWork'), remark: z.string().trim().min(1).max(2000), dueOn: day }),
])

export type PublishingForm = z.infer<typeof publishingForm>

/** What a press on that page came to. */
export interface PublishingDone {
  readonly ok: true
  readonly done:
    | 'publishedNow'
    | 'restoredNow'
    | 'scheduledNow'
    | 'scheduleCancelled'
    | 'retiredNow'
    | 'stoppedNow'
    | 'reviewSent'
    | 'reviewWithdrawn'
    | 'approvedNow'
    | 'returned'
  readonly number?: number
}
