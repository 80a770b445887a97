import type { Db } from '#db/connection.ts'
import type { Version } from './versions.server.ts'

export interface Completion {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly version: Version
}

/** Called once for every completed walk, in the transaction that completes it; listed by `app/registries.ts`. */
export const completionHooks: ((db: Db, completion: Completion, now: Date) => Promise<void>)[] = []
