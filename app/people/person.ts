import type { Language } from '#app/web/language.ts'

export const roles = ['learner', 'expert', 'reviewer', 'mentor', 'coordinator', 'administrator'] as const

export type Role = (typeof roles)[number]

export interface Grant {
  readonly role: Role
  /** The unit (and what lies below it) the role holds for; null means everywhere. */
  readonly unitPath: string | null
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly nip: string | null
  readonly jobTitle: string
  readonly language: Language
  readonly theme: 'auto' | 'light' | 'dark'
  /** IANA zone: the person's own, else that of the unit. */
  readonly zone: string
  readonly unit: { readonly id: string; readonly name: string; readonly path: string } | null
  readonly grants: readonly Grant[]
}

/** Whether the person holds the role at all; everyone with an account is a learner. */
export const has = (person: Person, role: Role): boolean =>
  role === 'learner' || person.grants.some(grant => grant.role === role)

/** The unit paths below which the role holds, or `all`; an empty list when the person does not hold it. */
export function scopeOf(person: Person, role: Role): readonly string[] | 'all' {
  const paths = person.grants.filter(grant => grant.role === role).map(grant => grant.unitPath)
  return paths.includes(null) ? 'all' : paths.filter(path => path !== null)
}

/** Whether the role holds for the unit at `path`. */
export function holdsFor(person: Person, role: Role, path: string): boolean {
  const scope = scopeOf(person, role)
  return scope === 'all' || scope.some(prefix => path.startsWith(prefix))
}
