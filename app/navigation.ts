import { has, type Person, type Role } from '#app/people/person.ts'

/** The places a person can go to from anywhere, in the order they are offered. */
export interface Place {
  readonly to: string
  readonly name:
    | 'today'
    | 'learning'
    | 'catalogue'
    | 'seminars'
    | 'hours'
    | 'courses'
    | 'recordings'
    | 'files'
    | 'paths'
    | 'coordination'
    | 'tasks'
    | 'culture'
    | 'people'
    | 'units'
    | 'holidays'
    | 'framework'
    | 'policy'
  readonly roles?: readonly Role[]
  /** A place of work rather than of one's own learning. */
  readonly work?: true
}

const places: readonly Place[] = [
  { to: '/', name: 'today' },
  { to: '/enrolments', name: 'learning' },
  { to: '/catalogue', name: 'catalogue' },
  { to: '/seminars', name: 'seminars' },
  { to: '/hours', name: 'hours' },
  { to: '/coordination', name: 'coordination', roles: ['coordinator'], work: true },
  { to: '/tasks', name: 'tasks', roles: ['coordinator', 'mentor'], work: true },
  { to: '/culture', name: 'culture', roles: ['coordinator', 'administrator'], work: true },
  { to: '/courses', name: 'courses', roles: ['expert', 'reviewer'], work: true },
  { to: '/recordings', name: 'recordings', roles: ['expert', 'reviewer'], work: true },
  { to: '/media', name: 'files', roles: ['expert'], work: true },
  { to: '/paths', name: 'paths', roles: ['expert', 'coordinator'], work: true },
  { to: '/people', name: 'people', roles: ['administrator'], work: true },
  { to: '/units', name: 'units', roles: ['administrator'], work: true },
  { to: '/holidays', name: 'holidays', roles: ['administrator'], work: true },
  { to: '/competency-framework', name: 'framework', roles: ['administrator'], work: true },
  { to: '/publishing-policy', name: 'policy', roles: ['administrator'], work: true },
]

export const placesFor = (person: Person): readonly Place[] =>
  places.filter(({ roles }) => !roles || roles.some(role => has(person, role)))
