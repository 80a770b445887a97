import { z } from 'zod'

/** How many people are taken in at once, at most. */
export const mostAtOnce = 500

/** What a coordinator may change about a cohort. */
export const cohortChange = z.discriminatedUnion('change', [
  z.object({ change: z.literal('name'), name: z.string().trim().min(1).max(200) }),
  z.object({ change: z.literal('people'), people: z.array(z.uuid()).max(mostAtOnce).default([]) }),
  z.object({ change: z.literal('list'), list: z.string().max(50_000) }),
  z.object({ change: z.literal('ending'), personId: z.uuid() }),
  z.object({ change: z.literal('closing') }),
  z.object({ change: z.literal('reopening') }),
  z.object({ change: z.literal('deletion') }),
])

export type CohortChange = z.output<typeof cohortChange>
