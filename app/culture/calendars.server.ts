import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import { asDay, type Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import {
  type CalendarFacts,
  type Holiday,
  mondayToFriday,
  type WorkCalendar,
  workCalendar,
} from './calendar.ts'

/** Whose calendar it is: leave is the person's, everything else comes from the unit and those above it. */
export interface CalendarOwner {
  readonly id: string
  readonly unitPath: string | null
}

/** The work calendars of many persons in a handful of queries. */
export async function calendarsOf(
  db: Db,
  owners: readonly CalendarOwner[],
): Promise<ReadonlyMap<string, WorkCalendar>> {
  const holidays = await holidaysOf(db)
  const ramadan = await db.selectFrom('ramadan').select(['startedOn', 'endedOn']).execute()
  const leave = await leaveOf(
    db,
    owners.map(({ id }) => id),
  )
  const weekdays = await db.selectFrom('unitWeekdays').select(['unitId', 'weekdays']).execute()
  const unitDays = await db.selectFrom('unitDay').select(['unitId', 'day', 'works']).execute()
  const exempt = await db.selectFrom('exemptWeek').select(['unitId', 'week']).execute()
  return new Map(
    owners.map(({ id, unitPath }) => {
      const above = (unitPath ?? '').split('/').filter(Boolean)
      const facts: CalendarFacts = {
        holidays: [
          ...holidays.filter(({ unitId }) => unitId === null),
          ...fromTheRoot(holidays.flatMap(own), above),
        ],
        ramadan: ramadan.map(span),
        leave: leave.filter(({ personId }) => personId === id).map(span),
        weekdays: nearest(weekdays, above)?.weekdays ?? mondayToFriday,
        unitDays: fromTheRoot(unitDays, above).map(({ day, works }) => ({ day: asDay(day), works })),
        exemptWeeks: exempt
          .filter(({ unitId }) => unitId === null || above.includes(unitId))
          .map(({ week }) => asDay(week)),
      }
      return [id, workCalendar(facts)] as const
    }),
  )
}

/** Which days one person works. */
export async function workdays(db: Db, { id, unit }: Person): Promise<(day: Day) => boolean> {
  const calendar = (await calendarsOf(db, [{ id, unitPath: unit?.path ?? null }])).get(id)
  return day => calendar?.isWorkday(day) ?? true
}

/** Every holiday known, of all years and units. */
async function holidaysOf(db: Db): Promise<readonly (Holiday & { readonly unitId: string | null })[]> {
  const rows = await db
    .selectFrom('holiday')
    .select(['day', 'name', 'kind', 'unitId'])
    .orderBy('day')
    .execute()
  return rows.map(row => ({ ...row, day: asDay(row.day) }))
}

const leaveOf = (db: Db, personIds: readonly string[]) =>
  db
    .selectFrom('leave')
    .select(['personId', 'startedOn', 'endedOn'])
    .where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute()

const own = <T extends { readonly unitId: string | null }>(holiday: T) =>
  holiday.unitId === null ? [] : [{ ...holiday, unitId: holiday.unitId }]

const span = ({
  startedOn,
  endedOn,
}: {
  startedOn: string
  endedOn: string
}): { startedOn: Day; endedOn: Day } => ({
  startedOn: asDay(startedOn),
  endedOn: asDay(endedOn),
})

/** Rows of the units in `above` (ids from the root down), nearest last, so that the nearest has the last word. */
const fromTheRoot = <T extends { unitId: string }>(
  rows: readonly T[],
  above: readonly string[],
): readonly T[] =>
  rows
    .filter(({ unitId }) => above.includes(unitId))
    .toSorted((a, b) => above.indexOf(a.unitId) - above.indexOf(b.unitId))

const nearest = <T extends { unitId: string }>(rows: readonly T[], above: readonly string[]): T | undefined =>
  fromTheRoot(rows, above).at(-1)
