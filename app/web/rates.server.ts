import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** Counts one more try for `key` and says whether it is within `limit` per `seconds`. Holds on every process alike. */
export async function withinRate(
  db: Db,
  key: string,
  limit: number,
  seconds: number,
  now: Date,
): Promise<boolean> {
  const windowStartedAt = new Date(Math.floor(now.getTime() / (seconds * 1000)) * seconds * 1000)
  const row = await db
    .insertInto('rateCount')
    .values({ key, windowStartedAt, count: 1 })
    .onConflict(conflict =>
      conflict.columns(['key', 'windowStartedAt']).doUpdateSet({ count: sql`rate_count.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count <= limit
}
