import { audit } from '#app/people/audit.server.ts'
import { has, type Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { lockWork } from './works.server.ts'

export interface Review {
  readonly id: string
  readonly askedBy: string
  readonly askedByName: string
  readonly askedAt: Date
  readonly message: string
  readonly closedAt: Date | null
  readonly outcome: 'published' | 'returned' | 'withdrawn' | null
  readonly closedByName: string | null
  readonly remark: string
}

/** The last requests for a second pair of eyes, newest first. The caller has checked who may read. */
export const reviewsOf = (db: Db, workId: string): Promise<readonly Review[]> =>
  db
    .selectFrom('review')
    .innerJoin('person as asker', 'asker.id', 'review.askedBy')
    .leftJoin('person as closer', 'closer.id', 'review.closedBy')
    .select(['review.id', 'askedBy', 'asker.name as askedByName', 'askedAt', 'message'])
    .select(['closedAt', 'outcome', 'closer.name as closedByName', 'remark'])
    .where('workId', '=', workId)
    .orderBy('askedAt', 'desc')
    .limit(10)
    .execute()

/** Asks for a review; asking again while one is open changes nothing. */
export async function askReview(
  db: Db,
  person: Person,
  workId: string,
  message: string,
  now: Date,
): Promise<boolean> {
  if (!(await lockWork(db, person, workId))) return false
  await db
    .insertInto('review')
    .values({ id: newId(), workId, askedBy: person.id, askedAt: now, message })
    .onConflict(conflict => conflict.column('workId').where('closedAt', 'is', null).doNothing())
    .execute()
  return true
}

export async function withdrawReview(db: Db, person: Person, workId: string, now: Date): Promise<boolean> {
  if (!(await lockWork(db, person, workId))) return false
  return close(db, workId, { closedAt: now, closedBy: person.id, outcome: 'withdrawn' })
}

/** A reviewer gives the work back with a remark. Nobody returns what they asked for themselves. */
export async function returnWork(
  db: Db,
  person: Person,
  workId: string,
  remark: string,
  now: Date,
): Promise<boolean> {
  if (!has(person, 'reviewer')) return false
  const open = await db
    .selectFrom('review')
    .select('askedBy')
    .where('workId', '=', workId)
    .where('closedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!open || open.askedBy === person.id) return false
  await close(db, workId, { closedAt: now, closedBy: person.id, outcome: 'returned', remark })
  await audit(db, { actorId: person.id, action: 'work.returned', subject: workId }, now)
  return true
}

interface Closing {
  readonly closedAt: Date
  readonly closedBy: string
  readonly outcome: 'returned' | 'withdrawn'
  readonly remark?: string
}

async function close(db: Db, workId: string, closing: Closing): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('review')
    .set(closing)
    .where('workId', '=', workId)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
