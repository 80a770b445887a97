import type { Day } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'

/** The step to take next in one enrolment. */
export interface NextStep {
  readonly enrolmentId: string
  readonly pathId: string
  readonly pathTitle: string
  readonly stepId: string
  readonly title: string
  /** Of the titles of the step and its path; absent where the course is there in one language. */
  readonly languages?: { readonly title: Language; readonly path: Language } | undefined
  /** Why it is next, in both languages; null when nothing can be said. */
  readonly why: Readonly<Record<Language, string>> | null
  readonly minutes: number
  /** What opening it takes; null when not known. */
  readonly bytes: number | null
  /** Of the shortest way. */
  readonly percent: number
  /** Whether this step was begun already. */
  readonly begun: boolean
  readonly href: string
}

export interface Due {
  readonly enrolmentId: string
  readonly title: string
  readonly dueOn: Day
}

/** The first step to take: of what is due earliest, else of what was walked last (`steps` comes in that order). */
export function firstOf(steps: readonly NextStep[], dues: readonly Due[]): NextStep | null {
  const dueOn = new Map(dues.map(due => [due.enrolmentId, due.dueOn]))
  const rank = (step: NextStep) => dueOn.get(step.enrolmentId) ?? '9999-12-31'
  return steps.toSorted((a, b) => rank(a).localeCompare(rank(b)))[0] ?? null
}

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening'

/** Which greeting fits at this hour of the clock, 0 to 23; Indonesian has four. */
export function partOfDay(hour: number): PartOfDay {
  if (hour >= 4 && hour < 11) return 'morning'
  if (hour >= 11 && hour < 15) return 'noon'
  if (hour >= 15 && hour < 18) return 'afternoon'
  return 'evening'
}

/** The name without academic titles, as one greets: “Sri Lestari, S.Sos.” is Sri Lestari. */
export const greetedAs = (name: string) => name.split(',')[0]!.trim()
