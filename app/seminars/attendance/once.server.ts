import type { Db } from '#db/connection.ts'

/** Hours that paths have credited a person for watching the recording of a seminar, which are then not credited once more. */
export async function creditedByRecording(
  db: Db,
  { personId, recordingWorkId }: { personId: string; recordingWorkId: string | null },
): Promise<number> {
  if (!recordingWorkId) return 0
  const row = await db
    .selectFrom('learningHours')
    .select(({ fn }) => fn.sum<number | null>('hours').as('hours'))
    .where('personId', '=', personId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('enrolment')
          .innerJoin('path', 'path.id', 'enrolment.pathId')
          .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'enrolment.pathVersionId')
          .select('enrolment.id')
          .whereRef('enrolment.learnerId', '=', 'learningHours.personId')
          .where(({ eb, or, ref }) =>
            or([
              eb('path.id', '=', ref('learningHours.thingId')),
              eb('path.workId', '=', ref('learningHours.thingId')),
            ]),
          )
          .where('enrolment.completedAt', 'is not', null)
          .where('pathVersionStep.kind', '=', 'recording')
          .where('pathVersionStep.thingId', '=', recordingWorkId),
      ),
    )
    .executeTakeFirst()
  return Number(row?.hours ?? 0)
}

/** The seminars that these recordings are of: their hours are one. */
export const seminarsRecorded = async (db: Db, thingIds: readonly string[]): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('seminar')
      .select('id')
      .where('recordingWorkId', 'in', [...thingIds])
      .execute()
  ).map(({ id }) => id)
