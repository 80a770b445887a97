import { type RawBuilder, sql } from 'kysely'
import { type Person, scopeOf } from '#app/people/person.ts'

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
