import { audit } from '#app/people/audit.server.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { type ReviewDeed, reviewEventSchema } from './review-event.ts'
import { changes, type Standing, standingAfter } from './review-machine.ts'

/** Something that happened to a work, with who did it and when. */
export interface ReviewEntry {
  readonly id: string
  readonly event: ReviewDeed
  /** Null when Bina did it. */
  readonly byName: string | null
  readonly at: Date
}

/** Everything that happened between the author, the reviewer and the learners of these works, oldest first. */
export async function reviewLogs(
  db: Db,
  workIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReviewEntry[]>> {
  if (workIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('reviewEvent')
    .leftJoin('person', 'person.id', 'reviewEvent.actorId')
    .select(['reviewEvent.id', 'workId', 'kind', 'body', 'happenedAt as at', 'person.name as byName'])
    .where('workId', 'in', workIds)
    .orderBy('workId')
    .orderBy('sequence')
    .execute()
  const logs = new Map<string, ReviewEntry[]>()
  for (const { workId, kind, body, ...entry } of rows) {
    const read = reviewEventSchema.safeParse({ ...(body as object), type: kind })
    if (!read.success || read.data.type === 'draft.seen') continue
    logs.set(workId, [...(logs.get(workId) ?? []), { ...entry, event: read.data }])
  }
  return logs
}

export const reviewLog = async (db: Db, workId: string): Promise<readonly ReviewEntry[]> =>
  (await reviewLogs(db, [workId])).get(workId) ?? []

/** Where a work stands by what is stored; with the digest of the draft, by what the draft is now. */
export const standingOf = (log: readonly ReviewEntry[], draft?: string): Standing =>
  standingAfter([
    ...log.map(({ event }) => event),
    ...(draft === undefined ? [] : [{ type: 'draft.seen', digest: draft } as const]),
  ])

export interface Deed {
  readonly workId: string
  readonly event: ReviewDeed
  /** Null when Bina does it. */
  readonly actorId: string | null
}

/** Appends what happened and returns its id; null when it changes nothing. The caller holds the work. */
export async function append(db: Db, { workId, event, actorId }: Deed, now: Date): Promise<string | null> {
  const log = await reviewLog(db, workId)
  if (!changes(standingOf(log), event)) return null
  const { type, ...body } = event
  const id = newId()
  const { last } = await db
    .selectFrom('reviewEvent')
    .select(({ fn }) => fn.max<number | null>('sequence').as('last'))
    .where('workId', '=', workId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('reviewEvent')
    .values({
      ...{ id, workId, sequence: (last ?? 0) + 1, kind: type, body: JSON.stringify(body) },
      ...{ actorId, happenedAt: now },
    })
    .execute()
  const { words: _, ...detail } = { words: '', ...body }
  await audit(db, { actorId, action: type, subject: workId, detail }, now)
  return id
}
