import { audit } from '#app/people/audit.server.ts'
import type { Db } from '#db/connection.ts'
import { spanOf } from '../agenda/seminar.ts'
import { lockSeminar, sessionsOf } from '../agenda/seminars.server.ts'
import type { Rule } from './known.server.ts'

/** Sets what a seminar asks of those who attend; no more once it has begun, since people come by the rule they were told. */
export async function setRule(
  db: Db,
  { seminarId, by, ...rule }: Rule & { admitsUnregistered: boolean; seminarId: string; by: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'ruleIsTold' | 'absent' }> {
  if (!(await lockSeminar(db, seminarId))) return { ok: false, reason: 'absent' }
  const span = spanOf(await sessionsOf(db, seminarId))
  if (span && span.startsAt <= now) return { ok: false, reason: 'ruleIsTold' }
  await db.updateTable('seminar').set(rule).where('id', '=', seminarId).execute()
  await audit(db, { actorId: by, action: 'attendance.ruled', subject: seminarId, detail: { ...rule } }, now)
  return { ok: true }
}
