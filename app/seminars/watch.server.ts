import { sql } from 'kysely'
import { recordActivity } from '#app/learning/activity.server.ts'
import type { Db } from '#db/connection.ts'
import { settleCompletion } from './in-video/completing.server.ts'
import { believed, covered, mostWatched, type Stretch, shareOf, united } from './stretch.ts'

export interface Watched {
  readonly personId: string
  readonly workId: string
  /** Of the whole video, 0 to 1. */
  readonly share: number
  /** Whether more was told than can have been watched by now; told again later it may be believed. */
  readonly isTooMuch: boolean
}

export interface Watching {
  readonly personId: string
  readonly workId: string
  readonly mediaId: string
  readonly stretches: readonly Stretch[]
  /** Where the player is, in seconds. */
  readonly position: number
}

/** Seconds between two entries of activity while one watches. */
const pulse = 60

/**
 * Adds what was watched to what was watched before. The union makes repeats harmless, and nobody has watched more than twice
 * the time since they first played it. Null when that video is not published with that recording.
 */
export async function recordWatching(db: Db, watching: Watching, now: Date): Promise<Watched | null> {
  const { personId, workId, mediaId } = watching
  const seconds = await lengthOf(db, workId, mediaId)
  if (seconds === null) return null
  const before = await lockProgress(db, watching, now)
  const former = before.stretches as unknown as Stretch[]
  const most = mostWatched((now.getTime() - before.beganAt.getTime()) / 1000)
  const stretches = believed(former, watching.stretches, { most, length: seconds })
  const isTooMuch = covered(stretches) < covered(united([...former, ...watching.stretches], seconds))
  const share = Math.round(shareOf(stretches, seconds) * 10_000) / 10_000
  await db
    .updateTable('watchProgress')
    .set({
      stretches: JSON.stringify(stretches),
      position: Math.min(seconds, Math.max(0, watching.position)),
      watchedSeconds: covered(stretches),
      share,
      updatedAt: now,
    })
    .where('personId', '=', personId)
    .where('workId', '=', workId)
    .where('mediaId', '=', mediaId)
    .execute()
  const since = (now.getTime() - before.updatedAt.getTime()) / 1000
  const isNewly = await settleCompletion(db, { personId, workId }, now)
  if (since === 0 || since >= pulse || isNewly)
    await recordActivity(db, { personId, kind: 'recording', subject: workId, now })
  return { personId, workId, share, isTooMuch }
}

/** How much of a recording a person has seen, 0 to 1; of several videos it had over time, the one they saw most of. */
export async function watchedShare(db: Db, personId: string, workId: string): Promise<number> {
  const row = await db
    .selectFrom('watchProgress')
    .select(eb => eb.fn.max('share').as('share'))
    .where('personId', '=', personId)
    .where('workId', '=', workId)
    .executeTakeFirst()
  return row?.share ?? 0
}

/** Where a person stopped in a video, and how much of it they have seen. */
export async function progressOf(db: Db, personId: string, workId: string, mediaId: string) {
  const row = await db
    .selectFrom('watchProgress')
    .select(['position', 'share'])
    .where('personId', '=', personId)
    .where('workId', '=', workId)
    .where('mediaId', '=', mediaId)
    .executeTakeFirst()
  return row ?? { position: 0, share: 0 }
}

/** The same of many recordings at once, by work id. */
export async function sharesOf(
  db: Db,
  personId: string,
  workIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (workIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('watchProgress')
    .select(eb => ['workId', eb.fn.max('share').as('share')])
    .where('personId', '=', personId)
    .where('workId', 'in', workIds)
    .groupBy('workId')
    .execute()
  return new Map(rows.map(row => [row.workId, row.share]))
}

/** Seconds of a video that some publication of the recording shows. */
async function lengthOf(db: Db, workId: string, mediaId: string): Promise<number | null> {
  const row = await db
    .selectFrom('publication')
    .innerJoin('publicationMedia', 'publicationMedia.publicationId', 'publication.id')
    .select(sql<number | null>`(outline ->> 'seconds')::numeric`.as('seconds'))
    .where('workId', '=', workId)
    .where('mediaId', '=', mediaId)
    .where(sql<boolean>`outline -> 'facet' ->> 'mediaId' = ${mediaId}`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seconds ?? null
}

/** The row of this person and video, made when there is none, held for this transaction. */
async function lockProgress(db: Db, { personId, workId, mediaId }: Watching, now: Date) {
  await db
    .insertInto('watchProgress')
    .values({ personId, workId, mediaId, beganAt: now, updatedAt: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return db
    .selectFrom('watchProgress')
    .select(['stretches', 'beganAt', 'updatedAt'])
    .where('personId', '=', personId)
    .where('workId', '=', workId)
    .where('mediaId', '=', mediaId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
