import type { Person } from '#app/people/person.ts'
import { withinScope } from '#app/people/scope.server.ts'
import { indented } from '#app/people/unit-options.ts'
import type { Db } from '#db/connection.ts'
import { plannedScope } from './planners.server.ts'

/** The units a person may plan for, each after its parent, to choose from. */
export const organisingUnits = async (db: Db, person: Person) =>
  indented(
    await db
      .selectFrom('unit')
      .select(['id', 'name', 'path'])
      .where(withinScope(plannedScope(person), 'unit.path'))
      .orderBy('path')
      .execute(),
  )

/** Every unit, as a seminar may be for any of them. */
export const allUnits = async (db: Db) =>
  indented(await db.selectFrom('unit').select(['id', 'name', 'path']).orderBy('path').execute())

/** For whom a seminar is. */
export async function audienceOf(db: Db, seminarId: string) {
  const units = await db
    .selectFrom('seminarAudienceUnit')
    .innerJoin('unit', 'unit.id', 'seminarAudienceUnit.unitId')
    .select(['unit.id', 'unit.name'])
    .where('seminarId', '=', seminarId)
    .orderBy('unit.path')
    .execute()
  const roles = await db
    .selectFrom('seminarAudienceRole')
    .select('role')
    .where('seminarId', '=', seminarId)
    .orderBy('role')
    .execute()
  return { units, roles: roles.map(({ role }) => role) }
}
