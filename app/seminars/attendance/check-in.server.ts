import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { notFound, refuse } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { seminarFor } from '../agenda/seminars.server.ts'
import { checkIn, mayTry } from './checking-in.server.ts'
import { typedBy } from './claim.ts'

const moment = z.number().int().min(0).max(8.64e15)

/** A code as it is typed, with or without spaces; a device that kept it says when that was and what its clock says now. */
export const checkInForm = z.object({
  intent: z.enum(['arrive', 'leave']),
  code: z
    .string()
    .transform(text => text.replace(/\D/g, ''))
    .pipe(z.string().length(6)),
  typedAt: moment.optional(),
  sentAt: moment.optional(),
})

interface Asked {
  readonly form: z.output<typeof checkInForm>
  readonly person: Person
  readonly params: Readonly<Record<string, string | undefined>>
  readonly db: Db
  readonly now: Date
}

/** The seminar, when it is shown to this person and they have not tried too often. */
export async function mayCheckIn({ person, params, db, now }: Asked) {
  const seminar = (await seminarFor(db, person, idIn(params, 'seminarId'))) ?? notFound()
  return (await mayTry(db, seminar.id, person.id, now)) ? seminar : refuse('tooOften', 429)
}

export async function takeCode({
  form: { intent: what, code, typedAt, sentAt },
  found: seminar,
  ...asked
}: Asked & { found: Exclude<Awaited<ReturnType<typeof mayCheckIn>>, { ok: false }> }) {
  const typed = typedAt !== undefined && sentAt !== undefined ? { typedAt, sentAt } : null
  const { person, db, now } = asked
  const done = await checkIn(db, { person, seminar, code, what, typedAt: typedBy(typed, now) }, now)
  return done.ok ? done : refuse(done.reason, 422)
}
