import { z } from 'zod'

const text = z.string().trim().max(2000).default('')

/** What can be asked on the page of publications. */
export const publishingForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('publish'),
    wordingOnly: z.literal('on').optional(),
    seen: z.string().max(64).optional(),
  }),
  z.object({ intent: z.literal('retire') }),
  z.object({ intent: z.literal('askReview'), message: text }),
  z.object({ intent: z.literal('withdrawReview') }),
  z.object({ intent: z.literal('returnWork'), remark: z.string().trim().min(1).max(2000) }),
])

export type PublishingForm = z.infer<typeof publishingForm>

/** What a press on that page came to. */
export interface PublishingDone {
  readonly ok: true
  readonly done: 'publishedNow' | 'retiredNow' | 'reviewSent' | 'reviewWithdrawn' | 'returned'
  readonly number?: number
}
