import type { Db } from '#db/connection.ts'
import { watchedFrom } from './recording.ts'

/** Which of these recordings a learner had watched before they came to a path that asks for them. */
export async function watchedBefore(
  db: Db,
  { learnerId, kind, thingIds }: { learnerId: string; kind: string; thingIds: readonly string[] },
): Promise<readonly string[]> {
  if (kind !== 'recording') return []
  const rows = await db
    .selectFrom('watchProgress')
    .select('workId')
    .distinct()
    .where('personId', '=', learnerId)
    .where('workId', 'in', thingIds)
    .where('share', '>=', watchedFrom)
    .execute()
  return rows.map(row => row.workId)
}
