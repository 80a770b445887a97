import { type RawBuilder, sql } from 'kysely'
import { type Person, scopeOf } from '#app/people/person.ts'
import { unitsOnPath } from '#app/people/units.server.ts'
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

/** A learner, and the path of their unit. */
export interface Homed {
  readonly id: string
  readonly unitPath: string | null
}

/** The name of the first of `carersOf` as mentor; null for who has none. */
export type NearestMentor = (learner: Homed) => string | null

/** Tells the nearest mentor of these learners, or of everyone: two are known of each unit, since one may be the learner. */
export async function nearestMentors(db: Db, learners?: readonly Homed[]): Promise<NearestMentor> {
  const units = learners?.flatMap(({ unitPath }) => unitsOnPath(unitPath))
  const { rows } = await sql<{ unitId: string | null; id: string; name: string }>`
    select unit_id, id, name from (
      select held.unit_id, person.id, person.name,
        row_number() over (partition by held.unit_id order by person.name, person.id) as rank
      from role_grant held join person on person.id = held.person_id and person.disabled_at is null
      where held.role = 'mentor' and held.revoked_at is null
        ${units ? sql`and (held.unit_id is null or held.unit_id = any(${units}::uuid[]))` : sql``}
    ) mentor
    where rank <= 2 order by rank`.execute(db)
  const everywhere = ''
  const mentors = Map.groupBy(rows, ({ unitId }) => unitId ?? everywhere)
  return ({ id, unitPath }) => {
    const above = [everywhere, ...unitsOnPath(unitPath)]
    const holders = above.map(unit => mentors.get(unit)?.find(mentor => mentor.id !== id))
    return holders.findLast(mentor => mentor !== undefined)?.name ?? null
  }
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
