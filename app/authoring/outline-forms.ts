import { z } from 'zod'

const title = z.string().trim().min(1).max(200)
const what = { table: z.enum(['module', 'part']), id: z.uuid() }

/** What can be asked of a course's outline. */
export const outlineForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('addModule'), title }),
  z.object({ intent: z.literal('addPart'), moduleId: z.uuid(), kind: z.enum(['lesson', 'check']), title }),
  z.object({ intent: z.literal('rename'), ...what, was: z.string(), title }),
  z.object({ intent: z.literal('up'), ...what }),
  z.object({ intent: z.literal('down'), ...what }),
  z.object({ intent: z.literal('remove'), ...what, name: z.string() }),
  z.object({ intent: z.literal('restore'), ...what, name: z.string() }),
])

export type OutlineForm = z.infer<typeof outlineForm>
