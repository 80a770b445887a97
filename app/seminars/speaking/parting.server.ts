import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import type { Db } from '#db/connection.ts'
import { nearestPlanner } from '../agenda/organisers.server.ts'
import { lockSeminar, plannedSeminar } from '../agenda/seminars.server.ts'
import { joinAuthors } from './begun.server.ts'

interface Parting {
  readonly seminarId: string
  readonly id: string
  /** Who plans the seminar. */
  readonly by: Person
}

/** Takes a speaker off the list, with the links by which they came and with what the seminar lent them. */
export async function removeSpeaker(db: Db, { seminarId, id, by }: Parting, now: Date): Promise<void> {
  await lockSeminar(db, seminarId)
  await db.deleteFrom('seminarSpeaker').where('seminarId', '=', seminarId).where('id', '=', id).execute()
  await endLoans(db, { seminarId }, { by, now })
}

/** Takes a person off those who plan it by name, with what the seminar lent them. */
export async function removeOrganiser(db: Db, { seminarId, id, by }: Parting, now: Date): Promise<void> {
  await lockSeminar(db, seminarId)
  await db
    .deleteFrom('seminarOrganiser')
    .where('seminarId', '=', seminarId)
    .where('personId', '=', id)
    .execute()
  await endLoans(db, { seminarId }, { by, now })
}

/** A person's roles changed: what seminars lent them as hosts ends with the last by which they plan them. */
export const endHosting = (db: Db, personId: string, now: Date): Promise<void> =>
  endLoans(db, { personId }, { by: null, now })

/** A unit hangs elsewhere: what the seminars of it and below lent to hosts ends where they plan them no more. */
export const endHostingBelow = (db: Db, unitPath: string, now: Date): Promise<void> =>
  endLoans(db, { unitPath }, { by: null, now })

interface Loan {
  readonly seminarId: string
  readonly personId: string
}

interface Loans extends Partial<Loan> {
  /** Of seminars that this unit or one below it organises. */
  readonly unitPath?: string
}

interface Ending {
  /** Who ended it; null where it ended with a role. */
  readonly by: Person | null
  readonly now: Date
}

/**
 * Ends the authorship of its recording that a seminar lent to who neither speaks at it nor plans it any more. What they brought
 * stays, in the hands of who ended it, else of the nearest who plans it, where nobody else has it.
 */
export async function endLoans(db: Db, of: Loans, { by, now }: Ending): Promise<void> {
  for (const { workId, ...loan } of await loansOf(db, of)) {
    const { seminarId, personId } = loan
    await lockSeminar(db, seminarId)
    if (await isKept(db, loan)) continue
    await db
      .deleteFrom('workAuthor')
      .where('workId', '=', workId)
      .where('personId', '=', personId)
      .where('lentBy', '=', seminarId)
      .execute()
    const detail = { personId, seminar: seminarId }
    const actorId = by?.id ?? null
    await audit(db, { actorId, action: 'work.authorRemoved', subject: workId, detail }, now)
    const heir = (await hasAuthor(db, workId)) ? null : (by ?? (await nearestPlanner(db, seminarId)))
    if (heir) await joinAuthors(db, { workId, seminarId, person: heir }, now)
  }
}

const loansOf = async (db: Db, { seminarId, personId, unitPath }: Loans) =>
  await db
    .selectFrom('workAuthor')
    .innerJoin('seminar', join => join.onRef('seminar.id', '=', 'lentBy').onRef('begunWorkId', '=', 'workId'))
    .innerJoin('unit', 'unit.id', 'seminar.unitId')
    .select(['workId', 'personId', 'seminar.id as seminarId'])
    .$if(seminarId !== undefined, query => query.where('seminar.id', '=', seminarId ?? ''))
    .$if(personId !== undefined, query => query.where('personId', '=', personId ?? ''))
    .$if(unitPath !== undefined, query => query.where('unit.path', 'like', `${unitPath}%`))
    .orderBy('seminar.id')
    .execute()

async function isKept(db: Db, { seminarId, personId }: Loan): Promise<boolean> {
  const speaks = await db
    .selectFrom('seminarSpeaker')
    .select('id')
    .where('seminarId', '=', seminarId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (speaks) return true
  const person = await personById(db, personId)
  return person !== null && (await plannedSeminar(db, person, seminarId)) !== null
}

const hasAuthor = async (db: Db, workId: string): Promise<boolean> =>
  (await db
    .selectFrom('workAuthor')
    .select('personId')
    .where('workId', '=', workId)
    .where('role', '=', 'author')
    .limit(1)
    .executeTakeFirst()) !== undefined
