import { z } from 'zod'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { beginThread, reply, type Subject, settle } from './comments.server.ts'

const words = z.string().trim().min(1).max(4000)
const tell = z.array(z.uuid()).max(50).default([])
const threadId = z.uuid()

export const commentForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('begin'),
    blockId: z.string().max(64),
    quote: z.string().max(20_000).default(''),
    words,
    tell,
  }),
  z.object({ intent: z.literal('reply'), threadId, words, tell }),
  z.object({ intent: z.literal('settle'), threadId }),
  z.object({ intent: z.literal('reopen'), threadId }),
])

/** Does what was asked for about a subject; false where it has no such thread. */
export async function discuss(
  db: Db,
  person: Person,
  { subject, form }: { subject: Subject; form: z.output<typeof commentForm> },
  now: Date,
): Promise<boolean> {
  switch (form.intent) {
    case 'begin':
      await beginThread(db, person, { subject, ...form }, now)
      return true
    case 'reply':
      return reply(db, person, { subject, ...form }, now)
    default:
      return settle(
        db,
        person,
        { subject, threadId: form.threadId, isSettled: form.intent === 'settle' },
        now,
      )
  }
}
