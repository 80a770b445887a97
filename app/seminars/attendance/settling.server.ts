import { finishThing } from '#app/learning/things.server.ts'
import { creditThing, takeBackThing } from '#app/records/crediting.server.ts'
import { dayOf } from '#app/web/day.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import { spanOf, standingOf } from '../agenda/seminar.ts'
import { hoursOf } from '../agenda/seminar-page.server.ts'
import { eventsOf, lockSeminar, type Seminar, sessionsOf } from '../agenda/seminars.server.ts'
import { speakersOf } from '../agenda/speakers.server.ts'
import { askFeedback } from '../feedback/ask-feedback.server.ts'
import { attendancesOf } from './known.server.ts'
import { creditedByRecording } from './once.server.ts'

/**
 * Once a seminar is over: credits its hours to whoever has attended it and finishes the steps of their paths that wait for it;
 * takes hours back, by an entry against them, from whoever turns out not to have. Doing it again changes nothing. Speakers are
 * credited no participant's hours. Before the end nothing happens.
 */
export async function settle(
  db: Db,
  { seminarId, personIds }: { seminarId: string; personIds?: readonly string[] },
  now: Date,
): Promise<void> {
  if ((await endOf(db, seminarId)) > now) return
  const seminar = await lockSeminar(db, seminarId)
  if (!seminar || standingOf(await eventsOf(db, seminarId)) !== 'announced') return
  const speakers = new Set((await speakersOf(db, seminarId)).map(({ personId }) => personId))
  const attendances = await attendancesOf(db, seminar, personIds)
  for (const [personId, { attended }] of attendances)
    await (attended && !speakers.has(personId)
      ? credit(db, seminar, personId, now)
      : takeBackThing(db, { personId, thingId: seminarId }, now))
}

async function credit(db: Db, row: Omit<Seminar, 'unit' | 'unitPath'>, personId: string, now: Date) {
  const sessions = await sessionsOf(db, row.id)
  const span = spanOf(sessions)
  const hours = await hoursOf(db, row, sessions)
  if (span && hours !== null)
    await creditThing(
      db,
      {
        ...{ personId, thingKind: 'seminar', thingId: row.id, title: row.title, form: row.form, hours },
        completedOn: dayOf(span.endsAt, row.zone),
        creditedElsewhere: await creditedByRecording(db, { personId, recordingWorkId: row.recordingWorkId }),
      },
      now,
    )
  await finishThing(db, { personId, kind: 'seminar', thingId: row.id }, now)
}

async function endOf(db: Db, seminarId: string): Promise<Date> {
  const span = spanOf(await sessionsOf(db, seminarId))
  return span?.endsAt ?? new Date(8.64e15)
}

/** Seminars that have ended since they were last settled. */
export const endedSince = async (db: Db, now: Date): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('seminarSession')
      .innerJoin('seminar', 'seminar.id', 'seminarSession.seminarId')
      .select('seminar.id')
      .groupBy('seminar.id')
      .having(({ eb, fn }) => eb(fn.max('endsAt'), '<=', now))
      .having(({ eb, or, fn, ref }) =>
        or([eb('settledAt', 'is', null), eb(fn.max('endsAt'), '>', ref('settledAt'))]),
      )
      .execute()
  ).map(({ id }) => id)

/** Settles a whole seminar that has ended. */
export async function settleAll(db: Db, seminarId: string, now: Date): Promise<void> {
  await settle(db, { seminarId }, now)
  await db.updateTable('seminar').set({ settledAt: now }).where('id', '=', seminarId).execute()
}

/** Credits the hours of seminars that have ended since, and asks those who were there how it was. */
export const settleSeminars = defineJob({
  name: 'settle-seminars',
  cron: '*/5 * * * *',
  async run(db, now) {
    const ended = await endedSince(db, now)
    for (const id of ended)
      await inTransaction(async trx => {
        await settleAll(trx, id, now)
        await askFeedback(trx, id, now)
      })
    return ended.length
  },
})
