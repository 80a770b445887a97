import { isNamed, peopleWithin } from '#app/people/people-within.server.ts'
import { type Scope, withinScope } from '#app/people/scope.server.ts'
import type { Db } from '#db/connection.ts'

/** A unit that was ever assigned a path stays, for the record to have a name. */
export const assignedUnit = async (db: Db, unitId: string) => {
  const assignment = await db
    .selectFrom('assignment')
    .select('id')
    .where('targetKind', '!=', 'person')
    .where('targetId', '=', unitId)
    .limit(1)
    .executeTakeFirst()
  return assignment ? 'unitWasAssigned' : null
}

export type TargetKind = 'person' | 'unit' | 'subtree'

export interface Target {
  readonly kind: TargetKind
  readonly id: string
}

/** Active people of the target who lie in the scope; null when the target itself lies outside it. */
export async function peopleOf(db: Db, scope: Scope, target: Target): Promise<string[] | null> {
  const people = peopleWithin(db, scope).orderBy('person.id')
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

const choices = 60

/** People of the scope to choose from: those chosen already, then as many as fit of whose name has `find` in it. */
export async function personChoices(
  db: Db,
  scope: Scope,
  { find, chosen }: { find: string; chosen: readonly string[] },
) {
  const people = peopleWithin(db, scope).orderBy('person.name').orderBy('person.id')
  const before = chosen.length === 0 ? [] : await people.where('person.id', 'in', [...chosen]).execute()
  const found = await people
    .$if(chosen.length > 0, query => query.where('person.id', 'not in', [...chosen]))
    .$if(find !== '', query => query.where(isNamed(find)))
    .limit(choices + 1)
    .execute()
  return { people: [...before, ...found.slice(0, choices)], more: found.length > choices }
}
