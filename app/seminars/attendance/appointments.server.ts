import { sql } from 'kysely'
import { recordingFacts } from '#app/authoring/media.server.ts'
import type { Appointments } from '#app/learning/appointments.server.ts'
import { finishThing } from '#app/learning/things.server.ts'
import { personById } from '#app/people/sessions.server.ts'
import type { Db } from '#db/connection.ts'
import { hasBeen } from '../agenda/planners.server.ts'
import { openRegistration } from '../agenda/registering.server.ts'
import { spanOf, standingOf } from '../agenda/seminar.ts'
import { eventsOf, seminarFor, sessionsOf } from '../agenda/seminars.server.ts'
import { type Completed, completedOf } from '../in-video/completing.server.ts'
import { attendancesOf } from './known.server.ts'

/** Seminars as steps of paths. */
export const seminarSteps: Appointments = {
  choices: (db, now) =>
    db
      .selectFrom('seminar')
      .innerJoin('unit', 'unit.id', 'seminar.unitId')
      .innerJoin('seminarSession', 'seminarSession.seminarId', 'seminar.id')
      .select(['seminar.id', 'seminar.title', 'unit.name as unit'])
      .select(sql<number>`ceil(sum(extract(epoch from ends_at - starts_at)) / 60)::int`.as('minutes'))
      .where(hasBeen('announced'))
      .where(({ not }) => not(hasBeen('cancelled')))
      .groupBy(['seminar.id', 'seminar.title', 'unit.name'])
      .having(({ eb, fn }) => eb(fn.max('endsAt'), '>', now))
      .orderBy('seminar.title')
      .execute(),
  async titles(db, ids) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .selectFrom('seminar')
      .select(['id', 'title'])
      .where('id', 'in', [...ids])
      .where(hasBeen('announced'))
      .where(({ not }) => not(hasBeen('cancelled')))
      .execute()
    return new Map(rows.map(({ id, title }) => [id, title]))
  },
  async dates(db, ids) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .selectFrom('seminar')
      .select(['id', 'recordingWorkId'])
      .select(({ selectFrom }) =>
        selectFrom('seminarSession')
          .select(({ fn }) => fn.max('endsAt').as('endsAt'))
          .whereRef('seminarId', '=', 'seminar.id')
          .as('endsAt'),
      )
      .where('id', 'in', [...ids])
      .where(hasBeen('announced'))
      .where(({ not }) => not(hasBeen('cancelled')))
      .execute()
    const recordings = await recordingFacts(
      db,
      rows.flatMap(row => row.recordingWorkId ?? []),
    )
    return new Map(
      rows.map(({ id, recordingWorkId, endsAt }) => [
        id,
        { endsAt, isRecorded: recordingWorkId !== null && Boolean(recordings[recordingWorkId]) },
      ]),
    )
  },
  async shown(db, { personId, seminarId }, now) {
    const person = await personById(db, personId)
    const seminar = await db
      .selectFrom('seminar')
      .select('recordingWorkId')
      .where('id', '=', seminarId)
      .executeTakeFirst()
    if (!person || !seminar) return null
    const sessions = await sessionsOf(db, seminarId)
    const span = spanOf(sessions)
    const isCancelled = standingOf(await eventsOf(db, seminarId)) !== 'announced'
    const own = await openRegistration(db, seminarId, personId)
    const { recordingWorkId: workId } = seminar
    const isPublished = workId !== null && Boolean((await recordingFacts(db, [workId]))[workId])
    return {
      ...{ seminarId, sessions, recordingWorkId: isPublished ? workId : null },
      standing: isCancelled ? 'cancelled' : span && span.endsAt <= now ? 'over' : 'toCome',
      mine: own ? (own.seatedAt ? 'seated' : 'waiting') : null,
      isShown: (await seminarFor(db, person, seminarId)) !== null,
    }
  },
}

/** Which of these seminars a learner had attended, or watched the recording of, before they came to a path that asks for them. */
export async function attendedBefore(
  db: Db,
  { learnerId, kind, thingIds }: { learnerId: string; kind: string; thingIds: readonly string[] },
): Promise<readonly string[]> {
  if (kind !== 'seminar') return []
  const seminars = await db
    .selectFrom('seminar')
    .select(['id', 'minimumPercent', 'asksLeaving', 'settledAt', 'recordingWorkId'])
    .where('id', 'in', thingIds)
    .execute()
  const done: string[] = []
  for (const { recordingWorkId, settledAt, ...seminar } of seminars) {
    const attendance = (await attendancesOf(db, seminar, [learnerId])).get(learnerId)
    if ((settledAt && attendance?.attended) || (await hasCompleted(db, learnerId, recordingWorkId)))
      done.push(seminar.id)
  }
  return done
}

const hasCompleted = async (db: Db, personId: string, workId: string | null) =>
  workId !== null && (await completedOf(db, personId, [workId])).has(workId)

/** Whoever has completed the recording of a seminar is done with the steps that wait for it. */
export async function finishByRecording(db: Db, { personId, workId }: Completed, now: Date): Promise<void> {
  const seminars = await db.selectFrom('seminar').select('id').where('recordingWorkId', '=', workId).execute()
  for (const { id } of seminars) await finishThing(db, { personId, kind: 'seminar', thingId: id }, now)
}
