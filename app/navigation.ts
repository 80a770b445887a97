import { has, type Person, type Role } from '#app/people/person.ts'

/** The places a person can go to from anywhere, in the order they are offered. */
export interface Place {
  readonly to: string
  readonly name:
    | 'today'
    | 'catalogue'
    | 'seminars'
    | 'hours'
    | 'courses'
    | 'recordings'
    | 'paths'
    | 'coordination'
    | 'people'
    | 'units'
  readonly roles?: readonly Role[]
}

const places: readonly Place[] = [
  { to: '/', name: 'today' },
  { to: '/catalogue', name: 'catalogue' },
  { to: '/seminars', name: 'seminars' },
  { to: '/hours', name: 'hours' },
  { to: '/coordination', name: 'coordination', roles: ['coordinator'] },
  { to: '/courses', name: 'courses', roles: ['expert', 'reviewer'] },
  { to: '/recordings', name: 'recordings', roles: ['expert'] },
  { to: '/paths', name: 'paths', roles: ['expert', 'coordinator'] },
  { to: '/people', name: 'people', roles: ['administrator'] },
  { to: '/units', name: 'units', roles: ['administrator'] },
]

export const placesFor = (person: Person): readonly Place[] =>
  places.filter(({ roles }) => !roles || roles.some(role => has(person, role)))
