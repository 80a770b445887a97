import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import { withZones } from '#app/people/zones.server.ts'
import { asDay, type Day, dayOf } from '#app/web/day.ts'
import { type Db, oneOf } from '#db/connection.ts'
import type { WorkCalendar } from './calendar.ts'
import { calendarsOf } from './calendars.server.ts'
import { type ActiveDay, type Streak, streakOn, threadsOf, type Week } from './streak.ts'

/** By the id of their person. */
export type ActiveDays = ReadonlyMap<string, readonly ActiveDay[]>

/**
 * The days on which each person learned, by the device's word of when, in their own zone; oldest first. Whoever changed zone or
 * unit keeps the days they had.
 */
export async function activeDaysOf(
  db: Db,
  owners: readonly { readonly id: string; readonly zone: string }[],
): Promise<ActiveDays> {
  const ids = owners.map(({ id }) => id)
  const { rows } = await sql<{ personId: string; days: readonly ActiveDay[] }>`
    with owner as materialized (
      select asked.id, asked.zone, exists (select from former_zone where person_id = asked.id)
        or (select count(*) > 1 from membership where person_id = asked.id) as travelled
      from ${withZones(owners)} as asked (id, zone)
    ), daily as (
      select person_id, (occurred_at at time zone case when travelled then zone_at(person_id, occurred_at) else owner.zone end)::date as day,
        sum(seconds)::int as seconds
      from owner join activity on person_id = owner.id
      where person_id = any(${ids}::uuid[])
      group by 1, 2
    )
    select person_id, json_agg(json_build_object('day', day, 'seconds', seconds) order by day) as days
    from daily group by person_id`.execute(db)
  return new Map(rows.map(({ personId, days }) => [personId, days]))
}

export interface OwnStreak {
  readonly today: Day
  readonly streak: Streak
  readonly calendar: WorkCalendar
  readonly activity: readonly ActiveDay[]
  /** The last weeks, oldest first. */
  readonly weeks: readonly Week[]
  /** The person does not want to see it on Today. */
  readonly isHidden: boolean
}

/** The days on which others thanked each person for help. */
export async function helpDaysOf(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Day[]>> {
  const { rows } = await sql<{ receiverId: string; givenOn: string }>`
    select receiver_id, given_on from thanks
    where reason = 'helped' and receiver_id = any(${[...personIds]}::uuid[]) order by given_on`.execute(db)
  const grouped = Map.groupBy(rows, ({ receiverId }) => receiverId)
  return new Map(
    personIds.map(id => [id, (grouped.get(id) ?? []).map(({ givenOn }) => asDay(givenOn))] as const),
  )
}

/** Who of these persons does not want to see their streak. */
export async function hidersOf(db: Db, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('streakHidden')
    .select('personId')
    .where('personId', '=', oneOf(personIds))
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

/** Hides the streak of a person from Today, or shows it again. It goes on all the same. */
export async function hideStreak(db: Db, personId: string, hides: boolean, now: Date) {
  await (hides
    ? db
        .insertInto('streakHidden')
        .values({ personId, hiddenAt: now })
        .onConflict(conflict => conflict.doNothing())
        .execute()
    : db.deleteFrom('streakHidden').where('personId', '=', personId).execute())
}

/** The streak of the person who asks; nobody else may see it. */
export async function streakOf(db: Db, person: Person, now: Date, weeks: number): Promise<OwnStreak> {
  const today = dayOf(now, person.zone)
  const calendars = await calendarsOf(db, [{ id: person.id, unitPath: person.unit?.path ?? null }])
  const days = await activeDaysOf(db, [person])
  const calendar = calendars.get(person.id)!
  const activity = days.get(person.id) ?? []
  const helped = (await helpDaysOf(db, [person.id])).get(person.id) ?? []
  return {
    isHidden: (await hidersOf(db, [person.id])).has(person.id),
    today,
    calendar,
    activity,
    streak: streakOn(today, activity, calendar, helped),
    weeks: threadsOf(today, activity, calendar, weeks, helped),
  }
}
