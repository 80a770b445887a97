import type { Db } from '#db/connection.ts'
import type { Evidence } from './grade.ts'

/** What the rest of the house learns of a graded attempt. */
export interface Graded {
  readonly attemptId: string
  readonly personId: string
  readonly enrolmentId: string | null
  readonly stepId: string | null
  readonly publicationId: string
  readonly partId: string
  /** Set when it was one question inside a lesson, null for a whole check. */
  readonly questionId: string | null
  /** 0 to 1. */
  readonly score: number
  readonly passed: boolean
  readonly evidence: readonly Evidence[]
  /** How surely the person has each competency of this attempt now; those with too little to say are left out. */
  readonly mastery: Readonly<Record<string, { readonly value: number; readonly sure: number }>>
}

/** Called once for every attempt, in the transaction that grades it: what throws here undoes the grade. */
export type GradedHook = (db: Db, graded: Graded, now: Date) => Promise<void>

/** Filled by `app/registries.ts`. */
export const onGraded: GradedHook[] = []
