import type { Person } from '#app/people/person.ts'
import { unitsOnPath } from '#app/people/units.server.ts'
import { asDay, type Day } from '#app/web/day.ts'
import { type Db, oneOf } from '#db/connection.ts'
import {
  type CalendarFacts,
  type Holiday,
  mondayToFriday,
  onLeave,
  type WorkCalendar,
  workCalendar,
} from './calendar.ts'

/** Whose calendar it is: leave is the person's, everything else comes from the unit and those above it. */
export interface CalendarOwner {
  readonly id: string
  readonly unitPath: string | null
}

/** What each unit works, by the path of the unit; leave is not in it. */
export type UnitCalendars = (unitPath: string | null) => WorkCalendar

/** The work calendars of many persons in one query more than those of their units, which a caller may know already. */
export async function calendarsOf(
  db: Db,
  owners: readonly CalendarOwner[],
  known?: UnitCalendars,
): Promise<ReadonlyMap<string, WorkCalendar>> {
  const ofUnit = known ?? (await unitCalendars(db))
  const leave = Map.groupBy(
    await leaveOf(
      db,
      owners.map(({ id }) => id),
    ),
    ({ personId }) => personId,
  )
  return new Map(
    owners.map(({ id, unitPath }) => {
      const own = leave.get(id)
      return [id, own ? onLeave(ofUnit(unitPath), own.map(span)) : ofUnit(unitPath)] as const
    }),
  )
}

/** The calendars of all units in a handful of queries. Units below the same that say anything of their days share one. */
export async function unitCalendars(db: Db): Promise<UnitCalendars> {
  const holidays = await holidaysOf(db)
  const ramadan = await db.selectFrom('ramadan').select(['startedOn', 'endedOn']).execute()
  const weekdays = await db.selectFrom('unitWeekdays').select(['unitId', 'weekdays']).execute()
  const unitDays = await db.selectFrom('unitDay').select(['unitId', 'day', 'works']).execute()
  const exempt = await db.selectFrom('exemptWeek').select(['unitId', 'week']).execute()
  const speaking = new Set([...holidays, ...weekdays, ...unitDays, ...exempt].map(({ unitId }) => unitId))

  function calendarOf(above: readonly string[]): WorkCalendar {
    const facts: CalendarFacts = {
      holidays: [
        ...holidays.filter(({ unitId }) => unitId === null),
        ...fromTheRoot(holidays.flatMap(own), above),
      ],
      ramadan: ramadan.map(span),
      leave: [],
      weekdays: nearest(weekdays, above)?.weekdays ?? mondayToFriday,
      unitDays: fromTheRoot(unitDays, above).map(({ day, works }) => ({ day: asDay(day), works })),
      exemptWeeks: exempt
        .filter(({ unitId }) => unitId === null || above.includes(unitId))
        .map(({ week }) => asDay(week)),
    }
    return workCalendar(facts)
  }

  const made = new Map<string, WorkCalendar>()
  return unitPath => {
    const above = unitsOnPath(unitPath).filter(id => speaking.has(id))
    const key = above.join('/')
    const calendar = made.get(key) ?? calendarOf(above)
    made.set(key, calendar)
    return calendar
  }
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
    .where('personId', '=', oneOf(personIds))
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
