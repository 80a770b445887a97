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

/** What follows when a person is allowed more attempts everywhere, in the transaction that allows it. */
export const onAllowed: ((db: Db, personId: string, now: Date) => Promise<void>)[] = []

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
  if (grant.enrolmentId === null && grant.extraAttempts > 0)
    for (const follow of onAllowed) await follow(db, personId, now)
  return id
}

/**
 * Ends one allowance of `personId`; false when there is none. One of a single step stays, as do attempts that a walk was
 * given already.
 */
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

/** The longest extra time that a person is allowed at one place, in percent. */
export async function extraTimeOf(db: Db, personId: string, { enrolmentId, stepId }: Place): Promise<number> {
  const rows = await db
    .selectFrom('accommodation')
    .select('extraTimePercent')
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .where(({ or, eb }) => or([eb('enrolmentId', 'is', null), eb('enrolmentId', '=', enrolmentId)]))
    .where(({ or, eb }) => or([eb('stepId', 'is', null), eb('stepId', '=', stepId)]))
    .execute()
  return Math.max(0, ...rows.map(({ extraTimePercent }) => extraTimePercent))
}

/** The extra attempts that a person is allowed at every check, by allowance. */
export const extraAttemptsOf = (db: Db, personId: string) =>
  db
    .selectFrom('accommodation')
    .select(['id', 'extraAttempts'])
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .where('enrolmentId', 'is', null)
    .where('extraAttempts', '>', 0)
    .orderBy('id')
    .execute()

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
