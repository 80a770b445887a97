import { type RawBuilder, sql } from 'kysely'
import { publicationsInForce } from '#app/learning/course-words.server.ts'
import { zoneOfMember } from '#app/people/zones.server.ts'
import type { Db } from '#db/connection.ts'
import type { NextThing } from './nudge.ts'

/** The step that Today shows this person first, named as they read it; null when nothing is open. */
export const nextThing = async (db: Db, personId: string): Promise<NextThing | null> =>
  (await nextThingsAsRead(db, [personId])).get(personId) ?? null

type Found = NextThing & { readonly learnerId: string }

/** The same for many persons in one query, titled as the path's author titled it. */
export async function nextThingsOf(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, NextThing>> {
  const { rows } = await sql<Found>`
    select learner_id, title, path, ${plain} from (${first(personIds)}) next`.execute(db)
  return byLearner(rows)
}

/** The same, named as each of them reads it: in the language they chose for the course, else that of their pages. */
export async function nextThingsAsRead(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, NextThing>> {
  const { rows } = await sql<Found>`
    with next as materialized (${first(personIds)}), published as materialized (
      select key, work_id, outline -> 'translation' -> 'names' as names, outline -> 'translation' ->> 'language' as language
      from (${publicationsInForce(sql`in (select publication_id from next)`)}) force
      where outline -> 'translation' is not null
    )
    select learner_id, coalesce(names ->> step_id, title) as title, coalesce(names ->> 'title', path) as path, ${plain}
    from next
    join person on person.id = learner_id
    left join published on published.key = publication_id and published.language = coalesce(
      (select language from reading_language where person_id = learner_id and work_id = published.work_id), person.language)`.execute(
    db,
  )
  return byLearner(rows)
}

const plain = sql`next.minutes, next.subject, next.begun, next.since, next.href`

const byLearner = (rows: readonly Found[]) =>
  new Map<string, NextThing>(rows.map(({ learnerId, ...next }) => [learnerId, next]))

/** The first step of each that is open: of what is due earliest, else of what was walked last. */
const first = (personIds: readonly string[]): RawBuilder<unknown> => sql`
  select distinct on (enrolment.learner_id) enrolment.learner_id, step.title, step.minutes, enrolment.path_id as subject,
    path_version.title as path, enrolment.begun, (enrolment.moved_at at time zone ${zoneOfMember})::date::text as since,
    '/enrolments/' || enrolment.id || '/steps/' || step.step_id as href, step.step_id, path_version.publication_id
  from enrolment
  join person on person.id = enrolment.learner_id
  left join membership on membership.person_id = person.id and membership.ended_on is null
  left join unit on unit.id = membership.unit_id
  join path_version on path_version.id = enrolment.path_version_id
  join path_version_step step on step.path_version_id = enrolment.path_version_id and step.step_id = enrolment.next_step_id
  left join lateral (
    select min(coalesce(assigned.due_on, assignment.due_on)) as due_on
    from assignment_person assigned
    join assignment on assignment.id = assigned.assignment_id and assignment.withdrawn_at is null
    where assigned.enrolment_id = enrolment.id
  ) due on true
  where enrolment.learner_id = any(${[...personIds]}::uuid[])
    and enrolment.completed_at is null and enrolment.withdrawn_at is null and not enrolment.paused
  order by enrolment.learner_id, due.due_on nulls last, enrolment.moved_at desc, enrolment.id desc`
