import { z } from 'zod'
import { detailsForm } from './details-form.ts'

/** What an organiser sends from the first page of a plan: its details, or one deed. */
export const planForm = z.union([
  detailsForm,
  z.object({ intent: z.literal('announce') }),
  z.object({ intent: z.literal('cancel'), reason: z.string().trim().min(1).max(1000) }),
  z.object({ intent: z.literal('addOrganiser'), email: z.email() }),
  z.object({ intent: z.literal('removeOrganiser'), id: z.uuid() }),
  z.object({ intent: z.literal('recording'), workId: z.union([z.literal(''), z.uuid()]) }),
])

/** At which field a refusal is said. */
export const faultFields = {
  ...{ outside: 'unitId', zoneIsTold: 'zone', belowSeated: 'capacity' },
  ...{ closesBeforeItOpens: 'closesAt', closesAfterEnd: 'closesAt', opensAfterStart: 'opensAt' },
} as const

/** How a deed that went well is called. */
export const standings = { announce: 'announced', cancel: 'cancelled' } as const
