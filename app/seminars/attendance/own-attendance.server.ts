import type { Db } from '#db/connection.ts'
import type { Session } from '../agenda/seminar.ts'
import type { Seminar } from '../agenda/seminars.server.ts'
import { attendanceOf, knownOf } from './known.server.ts'
import { creditedByRecording } from './once.server.ts'

/** What a person reads of their own attendance on a seminar's page: the rule, each session, and the hours it brought. */
export async function ownAttendance(
  db: Db,
  { personId, seminar, sessions }: { personId: string; seminar: Seminar; sessions: readonly Session[] },
) {
  const known = (await knownOf(db, seminar.id, [personId])).get(personId)
  const { minimumPercent, asksLeaving, admitsUnregistered } = seminar
  const rows = await db
    .selectFrom('learningHours')
    .select('hours')
    .where('personId', '=', personId)
    .where('thingId', '=', seminar.id)
    .execute()
  const isSpeaker = await db
    .selectFrom('seminarSpeaker')
    .select('id')
    .where('seminarId', '=', seminar.id)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return {
    ...{ personId, minimumPercent, asksLeaving, admitsUnregistered, isSpeaker: isSpeaker !== undefined },
    ...attendanceOf(sessions, known, seminar),
    isKnown: known !== undefined,
    credited: Math.round(rows.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100,
    wasTakenBack: rows.some(({ hours }) => hours < 0),
    byRecording: await creditedByRecording(db, { personId, recordingWorkId: seminar.recordingWorkId }),
  }
}
