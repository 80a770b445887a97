import type { Db } from '#db/connection.ts'
import type { Session } from '../agenda/seminar.ts'
import type { Seminar } from '../agenda/seminars.server.ts'
import { attendanceOf } from './known.server.ts'
import { creditedByRecording } from './once.server.ts'
import type { Known } from './presence.ts'

interface Own {
  readonly personId: string
  readonly seminar: Seminar
  readonly sessions: readonly Session[]
  readonly known: ReadonlyMap<string, readonly Known[]> | undefined
  readonly isSpeaker: boolean
}

/** What a person reads of their own attendance on a seminar's page: the rule, each session, and the hours it brought. */
export async function ownAttendance(db: Db, { personId, seminar, sessions, known, isSpeaker }: Own) {
  const { minimumPercent, asksLeaving, admitsUnregistered } = seminar
  const rows = await db
    .selectFrom('learningHours')
    .select('hours')
    .where('personId', '=', personId)
    .where('thingId', '=', seminar.id)
    .execute()
  return {
    ...{ personId, minimumPercent, asksLeaving, admitsUnregistered, isSpeaker },
    ...attendanceOf(sessions, known, seminar),
    isKnown: known !== undefined,
    credited: Math.round(rows.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100,
    wasTakenBack: rows.some(({ hours }) => hours < 0),
    byRecording: await creditedByRecording(db, { personId, recordingWorkId: seminar.recordingWorkId }),
  }
}
