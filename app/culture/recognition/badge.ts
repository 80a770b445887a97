import type { Day } from '#app/web/day.ts'
import type { Words } from '#app/web/words.tsx'

/** What badges are derived from, of one person, by themselves alone. Every list is oldest first. */
export interface BadgeFacts {
  readonly activeDays: readonly Day[]
  readonly completed: readonly Day[]
  /** Days on which a task from their work was verified. */
  readonly verified: readonly Day[]
  /** Days on which others thanked them for help. */
  readonly helped: readonly Day[]
  readonly told: readonly Day[]
}

/** Something a person did, in words; it ranks nobody and is never taken back. */
export interface Badge {
  readonly name: string
  readonly words: Words<'did' | 'how'>
  /** The day on which they had done it; null before. More learning never takes it away. */
  readonly since: (facts: BadgeFacts) => Day | null
}

export const defineBadge = (badge: Badge): Badge => badge
