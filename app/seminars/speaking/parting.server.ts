import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import type { Db } from '#db/connection.ts'
import { lockSeminar, plannedSeminar } from '../agenda/seminars.server.ts'
import { joinAuthors } from './begun.server.ts'

interface Parting {
  readonly seminarId: string
  readonly id: string
  /** Who plans the seminar. */
  readonly by: Person
}

/**
 * Takes a speaker off the list, with the links by which they came and with the authorship of its recording that the seminar lent
 * them, unless they plan it themselves. What they brought stays, in the hands of who took them off where nobody else has it.
 */
export async function removeSpeaker(db: Db, { seminarId, id, by }: Parting, now: Date): Promise<void> {
  const seminar = await lockSeminar(db, seminarId)
  const gone = await db
    .deleteFrom('seminarSpeaker')
    .where('seminarId', '=', seminarId)
    .where('id', '=', id)
    .returning('personId')
    .executeTakeFirst()
  const workId = seminar?.begunWorkId
  const person = gone?.personId && (await personById(db, gone.personId))
  if (!workId || !person || (await plannedSeminar(db, person, seminarId))) return
  const parted = await db
    .deleteFrom('workAuthor')
    .where('workId', '=', workId)
    .where('personId', '=', person.id)
    .where('lentBy', '=', seminarId)
    .returning('personId')
    .executeTakeFirst()
  if (!parted) return
  const detail = { personId: person.id, seminar: seminarId }
  await audit(db, { actorId: by.id, action: 'work.authorRemoved', subject: workId, detail }, now)
  if (!(await hasAuthor(db, workId))) await joinAuthors(db, { workId, seminarId, person: by }, now)
}

const hasAuthor = async (db: Db, workId: string): Promise<boolean> =>
  (await db
    .selectFrom('workAuthor')
    .select('personId')
    .where('workId', '=', workId)
    .where('role', '=', 'author')
    .limit(1)
    .executeTakeFirst()) !== undefined
