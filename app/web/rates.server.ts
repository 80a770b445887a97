import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

const windowOf = (seconds: number, now: Date) =>
  new Date(Math.floor(now.getTime() / (seconds * 1000)) * seconds * 1000)

/** Takes a try back that turned out to be a right one. */
export const takeBack = (db: Db, key: string, seconds: number, now: Date) =>
  db
    .updateTable('rateCount')
    .set({ count: sql`greatest(0, count - 1)` })
    .where('key', '=', key)
    .where('windowStartedAt', '=', windowOf(seconds, now))
    .execute()

/** Counts one more try for `key` and says whether it is within `limit` per `seconds`. Holds on every process alike. */
export async function withinRate(
  db: Db,
  key: string,
  limit: number,
  seconds: number,
  now: Date,
): Promise<boolean> {
  const windowStartedAt = windowOf(seconds, now)
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
