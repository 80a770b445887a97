import type { Db } from '#db/connection.ts'

/** What someone who helps said at one step of a learner's walk: another try, a verdict on what was handed in, an answer. */
export interface WordBack {
  readonly kind: 'granted' | 'returned' | 'verified' | 'answered'
  /** Of the grant, the submission or the question. */
  readonly id: string
  readonly enrolmentId: string
  readonly learnerId: string
  readonly stepId: string
  /** The name of whoever says it. */
  readonly by: string
  readonly reason: string
}

/** Told in the same transaction, so that the learner hears of it exactly when it holds. */
export const onWordBack: ((db: Db, word: WordBack, now: Date) => Promise<void>)[] = []

export async function sayBack(db: Db, word: WordBack, now: Date) {
  for (const tell of onWordBack) await tell(db, word, now)
}
