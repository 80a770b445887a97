import { asDay, type Day } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { Leave, LeaveKind } from './leave.ts'

/** The person's own leave, latest first. */
export async function leavesOf(db: Db, personId: string): Promise<readonly Leave[]> {
  const rows = await db
    .selectFrom('leave')
    .select(['id', 'kind', 'startedOn', 'endedOn'])
    .where('personId', '=', personId)
    .orderBy('startedOn', 'desc')
    .execute()
  return rows.map(row => ({ ...row, startedOn: asDay(row.startedOn), endedOn: asDay(row.endedOn) }))
}

export const recordLeave = (
  db: Db,
  personId: string,
  leave: { kind: LeaveKind; startedOn: Day; endedOn: Day },
  now: Date,
) =>
  db
    .insertInto('leave')
    .values({ ...leave, id: newId(), personId, recordedAt: now })
    .execute()

/** Removes a leave of this person; another's stays untouched. */
export const removeLeave = (db: Db, personId: string, leaveId: string) =>
  db.deleteFrom('leave').where('id', '=', leaveId).where('personId', '=', personId).execute()
