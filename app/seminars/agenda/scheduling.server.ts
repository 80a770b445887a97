import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { note } from './announcing.server.ts'
import { tellMoved } from './letters.server.ts'
import { type Plan, type PlanFault, planFault, tellsOfMove } from './schedule.ts'
import { standingOf } from './seminar.ts'
import { eventsOf, lockSeminar, sessionsOf } from './seminars.server.ts'

export type ScheduleRefusal = PlanFault | { fault: 'absent' | 'cancelled' | 'noReason' | 'noSession' }

/**
 * Makes the sessions of a seminar these: those without id are new, those missing are taken out. Once it is announced, a change
 * of time or place is a move: it needs a reason, and everyone registered is told once.
 */
export async function schedule(
  db: Db,
  { seminarId, plans, reason, by }: { seminarId: string; plans: readonly Plan[]; reason: string; by: string },
  now: Date,
): Promise<{ ok: true; moved: boolean } | ({ ok: false } & ScheduleRefusal)> {
  if (!(await lockSeminar(db, seminarId))) return { ok: false, fault: 'absent' }
  const standing = standingOf(await eventsOf(db, seminarId))
  if (standing === 'cancelled') return { ok: false, fault: 'cancelled' }
  const before = await sessionsOf(db, seminarId)
  const wrong = planFault({ plans, before, isAnnounced: standing === 'announced' }, now)
  if (wrong) return { ok: false, ...wrong }
  const moved = standing === 'announced' && tellsOfMove(before, plans)
  if (moved && !reason) return { ok: false, fault: 'noReason' }
  if (standing === 'announced' && plans.length === 0) return { ok: false, fault: 'noSession' }
  await write(db, seminarId, plans)
  if (moved) {
    const eventId = await note(db, { seminarId, kind: 'moved', reason, by }, now)
    await tellMoved(db, { seminarId, eventId, reason }, now)
  }
  return { ok: true, moved }
}

async function write(db: Db, seminarId: string, plans: readonly Plan[]) {
  const kept = plans.flatMap(({ id }) => id ?? [])
  await db
    .deleteFrom('seminarSession')
    .where('seminarId', '=', seminarId)
    .$if(kept.length > 0, query => query.where('id', 'not in', kept))
    .execute()
  for (const { id, ...plan } of plans)
    await (id
      ? db.updateTable('seminarSession').set(plan).where('id', '=', id).where('seminarId', '=', seminarId)
      : db.insertInto('seminarSession').values({ id: newId(), seminarId, ...plan })
    ).execute()
}

/** Its sessions with their meeting links, for whoever plans it. */
export const plannedSessions = (db: Db, seminarId: string) =>
  db
    .selectFrom('seminarSession')
    .select(['id', 'title', 'startsAt', 'endsAt', 'place', 'meetingLink'])
    .where('seminarId', '=', seminarId)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
