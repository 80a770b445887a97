import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { peopleWithin } from '../people-within.server.ts'
import { type Scope, withinScope } from '../scope.server.ts'

export interface Cohort {
  readonly id: string
  readonly name: string
  readonly unitId: string
  readonly unit: string
  readonly unitPath: string
  readonly closedAt: Date | null
}

export type CohortRefusal = 'absent' | 'nameTaken' | 'closed' | 'cohortHadPeople' | CohortUse

/** What a cohort is needed for, so that it cannot be deleted. */
type CohortUse = 'cohortWasAssigned' | 'cohortOnPath'

/** Asked whether anything else needs a cohort that is about to be deleted; listed by `app/registries.ts`. */
export const cohortUses: ((db: Db, cohortId: string) => Promise<CohortUse | null>)[] = []

/** The cohorts that coordinators of this scope keep. */
export const cohortsWithin = (db: Db, scope: Scope) =>
  db
    .selectFrom('cohort')
    .innerJoin('unit', 'unit.id', 'cohort.unitId')
    .select([
      'cohort.id',
      'cohort.name',
      'cohort.unitId',
      'unit.name as unit',
      'unit.path as unitPath',
      'cohort.closedAt',
    ])
    .where(withinScope(scope, 'unit.path'))

export const cohortFor = (db: Db, scope: Scope, id: string): Promise<Cohort | undefined> =>
  cohortsWithin(db, scope).where('cohort.id', '=', id).executeTakeFirst()

/** Those, the open ones first and newest first, each with how many of its members lie in the scope. */
export async function cohortList(db: Db, scope: Scope): Promise<(Cohort & { people: number })[]> {
  const cohorts = await cohortsWithin(db, scope)
    .orderBy(({ eb }) => eb('cohort.closedAt', 'is not', null))
    .orderBy('cohort.createdAt', 'desc')
    .orderBy('cohort.id')
    .execute()
  const counted = await peopleWithin(db, scope)
    .innerJoin('cohortMember', 'cohortMember.personId', 'person.id')
    .where('cohortMember.endedAt', 'is', null)
    .clearSelect()
    .select(({ fn }) => ['cohortMember.cohortId', fn.countAll<number>().as('people')])
    .groupBy('cohortMember.cohortId')
    .execute()
  const people = new Map(counted.map(row => [row.cohortId, row.people]))
  return cohorts.map(cohort => ({ ...cohort, people: people.get(cohort.id) ?? 0 }))
}

interface Doing {
  /** Where the person who does it coordinates. */
  readonly scope: Scope
  readonly by: string
}

export async function addCohort(
  db: Db,
  { unitId, name, scope, by }: Doing & { unitId: string; name: string },
  now: Date,
): Promise<{ ok: true; id: string } | { ok: false; reason: CohortRefusal }> {
  if (!(await lockUnit(db, scope, unitId))) return { ok: false, reason: 'absent' }
  if (await nameTaken(db, unitId, name, null)) return { ok: false, reason: 'nameTaken' }
  const id = newId()
  await db.insertInto('cohort').values({ id, unitId, name, createdBy: by, createdAt: now }).execute()
  return { ok: true, id }
}

export async function renameCohort(
  db: Db,
  { id, name, scope }: Omit<Doing, 'by'> & { id: string; name: string },
): Promise<{ ok: true } | { ok: false; reason: CohortRefusal }> {
  const cohort = await cohortFor(db, scope, id)
  if (!cohort || !(await lockUnit(db, scope, cohort.unitId))) return { ok: false, reason: 'absent' }
  if (await nameTaken(db, cohort.unitId, name, id)) return { ok: false, reason: 'nameTaken' }
  await db.updateTable('cohort').set({ name }).where('id', '=', id).execute()
  return { ok: true }
}

/** Closes a cohort that is over, or opens it again; whether that changed anything. Who is in it stays. */
export async function closeCohort(
  db: Db,
  { id, scope, by }: Doing & { id: string },
  closedAt: Date | null,
): Promise<{ ok: true; changed: boolean } | { ok: false; reason: CohortRefusal }> {
  const cohort = await lockCohort(db, scope, id)
  if (!cohort) return { ok: false, reason: 'absent' }
  if ((cohort.closedAt === null) === (closedAt === null)) return { ok: true, changed: false }
  await db
    .updateTable('cohort')
    .set({ closedAt, closedBy: closedAt && by })
    .where('id', '=', id)
    .execute()
  return { ok: true, changed: true }
}

/** Deletes a cohort that was made by mistake: nobody was ever in it, and nothing needs it. */
export async function deleteCohort(
  db: Db,
  { id, scope }: Omit<Doing, 'by'> & { id: string },
): Promise<{ ok: true; name: string; unitId: string } | { ok: false; reason: CohortRefusal }> {
  const cohort = await lockCohort(db, scope, id)
  if (!cohort) return { ok: false, reason: 'absent' }
  const reason = await findUseOf(db, id)
  if (reason) return { ok: false, reason }
  await db.deleteFrom('cohort').where('id', '=', id).execute()
  return { ok: true, name: cohort.name, unitId: cohort.unitId }
}

export const mayBeDeleted = async (db: Db, id: string): Promise<boolean> => (await findUseOf(db, id)) === null

async function findUseOf(db: Db, id: string): Promise<'cohortHadPeople' | CohortUse | null> {
  const member = await db
    .selectFrom('cohortMember')
    .select('id')
    .where('cohortId', '=', id)
    .limit(1)
    .executeTakeFirst()
  if (member) return 'cohortHadPeople'
  for (const findUse of cohortUses) {
    const reason = await findUse(db, id)
    if (reason) return reason
  }
  return null
}

/** A cohort of the scope, whose members and state nobody else changes until the transaction ends. */
export const lockCohort = (db: Db, scope: Scope, id: string) =>
  cohortsWithin(db, scope).where('cohort.id', '=', id).forNoKeyUpdate('cohort').executeTakeFirst()

/** Names within a unit are given one at a time. */
const lockUnit = (db: Db, scope: Scope, id: string) =>
  db
    .selectFrom('unit')
    .select('id')
    .where('id', '=', id)
    .where(withinScope(scope, 'path'))
    .forNoKeyUpdate()
    .executeTakeFirst()

const nameTaken = async (db: Db, unitId: string, name: string, self: string | null) =>
  (await db
    .selectFrom('cohort')
    .select('id')
    .where('unitId', '=', unitId)
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .$if(self !== null, query => query.where('id', '!=', self ?? ''))
    .executeTakeFirst()) !== undefined
