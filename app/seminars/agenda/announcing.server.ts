import { audit } from '#app/people/audit.server.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { tellCancelled } from './letters.server.ts'
import { type SeminarEvent, spanOf, standingOf } from './seminar.ts'
import { eventsOf, lockSeminar, sessionsOf } from './seminars.server.ts'

export type AnnounceRefusal = 'absent' | 'alreadyAnnounced' | 'cancelled' | 'noSession' | 'noPlace' | 'begun'

/** Shows a planned seminar to its audience, from when on they can register. Whoever calls has looked who plans it. */
export async function announce(
  db: Db,
  { seminarId, by }: { seminarId: string; by: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: AnnounceRefusal }> {
  if (!(await lockSeminar(db, seminarId))) return { ok: false, reason: 'absent' }
  const standing = standingOf(await eventsOf(db, seminarId))
  if (standing !== 'draft')
    return { ok: false, reason: standing === 'announced' ? 'alreadyAnnounced' : 'cancelled' }
  const sessions = await sessionsOf(db, seminarId)
  const span = spanOf(sessions)
  if (!span) return { ok: false, reason: 'noSession' }
  if (span.startsAt <= now) return { ok: false, reason: 'begun' }
  if (await lacksPlace(db, seminarId)) return { ok: false, reason: 'noPlace' }
  await note(db, { seminarId, kind: 'announced', reason: '', by }, now)
  return { ok: true }
}

/** Calls it off and tells everyone registered once, with the reason. */
export async function cancel(
  db: Db,
  { seminarId, reason, by }: { seminarId: string; reason: string; by: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'absent' | 'notAnnounced' | 'cancelled' | 'over' }> {
  if (!(await lockSeminar(db, seminarId))) return { ok: false, reason: 'absent' }
  const standing = standingOf(await eventsOf(db, seminarId))
  if (standing !== 'announced')
    return { ok: false, reason: standing === 'draft' ? 'notAnnounced' : 'cancelled' }
  const span = spanOf(await sessionsOf(db, seminarId))
  if (span && span.endsAt <= now) return { ok: false, reason: 'over' }
  const eventId = await note(db, { seminarId, kind: 'cancelled', reason, by }, now)
  await tellCancelled(db, { seminarId, eventId, reason }, now)
  return { ok: true }
}

interface Noted {
  readonly seminarId: string
  readonly kind: SeminarEvent['kind']
  readonly reason: string
  readonly by: string
}

/** Writes down what became of it, while its row is held; the id of what happened. */
export async function note(db: Db, { seminarId, kind, reason, by }: Noted, now: Date): Promise<string> {
  const id = newId()
  await db
    .insertInto('seminarEvent')
    .values(({ selectFrom, fn, val }) => ({
      ...{ id, seminarId, kind, reason, actorId: by, happenedAt: now },
      sequence: selectFrom('seminarEvent')
        .where('seminarId', '=', seminarId)
        .select(({ eb }) => eb(fn.coalesce(fn.max('sequence'), val(0)), '+', 1).as('next')),
    }))
    .execute()
  await audit(db, { actorId: by, action: `seminar.${kind}`, subject: seminarId }, now)
  return id
}

const lacksPlace = async (db: Db, seminarId: string) =>
  (await db
    .selectFrom('seminarSession')
    .select('id')
    .where('seminarId', '=', seminarId)
    .where('place', '=', '')
    .where('meetingLink', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined
