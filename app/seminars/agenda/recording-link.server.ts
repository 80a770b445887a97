import { publishedNow } from '#app/authoring/publications.server.ts'
import { audit } from '#app/people/audit.server.ts'
import type { Db } from '#db/connection.ts'

/** Recordings that are published now, to choose from; what is linked already is among them. */
export const recordingChoices = async (db: Db) =>
  (await publishedNow(db, { kind: 'recording' })).map(({ workId, outline }) => ({
    ...{ value: workId, label: outline.title },
  }))

/** Says which recording is of this seminar (null: none). False for what is no published recording. */
export async function linkRecording(
  db: Db,
  { seminarId, workId, by }: { seminarId: string; workId: string | null; by: string },
  now: Date,
): Promise<boolean> {
  if (workId !== null && !(await recordingChoices(db)).some(({ value }) => value === workId)) return false
  await db.updateTable('seminar').set({ recordingWorkId: workId }).where('id', '=', seminarId).execute()
  const detail = { recording: workId }
  await audit(db, { actorId: by, action: 'seminar.recordingLinked', subject: seminarId, detail }, now)
  return true
}
