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

/**
 * The name of the first of `carersOf` as mentor for each of many learners who have one: found once for each unit, from the
 * units above it. The second stands by for a learner who is the first.
 */
export async function nearestMentors(
  db: Db,
  learnerIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (learnerIds.length === 0) return new Map()
  const { rows } = await sql<{ learnerId: string; name: string }>`
    with learner as (
      select person.id, trim(both '/' from coalesce(unit.path, '')) as home
      from unnest(${[...learnerIds]}::uuid[]) as person (id)
      left join membership on membership.person_id = person.id and membership.ended_on is null
      left join unit on unit.id = membership.unit_id
    ), mentor as (
      select home, person.id, person.name, max(depth) as depth
      from (select distinct home from learner) homes
      cross join lateral unnest(array[''] || string_to_array(home, '/')) with ordinality as above (unit_id, depth)
      join role_grant held on coalesce(held.unit_id::text, '') = above.unit_id and held.role = 'mentor' and held.revoked_at is null
      join person on person.id = held.person_id and person.disabled_at is null
      group by home, person.id, person.name
    ), near as (
      select home, id, name, row_number() over (partition by home order by depth desc, name, id) as rank from mentor
    )
    select distinct on (learner.id) learner.id as learner_id, near.name
    from learner join near on near.home = learner.home and near.rank <= 2 and near.id <> learner.id
    order by learner.id, near.rank`.execute(db)
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
