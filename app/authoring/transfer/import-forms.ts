import { z } from 'zod'

export const importForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('make'),
    title: z.string().trim().min(1).max(200),
    language: z.enum(['id', 'en']),
  }),
  z.object({ intent: z.literal('add') }),
  z.object({ intent: z.literal('split'), split: z.enum(['auto', 'lessons', 'modules']) }),
])
