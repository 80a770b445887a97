import { audit } from '#app/people/audit.server.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'

/** Where an allowance holds: everywhere, in one enrolment, or at one step of it. */
interface Place {
  readonly enrolmentId: string | null
  readonly stepId: string | null
}

export interface Grant extends Place {
  readonly personId: string
  readonly extraTimePercent: number
  readonly extraAttempts: number
  readonly reason: string
  readonly grantedBy: string
}

/** Extra time or attempts for one person, with the reason; audited. Holds from the next attempt on. */
export async function grantAccommodation(db: Db, grant: Grant, now: Date): Promise<string> {
  const id = newId()
  await db
    .insertInto('accommodation')
    .values({ id, ...grant, grantedAt: now })
    .execute()
  const { grantedBy, personId, ...detail } = grant
  await audit(
    db,
    { actorId: grantedBy, action: 'accommodation.granted', subject: personId, detail: { id, ...detail } },
    now,
  )
  return id
}

/** Ends one allowance of `personId`; false when there is none. One of a single step stays: the walk goes by it. */
export async function withdrawAccommodation(
  db: Db,
  { id, personId, withdrawnBy }: { id: string; personId: string; withdrawnBy: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('accommodation')
    .set({ withdrawnAt: now })
    .where('id', '=', id)
    .where('personId', '=', personId)
    .where('stepId', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await audit(
    db,
    { actorId: withdrawnBy, action: 'accommodation.withdrawn', subject: personId, detail: { id } },
    now,
  )
  return true
}

/** What a person is allowed beyond the rules at one place: the longest extra time, and all extra attempts together. */
export async function allowanceOf(db: Db, personId: string, { enrolmentId, stepId }: Place) {
  const rows = await db
    .selectFrom('accommodation')
    .select(['extraTimePercent', 'extraAttempts'])
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .where(({ or, eb }) => or([eb('enrolmentId', 'is', null), eb('enrolmentId', '=', enrolmentId)]))
    .where(({ or, eb }) => or([eb('stepId', 'is', null), eb('stepId', '=', stepId)]))
    .execute()
  return {
    extraTimePercent: Math.max(0, ...rows.map(row => row.extraTimePercent)),
    extraAttempts: rows.reduce((sum, row) => sum + row.extraAttempts, 0),
  }
}

/** The allowances a person has now, newest first, with who gave them. */
export const accommodationsOf = (db: Db, personId: string) =>
  db
    .selectFrom('accommodation')
    .leftJoin('person as granter', 'granter.id', 'accommodation.grantedBy')
    .select([
      'accommodation.id',
      'accommodation.stepId',
      'accommodation.enrolmentId',
      'accommodation.extraTimePercent',
      'accommodation.extraAttempts',
      'accommodation.reason',
      'accommodation.grantedAt',
      'granter.name as grantedByName',
    ])
    .where('accommodation.personId', '=', personId)
    .where('accommodation.withdrawnAt', 'is', null)
    .orderBy('accommodation.grantedAt', 'desc')
    .execute()
