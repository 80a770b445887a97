import { has, type Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'

export type WorkKind = 'course' | 'recording'
export type PartKind = 'lesson' | 'check'

/** Where works of a kind are written. */
export const baseOf = (kind: WorkKind) => (kind === 'course' ? '/courses' : '/recordings')

export interface Author {
  readonly personId: string
  readonly role: 'author' | 'reviewer'
}

/** What permissions need to know of a work. */
export interface Authored {
  readonly authors: readonly Author[]
}

export interface CompetencyAim {
  readonly competency: string
  readonly level: number
}

export interface WorkDetails {
  readonly title: string
  readonly summary: string
  readonly language: Language
  readonly hoursJp: number | null
  /** The form of learning those hours count as: a code of `hoursForms`. */
  readonly hoursForm: string
  readonly audience: string
  readonly effortMinutes: number | null
  readonly competencies: readonly CompetencyAim[]
}

/** How the organisation publishes. */
export interface Policy {
  readonly fourEyes: boolean
}

export const isAuthor = (person: Pick<Person, 'id'>, work: Authored) =>
  work.authors.some(author => author.personId === person.id && author.role === 'author')

const isOnlyAuthor = (person: Pick<Person, 'id'>, work: Authored) =>
  isAuthor(person, work) && work.authors.filter(author => author.role === 'author').length === 1

/** Authors open their own drafts; reviewers, asked by name or by office, read along. */
export const mayRead = (person: Person, work: Authored) =>
  work.authors.some(author => author.personId === person.id) || has(person, 'reviewer')

/** Only authors change a draft. */
export const mayEdit = (person: Person, work: Authored) => isAuthor(person, work) && has(person, 'expert')

/** Whoever reviews looks at the work of others: not at what they alone wrote, nor at what they asked to be looked at. */
export const mayReview = (person: Person, work: Authored, askedBy: string | null) =>
  has(person, 'reviewer') && !isOnlyAuthor(person, work) && person.id !== askedBy

/** Authors publish their own work; where the organisation wants a second pair of eyes, once someone approved it. A reviewer's own are such a pair. */
export const mayPublish = (person: Person, work: Authored, house: Policy, isApproved: boolean) =>
  house.fourEyes
    ? (isApproved && mayEdit(person, work)) || (has(person, 'reviewer') && !isOnlyAuthor(person, work))
    : mayEdit(person, work)

/** Whoever could have published it may take it down or bring back what was published; its authors always may. */
export const mayRetire = (person: Person, work: Authored, house: Policy) =>
  mayEdit(person, work) || mayPublish(person, work, house, false)
