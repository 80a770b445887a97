import { sql } from 'kysely'
import { audit } from '#app/people/audit.server.ts'
import { asDay, type Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import type { Holiday, Span } from './calendar.ts'
import { type HolidayList, yearsMissing } from './holidays.ts'

/** Replaces the holidays of one year (and the Ramadan that begins in it) by those of the list. */
export async function importHolidays(db: Db, list: HolidayList, importedBy: string | null, now: Date) {
  await db
    .deleteFrom('holiday')
    .where('day', '>=', first(list.year))
    .where('day', '<=', last(list.year))
    .execute()
  await db
    .deleteFrom('ramadan')
    .where('startedOn', '>=', first(list.year))
    .where('startedOn', '<=', last(list.year))
    .execute()
  await db
    .insertInto('holiday')
    .values(list.holidays.map(holiday => ({ ...holiday, importedBy, importedAt: now })))
    .execute()
  if (list.ramadan.length > 0)
    await db
      .insertInto('ramadan')
      .values([...list.ramadan])
      .onConflict(conflict => conflict.doNothing())
      .execute()
  const { year, source, holidays } = list
  const detail = { source, days: holidays.length }
  await audit(db, { actorId: importedBy, action: 'holidays.imported', subject: String(year), detail }, now)
}

export interface YearCount {
  readonly year: number
  readonly national: number
  readonly joint: number
}

/** The years with holidays, newest first, and how many of each kind. */
export async function yearsOf(db: Db): Promise<readonly YearCount[]> {
  const { rows } = await sql<YearCount>`
    select extract(year from day)::int as year, count(*) filter (where kind = 'national') as national,
      count(*) filter (where kind = 'joint') as joint
    from holiday group by 1 order by 1 desc`.execute(db)
  return rows
}

export async function holidaysIn(
  db: Db,
  year: number,
): Promise<{ holidays: readonly Holiday[]; ramadan: readonly Span[] }> {
  const holidays = await db
    .selectFrom('holiday')
    .select(['day', 'name', 'kind'])
    .where('day', '>=', first(year))
    .where('day', '<=', last(year))
    .orderBy('day')
    .execute()
  const ramadan = await db
    .selectFrom('ramadan')
    .select(['startedOn', 'endedOn'])
    .where('startedOn', '>=', first(year))
    .where('startedOn', '<=', last(year))
    .execute()
  return {
    holidays: holidays.map(holiday => ({ ...holiday, day: asDay(holiday.day) })),
    ramadan: ramadan.map(span => ({ startedOn: asDay(span.startedOn), endedOn: asDay(span.endedOn) })),
  }
}

/** The years an administrator should be warned of on `today`. */
export async function missingYears(db: Db, today: Day): Promise<readonly number[]> {
  return yearsMissing(
    today,
    (await yearsOf(db)).map(({ year }) => year),
  )
}

const first = (year: number) => `${year}-01-01`
const last = (year: number) => `${year}-12-31`
