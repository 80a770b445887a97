import type { Db } from '#db/connection.ts'
import { ownWalk } from './walks.server.ts'

/** The titles of steps that this learner may skip by now on the walk where they were placed, in its order. */
export async function stepsSkipped(
  db: Db,
  { personId, enrolmentId }: { personId: string; enrolmentId: string | null },
): Promise<readonly string[]> {
  const own = await ownWalk(db, personId, enrolmentId ?? undefined)
  return (own?.place.stops ?? []).filter(({ stand }) => stand === 'tested-out').map(({ step }) => step.title)
}
