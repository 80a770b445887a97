import type { Db } from '#db/connection.ts'
import { tell } from './enrolments.server.ts'
import { asksWho } from './following.server.ts'
import { versionOf } from './versions.server.ts'

/** Someone's unit or roles changed: their open walks on which a rule asks who they are come to know it. */
export async function tellWho(db: Db, learnerId: string, now: Date): Promise<void> {
  const walks = await db
    .selectFrom('enrolment')
    .select(['id', 'pathVersionId'])
    .where('learnerId', '=', learnerId)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('id')
    .execute()
  for (const { id: enrolmentId, pathVersionId } of walks)
    if (asksWho((await versionOf(db, pathVersionId)).path))
      await tell(db, { enrolmentId, learnerId }, [], now)
}
