import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { type Scope, withinScope } from './scope.server.ts'

/** Active people of the scope's units, each with their unit. */
export const peopleWithin = (db: Db, scope: Scope) =>
  db
    .selectFrom('person')
    .innerJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.id', 'person.name', 'unit.name as unit'])
    .where('person.disabledAt', 'is', null)
    .where(withinScope(scope, 'unit.path'))

/** Whether `find` is part of the person's name, whatever its capitals. */
export const isNamed = (find: string) => sql<boolean>`lower(person.name) like ${partOf(find)}`

/** What a `like` looks for when part of something was typed. */
export const partOf = (typed: string) =>
  `%${typed
    .trim()
    .toLowerCase()
    .replace(/[%_\\]/g, '\\$&')}%`
