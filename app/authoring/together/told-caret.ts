import { z } from 'zod'
import { textField } from './said.ts'

const id = z.object({ client: z.int().min(0), clock: z.int().min(0) })
const rest = { assoc: z.int().optional() }
const none = z.null().optional()

const place = z.union([
  z.object({ item: id, type: id.nullish(), tname: z.literal(textField).nullish(), ...rest }),
  z.object({ type: id, item: none, tname: none, ...rest }),
  z.object({ tname: z.literal(textField), item: none, type: none, ...rest }),
])

const caret = z.object({ anchor: place, head: place })

/** Where someone's page says that their caret stands; null for anything that an editor could not show. */
export const toldCaret = (said: unknown) => caret.safeParse(said).data ?? null
