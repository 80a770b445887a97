import { publishedNow } from '#app/authoring/publications.server.ts'
import { audit } from '#app/people/audit.server.ts'
import type { Db } from '#db/connection.ts'

/** Recordings that are published now, to choose from, and the one that was begun on the seminar's speakers' pages. */
export async function recordingChoices(db: Db, seminarId: string) {
  const published = (await publishedNow(db, { kind: 'recording' })).map(({ workId, outline }) => ({
    ...{ value: workId, label: outline.title },
  }))
  const begun = await db
    .selectFrom('seminar')
    .innerJoin('work', 'work.id', 'seminar.begunWorkId')
    .select(['work.id as value', 'work.title as label'])
    .where('seminar.id', '=', seminarId)
    .executeTakeFirst()
  return begun && !published.some(({ value }) => value === begun.value) ? [begun, ...published] : published
}

/** Says which recording is of this seminar (null: none). False for what is not among its choices. */
export async function linkRecording(
  db: Db,
  { seminarId, workId, by }: { seminarId: string; workId: string | null; by: string },
  now: Date,
): Promise<boolean> {
  if (workId !== null && !(await recordingChoices(db, seminarId)).some(({ value }) => value === workId))
    return false
  await db.updateTable('seminar').set({ recordingWorkId: workId }).where('id', '=', seminarId).execute()
  const detail = { recording: workId }
  await audit(db, { actorId: by, action: 'seminar.recordingLinked', subject: seminarId, detail }, now)
  return true
}
