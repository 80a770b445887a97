import { storage } from '#app/web/storage.server.ts'
import { type Db, db } from '#db/connection.ts'

/** Takes renditions made before out of the way, all or those of these names; says which bytes may be needed no more. */
export async function takeAway(
  db: Db,
  mediaId: string,
  names: readonly string[] | 'all',
): Promise<readonly string[]> {
  if (names.length === 0) return []
  const rows = await db
    .deleteFrom('rendition')
    .where('mediaId', '=', mediaId)
    .$if(names !== 'all', query => query.where('name', 'in', names as readonly string[]))
    .returning('digest')
    .execute()
  return rows.map(({ digest }) => digest)
}

/** Removes bytes that no row needs any more. */
export async function removeUnneeded(digests: readonly string[], now: Date): Promise<void> {
  for (const digest of digests) {
    const needed = await db
      .selectFrom('keptFile')
      .select('digest')
      .where('digest', '=', digest)
      .executeTakeFirst()
    if (!needed) await storage.remove(digest, now)
  }
}
