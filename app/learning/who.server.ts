import type { Db } from '#db/connection.ts'
import { tellWhereAsked } from './asking-walks.server.ts'
import { asksWho } from './following.server.ts'

/** Someone's unit, roles or cohorts changed: their open walks on which a rule asks who they are come to know it. */
export const tellWho = (db: Db, learnerId: string, now: Date): Promise<void> =>
  tellWhereAsked(db, learnerId, asksWho, [], now)
