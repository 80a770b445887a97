import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { draftFor, informed } from '../paths.server.ts'
import { offeredVersion } from '../versions.server.ts'
import { type Difference, differences } from './merging.ts'

/** What the draft as it is kept would change of what is offered: nothing where nothing is. Null when the path is not this person's to change. */
export async function draftDifference(
  db: Db,
  person: Person,
  pathId: string,
  now: Date,
): Promise<readonly Difference[] | null> {
  const draft = await draftFor(db, person, pathId)
  if (!draft) return null
  const offered = await offeredVersion(db, pathId)
  return offered ? differences(offered.path, (await informed(db, draft.path, now)).path) : []
}
