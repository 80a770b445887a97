import { type Scope, withinScope } from '#app/people/scope.server.ts'
import type { Db } from '#db/connection.ts'

export type TargetKind = 'person' | 'unit' | 'subtree'

export interface Target {
  readonly kind: TargetKind
  readonly id: string
}

/** Active people of the target who lie in the scope; null when the target itself lies outside it. */
export async function peopleOf(db: Db, scope: Scope, target: Target): Promise<string[] | null> {
  const people = db
    .selectFrom('person')
    .innerJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select('person.id')
    .where('person.disabledAt', 'is', null)
    .where(withinScope(scope, 'unit.path'))
    .orderBy('person.id')
  if (target.kind === 'person') {
    const found = await people.where('person.id', '=', target.id).execute()
    return found.length > 0 ? found.map(person => person.id) : null
  }
  const unit = await db
    .selectFrom('unit')
    .select('path')
    .where('id', '=', target.id)
    .where(withinScope(scope, 'unit.path'))
    .executeTakeFirst()
  if (!unit) return null
  const found = await (target.kind === 'unit'
    ? people.where('unit.id', '=', target.id)
    : people.where('unit.path', 'like', `${unit.path}%`)
  ).execute()
  return found.map(person => person.id)
}

/** The units of the scope, each after its parent, for a choice. */
export const unitsOf = (db: Db, scope: Scope) =>
  db
    .selectFrom('unit')
    .select(['id', 'name', 'path'])
    .where(withinScope(scope, 'unit.path'))
    .orderBy('path')
    .execute()

/** The people of the scope, for a choice. */
export const personChoices = (db: Db, scope: Scope) =>
  db
    .selectFrom('person')
    .innerJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .innerJoin('unit', 'unit.id', 'membership.unitId')
    .select(['person.id', 'person.name', 'unit.name as unit'])
    .where('person.disabledAt', 'is', null)
    .where(withinScope(scope, 'unit.path'))
    .orderBy('person.name')
    .limit(2000)
    .execute()
