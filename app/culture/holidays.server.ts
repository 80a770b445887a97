import { sql } from 'kysely'
import { audit } from '#app/people/audit.server.ts'
import { asDay, type Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import type { Holiday, Span } from './calendar.ts'
import { type HolidayList, yearsMissing } from './holidays.ts'

/**
 * Replaces the holidays of one year (and, of everyone, the Ramadan that begins in it) by those of the list: those of everyone, or
 * those that a unit and the ones below it have besides.
 */
export async function importHolidays(
  db: Db,
  list: HolidayList,
  importedBy: string | null,
  now: Date,
  unitId: string | null = null,
) {
  await sql`select pg_advisory_xact_lock(hashtextextended('holidays', 0))`.execute(db)
  await db
    .deleteFrom('holiday')
    .where('day', '>=', first(list.year))
    .where('day', '<=', last(list.year))
    .where('unitId', unitId === null ? 'is' : '=', unitId)
    .execute()
  if (unitId === null)
    await db
      .deleteFrom('ramadan')
      .where('startedOn', '>=', first(list.year))
      .where('startedOn', '<=', last(list.year))
      .execute()
  await db
    .insertInto('holiday')
    .values(
      list.holidays.map(holiday => ({
        ...{ ...holiday, unitId, importedBy, importedAt: now },
        tentative: holiday.tentative ?? false,
      })),
    )
    .execute()
  if (unitId === null && list.ramadan.length > 0)
    await db
      .insertInto('ramadan')
      .values([...list.ramadan])
      .onConflict(conflict => conflict.doNothing())
      .execute()
  const { year, source, holidays } = list
  const detail = { source, days: holidays.length, ...(unitId && { unit: unitId }) }
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
    from holiday where unit_id is null group by 1 order by 1 desc`.execute(db)
  return rows
}

export async function holidaysIn(
  db: Db,
  year: number,
  unitId: string | null = null,
): Promise<{ holidays: readonly Holiday[]; ramadan: readonly Span[] }> {
  const holidays = await db
    .selectFrom('holiday')
    .select(['day', 'name', 'kind', 'tentative'])
    .where('unitId', unitId === null ? 'is' : '=', unitId)
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
    holidays: holidays.map(({ day, name, kind, tentative }) => ({
      ...{ day: asDay(day), name, kind },
      ...(tentative && { tentative }),
    })),
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
