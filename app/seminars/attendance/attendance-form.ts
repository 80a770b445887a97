import { z } from 'zod'

const ticked = z
  .literal('yes')
  .optional()
  .transform(sent => sent === 'yes')
const people = z.array(z.uuid()).max(4000).default([])

/** What an organiser sends from the page of attendance. */
export const attendanceForm = z.discriminatedUnion('intent', [
  z.object({
    ...{ intent: z.literal('list'), session: z.uuid(), shown: people, ticked: people, all: ticked },
    reason: z.string().trim().max(500).default(''),
  }),
  z.object({ intent: z.literal('add'), session: z.uuid(), id: z.uuid() }),
  z.object({ intent: z.literal('undo'), batch: z.uuid() }),
  z.object({
    ...{ intent: z.literal('rule'), asksLeaving: ticked, admitsUnregistered: ticked },
    minimumPercent: z.coerce.number().int().min(1).max(100),
  }),
])
