import type { Db } from '#db/connection.ts'
import { tellWhereAsked } from './asking-walks.server.ts'
import { limitsTries } from './following.server.ts'

/** Someone is allowed more tries at every check: their open walks on which tries are limited are given them. */
export const giveTries = (db: Db, learnerId: string, now: Date): Promise<void> =>
  tellWhereAsked(db, learnerId, limitsTries, [], now)
