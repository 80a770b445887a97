import type { Db } from '#db/connection.ts'
import { tell } from './enrolments.server.ts'
import type { Path } from './path.ts'
import { versionOf } from './versions.server.ts'

/** Tells every open walk of someone whose path asks for it; what is already known there changes nothing. */
export async function tellWhereAsked(
  db: Db,
  learnerId: string,
  asks: (path: Path) => boolean,
  news: Parameters<typeof tell>[2],
  now: Date,
): Promise<void> {
  const walks = await db
    .selectFrom('enrolment')
    .select(['id', 'pathVersionId'])
    .where('learnerId', '=', learnerId)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('id')
    .execute()
  for (const { id: enrolmentId, pathVersionId } of walks)
    if (asks((await versionOf(db, pathVersionId)).path)) await tell(db, { enrolmentId, learnerId }, news, now)
}
