import { cohortFor, cohortList } from '#app/people/cohorts/cohorts.server.ts'
import { membersOf, membersWithin } from '#app/people/cohorts/members.server.ts'
import { isNamed, peopleWithin } from '#app/people/people-within.server.ts'
import { type Scope, withinScope } from '#app/people/scope.server.ts'
import type { Db } from '#db/connection.ts'
import type { TargetKind } from './targets.ts'

/** A unit that was ever assigned a path stays, for the record to have a name. */
export const assignedUnit = async (db: Db, unitId: string) =>
  (await wasAssigned(db, unitId)) ? 'unitWasAssigned' : null

/** A cohort that was ever assigned a path stays, too. */
export const assignedCohort = async (db: Db, cohortId: string) =>
  (await wasAssigned(db, cohortId)) ? 'cohortWasAssigned' : null

const wasAssigned = (db: Db, targetId: string) =>
  db
    .selectFrom('assignment')
    .select('id')
    .where('targetKind', '!=', 'person')
    .where('targetId', '=', targetId)
    .limit(1)
    .executeTakeFirst()

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
  if (target.kind === 'cohort') {
    if (!(await cohortFor(db, scope, target.id))) return null
    return (await membersWithin(db, scope, target.id).execute()).map(person => person.id)
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

/** The open cohorts of the scope, for a choice. */
export const cohortChoices = async (db: Db, scope: Scope) =>
  (await cohortList(db, scope)).flatMap(({ id, name, closedAt }) =>
    closedAt ? [] : [{ value: id, label: name }],
  )

/** The units of the scope, each after its parent, for a choice. */
export const unitsOf = (db: Db, scope: Scope) =>
  db
    .selectFrom('unit')
    .select(['id', 'name', 'path'])
    .where(withinScope(scope, 'unit.path'))
    .orderBy('path')
    .execute()

const choices = 60

/**
 * People of the scope to choose from: those chosen already, then as many as fit of whose name has `find` in it; without the members of
 * the cohort `notIn`.
 */
export async function personChoices(
  db: Db,
  scope: Scope,
  { find, chosen, notIn }: { find: string; chosen: readonly string[]; notIn?: string },
) {
  const people = peopleWithin(db, scope)
    .$if(notIn !== undefined, query => query.where('person.id', 'not in', membersOf(db, notIn ?? '')))
    .orderBy('person.name')
    .orderBy('person.id')
  const before = chosen.length === 0 ? [] : await people.where('person.id', 'in', [...chosen]).execute()
  const found = await people
    .$if(chosen.length > 0, query => query.where('person.id', 'not in', [...chosen]))
    .$if(find !== '', query => query.where(isNamed(find)))
    .limit(choices + 1)
    .execute()
  return { people: [...before, ...found.slice(0, choices)], more: found.length > choices }
}
