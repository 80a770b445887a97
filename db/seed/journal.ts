import type { Insertable } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { DB } from '#db/schema.ts'

type Rows<T extends keyof DB> = Insertable<DB[T]>[]

/** What happened, gathered before it is written in few, large inserts. */
export interface Journal {
  readonly events: Rows<'pathEvent'>
  readonly attempts: Rows<'attempt'>
  readonly answers: Rows<'answer'>
  readonly activity: Rows<'activity'>
  readonly submissions: Rows<'taskSubmission'>
  readonly watched: Rows<'watchProgress'>
}

export const emptyJournal = (): Journal => ({
  events: [],
  attempts: [],
  answers: [],
  activity: [],
  submissions: [],
  watched: [],
})

/** PostgreSQL takes at most 65,535 parameters a statement. */
const rowsAtOnce = 1000

const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, i) =>
    rows.slice(i * rowsAtOnce, (i + 1) * rowsAtOnce),
  )

/** Writes everything but the activity; its walks must be there. */
export async function writeJournal(db: Db, journal: Journal) {
  for (const rows of batches(journal.events)) await db.insertInto('pathEvent').values(rows).execute()
  for (const rows of batches(journal.attempts)) await db.insertInto('attempt').values(rows).execute()
  for (const rows of batches(journal.answers)) await db.insertInto('answer').values(rows).execute()
  for (const rows of batches(journal.submissions))
    await db.insertInto('taskSubmission').values(rows).execute()
  for (const rows of batches(journal.watched)) {
    await db.insertInto('watchProgress').values(rows).execute()
    const completed = rows.filter(({ share }) => share === 1)
    if (completed.length > 0)
      await db
        .insertInto('recordingCompletion')
        .values(
          completed.map(({ personId, workId, updatedAt: completedAt }) => ({
            personId,
            workId,
            completedAt,
          })),
        )
        .execute()
  }
}

/** Writes the activity in time from `from` until before `to`. */
export async function writeActivity(db: Db, { activity }: Journal, from: Date, to: Date) {
  const rows = activity.filter(({ receivedAt }) => {
    const at = new Date(receivedAt).getTime()
    return at >= from.getTime() && at < to.getTime()
  })
  for (const some of batches(rows)) await db.insertInto('activity').values(some).execute()
}
