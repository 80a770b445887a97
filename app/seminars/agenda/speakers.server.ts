import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { lockSeminar } from './seminars.server.ts'

/** Who speaks, in order, as they say it of themselves; else a person by their name and post, anyone else as they were written down. */
export const speakersOf = (db: Db, seminarId: string) =>
  db
    .selectFrom('seminarSpeaker')
    .leftJoin('person', 'person.id', 'seminarSpeaker.personId')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .select([
      'seminarSpeaker.id',
      'seminarSpeaker.personId',
      'seminarSpeaker.email',
      'seminarSpeaker.biography',
      'seminarSpeaker.readyAt',
      sql<string>`coalesce(nullif(seminar_speaker.name, ''), person.name)`.as('name'),
      sql<string>`coalesce(nullif(seminar_speaker.affiliation, ''),
        concat_ws(', ', nullif(person.job_title, ''), unit.name), '')`.as('affiliation'),
    ])
    .where('seminarId', '=', seminarId)
    .orderBy('position')
    .execute()

export interface Guest {
  readonly name: string
  readonly affiliation: string
  readonly email: string | null
}

/** Adds a speaker with an account, by e-mail. False when nobody has it; one who speaks already is left as they are. */
export async function addSpeaker(db: Db, seminarId: string, email: string): Promise<boolean> {
  const person = await activeByEmail(db, email)
  if (!person) return false
  await insert(db, seminarId, { personId: person.id })
  return true
}

export const addGuest = (db: Db, seminarId: string, guest: Guest) => insert(db, seminarId, guest)

async function insert(db: Db, seminarId: string, speaker: { personId: string } | Guest) {
  await lockSeminar(db, seminarId)
  await db
    .insertInto('seminarSpeaker')
    .values(({ selectFrom, fn, val }) => ({
      ...{ id: newId(), seminarId, ...speaker },
      position: selectFrom('seminarSpeaker')
        .where('seminarId', '=', seminarId)
        .select(({ eb }) => eb(fn.coalesce(fn.max('position'), val(0)), '+', 1).as('next')),
    }))
    .onConflict(conflict => conflict.columns(['seminarId', 'personId']).doNothing())
    .execute()
}

export const activeByEmail = (db: Db, email: string) =>
  db
    .selectFrom('person')
    .select('id')
    .where(sql`lower(email)`, '=', email.trim().toLowerCase())
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
