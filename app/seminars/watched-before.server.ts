import type { Db } from '#db/connection.ts'
import { completedOf } from './in-video/completing.server.ts'

/** Which of these recordings a learner had completed before they came to a path that asks for them. */
export async function watchedBefore(
  db: Db,
  { learnerId, kind, thingIds }: { learnerId: string; kind: string; thingIds: readonly string[] },
): Promise<readonly string[]> {
  if (kind !== 'recording') return []
  return [...(await completedOf(db, learnerId, thingIds))]
}
