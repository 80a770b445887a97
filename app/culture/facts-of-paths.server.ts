import { sql } from 'kysely'
import { withZones } from '#app/people/zones.server.ts'
import { asDay, type Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import type { Walkers } from './nudge.ts'
import { reviewDue } from './nudges/review-due.ts'

/** How everyone on each path gets on; of all paths when none are named. Told to nobody for fewer than the nudges ask. */
export async function walkersOf(
  db: Db,
  now: Date,
  pathIds?: readonly string[],
): Promise<ReadonlyMap<string, Walkers>> {
  const days = (count: number) => new Date(now.getTime() - count * 86_400_000)
  const { rows } = await sql<Walkers & { pathId: string }>`
    select path_id, count(*)::int as people, count(completed_at)::int as completed,
      count(*) filter (where completed_at > ${days(30)})::int as lately,
      count(*) filter (where completed_at > ${days(60)} and completed_at <= ${days(30)})::int as before
    from enrolment
    where withdrawn_at is null and started_at <= ${now} ${pathIds ? sql`and path_id = any(${[...pathIds]}::uuid[])` : sql``}
    group by path_id`.execute(db)
  return new Map(rows.map(({ pathId, ...walkers }) => [pathId, walkers]))
}

/** The path each person completed last, and the day it was where they are. */
export async function finishedBy(db: Db, people: readonly { readonly id: string; readonly zone: string }[]) {
  const ids = people.map(({ id }) => id)
  const { rows } = await sql<{ learnerId: string; id: string; title: string; on: string }>`
    select distinct on (enrolment.learner_id) enrolment.learner_id, enrolment.id, path_version.title,
      (enrolment.completed_at at time zone learner.zone)::date::text as "on"
    from ${withZones(people)} as learner (id, zone)
    join enrolment on enrolment.learner_id = learner.id and enrolment.learner_id = any(${ids}::uuid[])
    join path_version on path_version.id = enrolment.path_version_id
    where enrolment.completed_at is not null and enrolment.withdrawn_at is null
    order by enrolment.learner_id, enrolment.completed_at desc`.execute(db)
  return new Map<string, { id: string; title: string; on: Day }>(
    rows.map(({ learnerId, on, ...row }) => [learnerId, { ...row, on: asDay(on) }]),
  )
}

/**
 * Who may have questions to look at again: five answered ones that rested a week, and not found to have none today. Only a
 * bound, since remembering is told person by person.
 */
export async function mayReview(
  db: Db,
  personIds: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const ids = [...personIds]
  const { rows } = await sql<{ personId: string }>`
    with resting as materialized (
      select person_id from nudge_dropped
      where person_id = any(${ids}::uuid[]) and dropped_at + interval '20 hours' > ${now}
        and dropped -> ${reviewDue.name} ->> 1 = 'noLonger'
    )
    select person_id from attempt
    where person_id = any(${ids}::uuid[]) and submitted_at < ${now}::timestamptz - interval '7 days'
      and person_id not in (select person_id from resting)
    group by person_id
    having sum(jsonb_array_length(coalesce(evidence, '[]'))) >= 5`.execute(db)
  return new Set(rows.map(({ personId }) => personId))
}
