import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import type { Db } from '#db/connection.ts'
import { isPlanner, plannerRoles } from './planners.server.ts'
import { activeByEmail } from './speakers.server.ts'

/** Who plans it by name, beside those of its unit's scope. */
export const organisersOf = (db: Db, seminarId: string) =>
  db
    .selectFrom('seminarOrganiser')
    .innerJoin('person', 'person.id', 'seminarOrganiser.personId')
    .select(['person.id', 'person.name'])
    .where('seminarId', '=', seminarId)
    .orderBy('addedAt')
    .orderBy('person.id')
    .execute()

/** Lets a coordinator or administrator of any unit plan it too. False for anyone else. */
export async function addOrganiser(
  db: Db,
  { seminarId, email, by }: { seminarId: string; email: string; by: string },
  now: Date,
): Promise<boolean> {
  const found = await activeByEmail(db, email)
  const person = found && (await personById(db, found.id))
  if (!person || !isPlanner(person)) return false
  await db
    .insertInto('seminarOrganiser')
    .values({ seminarId, personId: person.id, addedBy: by, addedAt: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return true
}

/** Whoever plans it by name, else by the role that holds nearest to its unit; null where nobody does. */
export async function nearestPlanner(db: Db, seminarId: string): Promise<Person | null> {
  const found = await db
    .selectFrom('seminar')
    .innerJoin('unit as its', 'its.id', 'seminar.unitId')
    .innerJoin('roleGrant', join => join.on('role', 'in', [...plannerRoles]).on('revokedAt', 'is', null))
    .innerJoin('person', join =>
      join.onRef('person.id', '=', 'roleGrant.personId').on('disabledAt', 'is', null),
    )
    .leftJoin('unit as held', 'held.id', 'roleGrant.unitId')
    .leftJoin('seminarOrganiser as named', join =>
      join.onRef('named.seminarId', '=', 'seminar.id').onRef('named.personId', '=', 'person.id'),
    )
    .select('person.id')
    .where('seminar.id', '=', seminarId)
    .where(sql<boolean>`(named.person_id is not null or held.id is null or starts_with(its.path, held.path))`)
    .orderBy(sql`named.person_id is null`)
    .orderBy(sql`length(held.path) desc nulls last`)
    .orderBy('roleGrant.id')
    .limit(1)
    .executeTakeFirst()
  return found ? personById(db, found.id) : null
}
