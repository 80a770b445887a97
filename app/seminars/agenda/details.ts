import type { CompetencyAim } from '#app/authoring/work.ts'
import type { Role } from '#app/people/person.ts'
import type { SeminarForm } from './seminar-forms.ts'

/** What an organiser says of a seminar beside its sessions and speakers. */
export interface SeminarDetails {
  readonly title: string
  readonly theme: string
  readonly description: string
  readonly form: SeminarForm
  readonly isInternational: boolean
  readonly hoursJp: number | null
  readonly unitId: string
  /** IANA zone. */
  readonly zone: string
  readonly capacity: number | null
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  /** Empty is everyone. */
  readonly audienceUnits: readonly string[]
  readonly audienceRoles: readonly AudienceRole[]
  readonly competencies: readonly CompetencyAim[]
}

/** Roles a seminar may be for; everyone is a learner, so that is none. */
export const audienceRoles = ['expert', 'reviewer', 'mentor', 'coordinator', 'administrator'] as const

export type AudienceRole = Exclude<Role, 'learner'> & (typeof audienceRoles)[number]

interface Windowed {
  readonly opensAt: Date | null
  readonly closesAt: Date | null
}

export type WindowFault = 'closesBeforeItOpens' | 'closesAfterEnd' | 'opensAfterStart'

/** What is wrong with the time to register, given when the seminar is. */
export function windowFault(
  { opensAt, closesAt }: Windowed,
  span: { readonly startsAt: Date; readonly endsAt: Date } | null,
): WindowFault | null {
  if (opensAt && closesAt && closesAt <= opensAt) return 'closesBeforeItOpens'
  if (span && closesAt && closesAt > span.endsAt) return 'closesAfterEnd'
  return span && opensAt && opensAt > span.startsAt ? 'opensAfterStart' : null
}
