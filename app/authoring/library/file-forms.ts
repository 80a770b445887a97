import { z } from 'zod'
import { licences } from './licence.ts'

/** What can be asked of one file. */
export const fileForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('describe'),
    revision: z.coerce.number().int(),
    name: z.string().trim().min(1).max(200),
    alt: z.string().trim().max(500),
    licence: z.union([z.enum(licences), z.literal('')]),
    source: z.string().trim().max(500),
    language: z.union([z.enum(['id', 'en']), z.literal('')]),
  }),
  z.object({ intent: z.literal('replace'), by: z.uuid() }),
  z.object({ intent: z.literal('trash') }),
  z.object({ intent: z.literal('restore') }),
])

export type FileForm = z.infer<typeof fileForm>

/** What can be asked of the library as a whole. */
export const libraryForm = z.object({ intent: z.literal('giveUp'), uploadId: z.uuid() })
