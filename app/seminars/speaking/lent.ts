import { has, type Person } from '#app/people/person.ts'

/**
 * Someone with what an author may do, for one deed on the recording that was begun for their seminar: speakers and hosts need
 * not be experts to bring it. The caller has looked that it is that recording.
 */
export const lent = (person: Person): Person =>
  has(person, 'expert')
    ? person
    : { ...person, grants: [...person.grants, { role: 'expert', unitPath: null }] }
