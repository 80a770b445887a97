import { publicationsOf } from '#app/authoring/publications.server.ts'
import type { Db } from '#db/connection.ts'
import { completedOf } from './in-video/completing.server.ts'
import { notesOf } from './notes/notes.server.ts'
import { watchedShare } from './watch.server.ts'

/** A recording that was taken back, for who had begun it or has it on their way: what of theirs is kept. */
export interface TakenBack {
  readonly workId: string
  readonly title: string
  /** Of the whole video, 0 to 1. */
  readonly share: number
  readonly isCompleted: boolean
  readonly notes: number
  /** Their way that leads through it; null without one. */
  readonly enrolmentId: string | null
}

/** Null when it never was published, may be watched, or is nothing of theirs. */
export async function takenBackOf(db: Db, personId: string, workId: string): Promise<TakenBack | null> {
  const [latest] = await publicationsOf(db, workId)
  if (latest?.outline.kind !== 'recording' || latest.retiredAt === null) return null
  const whose = { personId, workId }
  const [enrolmentId, begun, share, completed, notes] = await Promise.all([
    wayThrough(db, personId, workId),
    hasWatched(db, personId, workId),
    watchedShare(db, personId, workId),
    completedOf(db, personId, [workId]),
    notesOf(db, whose),
  ])
  if (!begun && !enrolmentId) return null
  const { title } = latest.outline
  return { workId, title, share, isCompleted: completed.has(workId), notes: notes.length, enrolmentId }
}

export const hasWatched = async (db: Db, personId: string, workId: string): Promise<boolean> =>
  (await db
    .selectFrom('watchProgress')
    .select('workId')
    .where('personId', '=', personId)
    .where('workId', '=', workId)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** How many people have begun a recording. */
export async function begunCount(db: Db, workId: string): Promise<number> {
  const { people } = await db
    .selectFrom('watchProgress')
    .select(eb => eb.fn.count<number>('personId').distinct().as('people'))
    .where('workId', '=', workId)
    .executeTakeFirstOrThrow()
  return people
}

async function wayThrough(db: Db, personId: string, workId: string): Promise<string | null> {
  const row = await db
    .selectFrom('enrolment')
    .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'enrolment.pathVersionId')
    .select('enrolment.id')
    .where('learnerId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .where('thingId', '=', workId)
    .orderBy('enrolment.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
