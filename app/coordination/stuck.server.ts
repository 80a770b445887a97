import type { Walk } from '#app/learning/move.ts'
import { placeOf } from '#app/learning/place.ts'
import { versionOf } from '#app/learning/versions.server.ts'
import type { Db } from '#db/connection.ts'

/** The titles of the steps at which these walks wait for a hand, the attempts being used up; by enrolment. */
export async function stuckAt(db: Db, enrolmentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (enrolmentIds.length === 0) return new Map()
  const walks = await db
    .selectFrom('enrolment')
    .select(['id', 'pathVersionId', 'snapshot'])
    .where('id', 'in', [...enrolmentIds])
    .execute()
  const titles = walks.map(async ({ id, pathVersionId, snapshot }) => {
    const { path } = await versionOf(db, pathVersionId)
    const { stops, needsHand } = placeOf(path, snapshot as unknown as Walk)
    const stuck = stops.filter(({ step }) => needsHand.includes(step.id))
    return [id, stuck.map(({ step }) => step.title).join(', ')] as const
  })
  return new Map(await Promise.all(titles))
}
