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
  z.object({
    intent: z.literal('place'),
    ...what,
    /** The module a part goes into; nothing for a module. */
    into: z.union([z.uuid(), z.literal('')]),
    /** What it is put before; nothing puts it last. */
    before: z.union([z.uuid(), z.literal('')]),
  }),
  z.object({ intent: z.literal('duplicate'), ...what, name: z.string() }),
  z.object({ intent: z.literal('moveTo'), ...what, name: z.string(), toWorkId: z.uuid() }),
  z.object({ intent: z.literal('remove'), ...what, name: z.string() }),
  z.object({ intent: z.literal('restore'), ...what, name: z.string() }),
])

export type OutlineForm = z.infer<typeof outlineForm>
