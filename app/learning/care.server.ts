import { type RawBuilder, sql } from 'kysely'
import { type Person, scopeOf } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'

/** That the learner in `column` is in this person's care as mentor or coordinator: by unit, and never themselves. */
export function learnersInCare(person: Person, column: string): RawBuilder<boolean> {
  const scopes = [scopeOf(person, 'coordinator'), scopeOf(person, 'mentor')]
  const learner = sql.ref(column)
  const isAnother = sql<boolean>`${learner} <> ${person.id}::uuid`
  if (scopes.includes('all')) return isAnother
  const paths = scopes.flatMap(scope => (scope === 'all' ? [] : scope)).map(path => `${path}%`)
  if (paths.length === 0) return sql<boolean>`false`
  return sql<boolean>`${isAnother} and exists (
    select from membership join unit on unit.id = membership.unit_id
    where membership.person_id = ${learner} and membership.ended_on is null and unit.path like any(${paths}::text[])
  )`
}

export interface Carer {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
}

/** Who has this learner in their care by that role, those of the nearest unit first: never the learner. */
export const carersOf = (db: Db, learnerId: string, role: 'mentor' | 'coordinator'): Promise<Carer[]> =>
  db
    .selectFrom('roleGrant')
    .innerJoin('person', 'person.id', 'roleGrant.personId')
    .leftJoin('unit', 'unit.id', 'roleGrant.unitId')
    .where('roleGrant.role', '=', role)
    .where('roleGrant.revokedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where('person.id', '<>', learnerId)
    .where(reaches(sql`${learnerId}::uuid`, 'unit.path'))
    .groupBy(['person.id', 'person.name', 'person.jobTitle'])
    .select(['person.id', 'person.name', 'person.jobTitle'])
    .orderBy(sql`max(coalesce(length(unit.path), 0))`, 'desc')
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()

/** The name of the first of `carersOf` as mentor for each of many learners who have one, found by the units above each and not by trying every mentor. */
export async function nearestMentors(
  db: Db,
  learnerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (learnerIds.length === 0) return new Map()
  const { rows } = await sql<{ learnerId: string; name: string }>`
    select distinct on (learner.id) learner.id as learner_id, mentor.name
    from unnest(${[...learnerIds]}::uuid[]) as learner (id)
    left join membership on membership.person_id = learner.id and membership.ended_on is null
    left join unit home on home.id = membership.unit_id
    cross join lateral unnest(array[''] || string_to_array(trim(both '/' from coalesce(home.path, '')), '/'))
      with ordinality as place (unit_id, depth)
    join role_grant held on coalesce(held.unit_id::text, '') = place.unit_id
      and held.role = 'mentor' and held.revoked_at is null and held.person_id <> learner.id
    join person mentor on mentor.id = held.person_id and mentor.disabled_at is null
    order by learner.id, place.depth desc, mentor.name, mentor.id`.execute(db)
  return new Map(rows.map(({ learnerId, name }) => [learnerId, name]))
}

/** That nobody is a mentor of the learner in `column`. */
export const hasNoMentor = (column: string): RawBuilder<boolean> => sql<boolean>`not exists (
  select from role_grant join person mentor on mentor.id = role_grant.person_id left join unit held on held.id = role_grant.unit_id
  where role_grant.role = 'mentor' and role_grant.revoked_at is null and mentor.disabled_at is null
    and mentor.id <> ${sql.ref(column)} and ${reaches(sql.ref(column), 'held.path')})`

/** Whether a role that holds below the unit at `held`, or everywhere, holds for this learner. */
const reaches = (learner: RawBuilder<unknown>, held: string): RawBuilder<boolean> => sql<boolean>`(
  ${sql.ref(held)} is null or exists (
    select from membership join unit home on home.id = membership.unit_id
    where membership.person_id = ${learner} and membership.ended_on is null and home.path like ${sql.ref(held)} || '%'))`
