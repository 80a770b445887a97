import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { hasBegun } from './seminar-page.server.ts'

/** Files of a recording that was retired stay with those who began it or have it on their way. */
export async function filesOfBegun(db: Db, person: Person, mediaId: string): Promise<boolean> {
  const works = await db
    .selectFrom('publicationMedia')
    .innerJoin('publication', 'publication.id', 'publicationMedia.publicationId')
    .select('workId')
    .distinct()
    .where('mediaId', '=', mediaId)
    .where(sql<boolean>`outline ->> 'kind' = 'recording'`)
    .execute()
  for (const { workId } of works) if (await hasBegun(db, person.id, workId)) return true
  return false
}
