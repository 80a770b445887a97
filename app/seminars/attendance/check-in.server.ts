import { z } from 'zod'
import { idIn } from '#app/authoring/params.server.ts'
import { notFound, refuse } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { byOurClock, deviceMoment } from '#app/web/device-time.ts'
import type { Db } from '#db/connection.ts'
import { seminarFor } from '../agenda/seminars.server.ts'
import { checkIn, mayTry } from './checking-in.server.ts'

/** A code as it is typed, with or without spaces; a device that kept it says when that was and what its clock says now. */
export const checkInForm = z.object({
  intent: z.enum(['arrive', 'leave']),
  code: z
    .string()
    .transform(text => text.replace(/\D/g, ''))
    .pipe(z.string().length(6)),
  typedAt: deviceMoment.optional(),
  sentAt: deviceMoment.optional(),
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
  const { person, db, now } = asked
  const isKept = typedAt !== undefined && sentAt !== undefined
  const typed = isKept ? byOurClock({ at: typedAt, sentAt }, now) : now
  const done = await checkIn(db, { person, seminar, code, what, typedAt: typed }, now)
  return done.ok ? done : refuse(done.reason, 422)
}
