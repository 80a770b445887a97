import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import { asDay, type Day, dayOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import type { WorkCalendar } from './calendar.ts'
import { calendarsOf } from './calendars.server.ts'
import { type ActiveDay, type Streak, streakOn, threadsOf, type Week } from './streak.ts'

/** The days on which each person learned, by the device's word of when, in their own zone; oldest first. */
export async function activeDaysOf(
  db: Db,
  owners: readonly { readonly id: string; readonly zone: string }[],
): Promise<ReadonlyMap<string, readonly ActiveDay[]>> {
  const { rows } = await sql<{ personId: string; day: string; seconds: number }>`
    select activity.person_id, (activity.occurred_at at time zone owner.zone)::date as day, sum(activity.seconds)::int as seconds
    from unnest(${owners.map(({ id }) => id)}::uuid[], ${owners.map(({ zone }) => zone)}::text[]) as owner (id, zone)
    join activity on activity.person_id = owner.id
    group by 1, 2 order by 1, 2`.execute(db)
  const days = new Map<string, ActiveDay[]>()
  for (const { personId, day, seconds } of rows)
    days.set(personId, [...(days.get(personId) ?? []), { day: asDay(day), seconds }])
  return days
}

export interface OwnStreak {
  readonly today: Day
  readonly streak: Streak
  readonly calendar: WorkCalendar
  readonly activity: readonly ActiveDay[]
  /** The last weeks, oldest first. */
  readonly weeks: readonly Week[]
}

/** The streak of the person who asks; nobody else may see it. */
export async function streakOf(db: Db, person: Person, now: Date, weeks: number): Promise<OwnStreak> {
  const today = dayOf(now, person.zone)
  const calendars = await calendarsOf(db, [{ id: person.id, unitPath: person.unit?.path ?? null }])
  const days = await activeDaysOf(db, [person])
  const calendar = calendars.get(person.id)!
  const activity = days.get(person.id) ?? []
  return {
    today,
    calendar,
    activity,
    streak: streakOn(today, activity, calendar),
    weeks: threadsOf(today, activity, calendar, weeks),
  }
}
