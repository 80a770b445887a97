import type { Selectable } from 'kysely'
import type { Person } from '#app/people/person.ts'
import { isId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { DB } from '#db/schema.ts'
import { planned, shownTo } from './planners.server.ts'
import { type Closed, closedAt, type SeminarEvent, type Session, spanOf, standingOf } from './seminar.ts'

/** As it is planned, with the unit that organises it. */
export type Seminar = Selectable<DB['seminar']> & { readonly unit: string; readonly unitPath: string }

const seminarRow = (db: Db, id: string) =>
  db
    .selectFrom('seminar')
    .innerJoin('unit', 'unit.id', 'seminar.unitId')
    .selectAll('seminar')
    .select(['unit.name as unit', 'unit.path as unitPath'])
    .where('seminar.id', '=', id)

/** The seminar of one who came by a speaker's link, which is looked at by the caller. */
export const seminarById = async (db: Db, id: string): Promise<Seminar | null> =>
  (await seminarRow(db, id).executeTakeFirst()) ?? null

/** The seminar, when it is shown to this person; null for what is absent or not for them. */
export const seminarFor = async (db: Db, person: Person, id: string): Promise<Seminar | null> =>
  isId(id) ? ((await seminarRow(db, id).where(shownTo(person)).executeTakeFirst()) ?? null) : null

/** The seminar, when this person plans it. */
export const plannedSeminar = async (db: Db, person: Person, id: string): Promise<Seminar | null> =>
  isId(id) ? ((await seminarRow(db, id).where(planned(person)).executeTakeFirst()) ?? null) : null

/** Holds the seminar's row until the transaction ends: who writes seats, sessions or events of it waits for each other here. */
export const lockSeminar = (db: Db, id: string) =>
  db.selectFrom('seminar').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Its sessions in order, without their meeting links. */
export const sessionsOf = (db: Db, seminarId: string): Promise<Session[]> =>
  db
    .selectFrom('seminarSession')
    .select(['id', 'title', 'startsAt', 'endsAt', 'place'])
    .where('seminarId', '=', seminarId)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()

/** What it went through, in order. */
export const eventsOf = (db: Db, seminarId: string): Promise<(SeminarEvent & { id: string })[]> =>
  db
    .selectFrom('seminarEvent')
    .select(['id', 'kind', 'reason', 'happenedAt'])
    .where('seminarId', '=', seminarId)
    .orderBy('sequence')
    .execute()

interface Windowed {
  readonly id: string
  readonly opensAt: Date | null
  readonly closesAt: Date | null
}

/** Why nobody can register now; null when one can. */
export async function registrationClosed(
  db: Db,
  { id, opensAt, closesAt }: Windowed,
  now: Date,
): Promise<Closed | null> {
  const standing = standingOf(await eventsOf(db, id))
  return closedAt({ standing, opensAt, closesAt, span: spanOf(await sessionsOf(db, id)) }, now)
}
