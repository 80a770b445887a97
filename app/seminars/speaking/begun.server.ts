import { saveDetails, workFor } from '#app/authoring/works.server.ts'
import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { dayOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { spanOf } from '../agenda/seminar.ts'
import { aimsOf } from '../agenda/seminar-page.server.ts'
import { lockSeminar, sessionsOf } from '../agenda/seminars.server.ts'
import { speakersOf } from '../agenda/speakers.server.ts'
import { createRecording, saveTalk } from '../recordings.server.ts'
import type { Desk } from './desk.server.ts'
import { lent } from './lent.ts'

interface Linked {
  readonly begunWorkId: string | null
  readonly recordingWorkId: string | null
}

/** The recording that a seminar's speakers and hosts bring together; null while there is none, or where another was linked. */
export const begunOf = ({ begunWorkId, recordingWorkId }: Linked): string | null =>
  recordingWorkId === null || recordingWorkId === begunWorkId ? begunWorkId : null

/** Whether a recording from elsewhere was linked to it, which its author alone changes. */
export const hasOther = ({ begunWorkId, recordingWorkId }: Linked): boolean =>
  recordingWorkId !== null && recordingWorkId !== begunWorkId

/**
 * The recording of the desk's seminar, begun when there is none, with who changes it as one of its authors. The seminar is held,
 * so that two who begin at once begin one. Null where another recording was linked to it.
 */
export async function beginRecording(
  db: Db,
  { seminar: { id: seminarId }, person }: Desk,
  now: Date,
): Promise<{ workId: string; author: Person } | null> {
  const seminar = await lockSeminar(db, seminarId)
  if (!seminar || hasOther(seminar)) return null
  const workId = seminar.begunWorkId ?? (await begin(db, seminar, person, now))
  await db.updateTable('seminar').set({ recordingWorkId: workId }).where('id', '=', seminarId).execute()
  return { workId, author: await joinAuthors(db, { workId, seminarId, person }, now) }
}

type Held = NonNullable<Awaited<ReturnType<typeof lockSeminar>>>

async function begin(db: Db, seminar: Held, person: Person, now: Date): Promise<string> {
  const author = lent(person)
  const { title, description, zone, id } = seminar
  const workId = await createRecording(db, { person, title, language: person.language }, now)
  const { revision, ...details } = await detailsOf(db, author, workId)
  const summary = description.slice(0, 2000)
  await saveDetails(
    db,
    author,
    workId,
    { ...details, revision, summary, competencies: (await aimsOf(db, id)).map(asAim) },
    now,
  )
  const names = (await speakersOf(db, id)).map(({ name }) => name).join(', ')
  const span = spanOf(await sessionsOf(db, id))
  const talk = { speaker: names.slice(0, 200), heldOn: span && dayOf(span.startsAt, zone), seconds: null }
  await saveTalk(db, author, workId, talk, now)
  await lend(db, workId, id)
  await db.updateTable('seminar').set({ begunWorkId: workId }).where('id', '=', id).execute()
  const detail = { recording: workId }
  await audit(db, { actorId: person.id, action: 'seminar.recordingBegun', subject: id, detail }, now)
  return workId
}

const asAim = ({ competency, level }: { competency: string; level: number }) => ({ competency, level })

/** What its details are now, to save some of them. */
export async function detailsOf(db: Db, author: Person, workId: string) {
  const work = await workFor(db, author, workId, 'recording')
  if (!work) throw new Error(`${workId} is no recording of theirs`)
  const { title, summary, language, hoursJp, hoursForm, audience, effortMinutes, competencies } = work
  return {
    ...{ title, summary, language, hoursJp, hoursForm, audience, effortMinutes, competencies },
    revision: work.revision,
  }
}

/** Makes the authorship of whoever began the recording one that the seminar lends. */
const lend = (db: Db, workId: string, seminarId: string) =>
  db.updateTable('workAuthor').set({ lentBy: seminarId }).where('workId', '=', workId).execute()

interface Joining {
  readonly workId: string
  readonly seminarId: string
  readonly person: Person
}

/** Makes who speaks or hosts an author of the recording begun for the seminar, and answers them with what that lends them. */
export async function joinAuthors(
  db: Db,
  { workId, seminarId, person }: Joining,
  now: Date,
): Promise<Person> {
  const joined = await db
    .insertInto('workAuthor')
    .values({ workId, personId: person.id, role: 'author', addedAt: now, lentBy: seminarId })
    .onConflict(conflict =>
      conflict
        .columns(['workId', 'personId'])
        .doUpdateSet({ role: 'author', lentBy: seminarId })
        .where('workAuthor.role', '<>', 'author'),
    )
    .returning('personId')
    .executeTakeFirst()
  const detail = { personId: person.id, role: 'author', seminar: seminarId }
  if (joined)
    await audit(db, { actorId: person.id, action: 'work.authorAdded', subject: workId, detail }, now)
  return lent(person)
}
