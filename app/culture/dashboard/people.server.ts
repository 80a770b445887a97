import { sql } from 'kysely'
import { zoneOfMember } from '#app/people/zones.server.ts'
import { addDays, dayOf, weekOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { calendarsOf, type UnitCalendars, unitCalendars } from '../calendars.server.ts'
import { stagesOf } from '../readiness/readiness.server.ts'
import { type PersonFacts, weeksLooked } from './measures.ts'

const aDay = 86_400_000
const pageSize = 500

interface Row {
  readonly id: string
  readonly unitId: string
  readonly unitPath: string
  readonly zone: string
  /** How many weeks before the running one they learned in: 1 the last whole week. */
  readonly weeks: readonly number[] | null
  readonly startedInTime: boolean | null
  readonly optedOut: boolean | null
}

/** The facts of everyone in a unit, some at a time and without names. */
export async function* factsOfEveryone(db: Db, now: Date): AsyncGenerator<readonly PersonFacts[]> {
  const ofUnit = await unitCalendars(db)
  for (let after: string | null = null; ; ) {
    const ids: readonly string[] = await idsAfter(db, after)
    if (ids.length === 0) return
    yield await factsOf(db, ids, ofUnit, now)
    after = ids.at(-1) ?? null
  }
}

async function idsAfter(db: Db, after: string | null): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('disabledAt', 'is', null)
    .$if(after !== null, query => query.where('id', '>', after))
    .orderBy('id')
    .limit(pageSize)
    .execute()
  return rows.map(({ id }) => id)
}

/** Weeks are those of the zone of the person's unit, whole ones only. */
async function factsOf(
  db: Db,
  ids: readonly string[],
  ofUnit: UnitCalendars,
  now: Date,
): Promise<readonly PersonFacts[]> {
  // A day more, since some zones are ahead of UTC.
  const since = addDays(weekOf(dayOf(now, 'UTC')), -(weeksLooked * 7 + 1))
  const { rows } = await sql<Row>`
    with member as (
      select person.id, membership.unit_id, unit.path as unit_path, ${zoneOfMember} as zone
      from person
      join membership on membership.person_id = person.id and membership.ended_on is null
      join unit on unit.id = membership.unit_id
      where person.id = any(${[...ids]}::uuid[])
    ), learned as (
      select member.id, array_agg(distinct
        ((date_trunc('week', ${now}::timestamptz at time zone zone)::date
          - date_trunc('week', occurred_at at time zone zone)::date) / 7)::int) as weeks
      from member join activity on activity.person_id = member.id and activity.occurred_at >= ${since}::timestamp at time zone 'UTC'
      group by member.id
    ), asked as (
      select assignment_person.person_id as id, bool_and(coalesce((
        select min(path_event.occurred_at) from path_event
        where path_event.enrolment_id = assignment_person.enrolment_id
          and path_event.kind in ('step.started', 'step.finished', 'check.graded', 'choice.made', 'task.submitted')
      ) <= added_at + interval '14 days', false)) as in_time
      from assignment_person join assignment on assignment.id = assignment_id
      where assignment_person.person_id = any(${[...ids]}::uuid[]) and withdrawn_at is null and added_at <= ${new Date(now.getTime() - 14 * aDay)}
        and added_at > ${new Date(now.getTime() - 180 * aDay)}
      group by 1
    ), wanted as (
      select person_id as id, (array_agg(given order by answered_at desc, id desc))[1] as given
      from consent where person_id = any(${[...ids]}::uuid[]) and purpose = 'nudges' group by 1 having bool_or(given)
    )
    select member.id, member.unit_id, member.unit_path, member.zone, learned.weeks, asked.in_time as started_in_time,
      case when wanted.id is not null then not wanted.given or exists (
        select from nudge_switch where nudge_switch.person_id = member.id and nudge is null and switched_on_at is null
      ) end as opted_out
    from member left join learned using (id) left join asked using (id) left join wanted using (id)`.execute(
    db,
  )
  const stages = await stagesOf(db, rows, await calendarsOf(db, rows, ofUnit), now)
  return rows.map(({ id, unitId, weeks, startedInTime, optedOut }) => ({
    ...{ unitId, startedInTime, optedOut, stage: stages.get(id)! },
    weeks: Array.from({ length: weeksLooked }, (_, n) => weeks?.includes(weeksLooked - n) ?? false),
  }))
}
