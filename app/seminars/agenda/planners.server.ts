import { type RawBuilder, sql } from 'kysely'
import { has, type Person, type Role, scopeOf } from '#app/people/person.ts'
import { type Scope, withinScope } from '#app/people/scope.server.ts'
import type { SeminarEvent } from './seminar.ts'

/** Who may plan seminars at all. */
export const plannerRoles: readonly Role[] = ['coordinator', 'administrator']

export const isPlanner = (person: Person): boolean => plannerRoles.some(role => has(person, role))

/** The units whose seminars this person plans. */
export function plannedScope(person: Person): Scope {
  const scopes = plannerRoles.map(role => scopeOf(person, role))
  return scopes.includes('all') ? 'all' : scopes.flatMap(scope => scope as readonly string[])
}

/** Whether this ever happened to `seminar`. */
export const hasBeen = (kind: SeminarEvent['kind']): RawBuilder<boolean> =>
  sql<boolean>`exists (select from seminar_event e where e.seminar_id = seminar.id and e.kind = ${kind})`

/** Whether the person plans `seminar`, joined with its organising `unit`: by their scope, or as one of its organisers. */
export function planned(person: Person): RawBuilder<boolean> {
  if (!isPlanner(person)) return sql<boolean>`false`
  return sql<boolean>`(${withinScope(plannedScope(person), 'unit.path')} or exists (
    select from seminar_organiser o where o.seminar_id = seminar.id and o.person_id = ${person.id}))`
}

/**
 * Whether `seminar` is shown to this person: once announced, to those of its audience, and to whoever speaks, plans it or was
 * ever registered.
 */
export function shownTo(person: Person): RawBuilder<boolean> {
  const roles = [...new Set(person.grants.map(({ role }) => role))]
  return sql<boolean>`(${planned(person)} or (
    ${hasBeen('announced')} and (
      exists (select from seminar_registration r where r.seminar_id = seminar.id and r.person_id = ${person.id})
      or exists (select from seminar_speaker s where s.seminar_id = seminar.id and s.person_id = ${person.id})
      or (
        (not exists (select from seminar_audience_unit a where a.seminar_id = seminar.id) or exists (
          select from seminar_audience_unit a join unit u on u.id = a.unit_id
          where a.seminar_id = seminar.id and starts_with(${person.unit?.path ?? ''}, u.path)))
        and (not exists (select from seminar_audience_role a where a.seminar_id = seminar.id) or exists (
          select from seminar_audience_role a where a.seminar_id = seminar.id and a.role = any (${roles}::text[])))
      ))))`
}
