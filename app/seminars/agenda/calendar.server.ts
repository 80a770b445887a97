import { sql } from 'kysely'
import { settings } from '#app/web/settings.server.ts'
import type { Db } from '#db/connection.ts'
import { type CalendarEntry, calendarOf } from './calendar.ts'

const quarter = 90 * 86_400_000

/** The calendar of one seminar for who is registered; null for anyone else. */
export async function seminarCalendar(db: Db, personId: string, seminarId: string): Promise<string | null> {
  const entries = await entriesOf(db, personId).where('seminar.id', '=', seminarId).execute()
  return entries.length > 0 ? asCalendar(entries) : null
}

/** The calendar of all a person is registered for, from three months back. */
export const ownCalendar = async (db: Db, personId: string, now: Date): Promise<string> =>
  asCalendar(
    await entriesOf(db, personId)
      .where('endsAt', '>', new Date(now.getTime() - quarter))
      .limit(500)
      .execute(),
  )

const asCalendar = (entries: readonly CalendarEntry[]) =>
  calendarOf(entries, { origin: settings().origin, name: 'Agenda Bina' })

const entriesOf = (db: Db, personId: string) =>
  db
    .selectFrom('seminarRegistration as own')
    .innerJoin('seminar', 'seminar.id', 'own.seminarId')
    .innerJoin('seminarSession', 'seminarSession.seminarId', 'seminar.id')
    .innerJoinLateral(
      () =>
        sql<{ sequence: number; happenedAt: Date; isCancelled: boolean }>`(
          select count(*) filter (where kind <> 'announced')::int as sequence, max(happened_at) as happened_at,
            bool_or(kind = 'cancelled') as is_cancelled
          from seminar_event where seminar_id = seminar.id having count(*) > 0)`.as('told'),
      join => join.onTrue(),
    )
    .where('own.personId', '=', personId)
    .where('own.withdrawnAt', 'is', null)
    .select(['seminarSession.id as sessionId', 'seminar.id as seminarId', 'seminar.title'])
    .select(['seminarSession.title as sessionTitle', 'startsAt', 'endsAt', 'place', 'told.sequence'])
    .select([
      sql<Date>`greatest(told.happened_at, own.registered_at, own.seated_at)`.as('changedAt'),
      sql<CalendarEntry['standing']>`case when told.is_cancelled then 'cancelled'
        when own.seated_at is null then 'waiting' else 'seated' end`.as('standing'),
    ])
    .orderBy('startsAt')
    .orderBy('seminarSession.id')
