import { sql } from 'kysely'
import { publicationsInForce, type Reader } from '#app/learning/course-words.server.ts'
import type { Db } from '#db/connection.ts'
import type { NextThing } from './nudge.ts'

interface Walker extends Reader {
  readonly zone: string
}

/** The step that Today shows this person first; null when nothing is open. */
export const nextThing = async (db: Db, person: Walker): Promise<NextThing | null> =>
  (await nextThingsOf(db, [person])).get(person.id) ?? null

/**
 * The same for many persons in one query: of what is due earliest, else of what was walked last, named as each of them reads it,
 * in the language they chose for the course, else that of their pages.
 */
export async function nextThingsOf(
  db: Db,
  people: readonly Walker[],
): Promise<ReadonlyMap<string, NextThing>> {
  const ids = people.map(({ id }) => id)
  const { rows } = await sql<NextThing & { learnerId: string }>`
    with next as materialized (
      select distinct on (enrolment.learner_id) enrolment.learner_id, learner.language, step.title, step.minutes,
        enrolment.path_id as subject, path_version.title as path, enrolment.begun,
        (enrolment.moved_at at time zone learner.zone)::date::text as since,
        '/enrolments/' || enrolment.id || '/steps/' || step.step_id as href, step.step_id, path_version.publication_id
      from unnest(${ids}::uuid[], ${people.map(({ zone }) => zone)}::text[], ${people.map(({ language }) => language)}::text[])
        as learner (id, zone, language)
      join enrolment on enrolment.learner_id = learner.id and enrolment.learner_id = any(${ids}::uuid[])
        and enrolment.completed_at is null and enrolment.withdrawn_at is null and not enrolment.paused
      join path_version on path_version.id = enrolment.path_version_id
      join path_version_step step on step.path_version_id = enrolment.path_version_id and step.step_id = enrolment.next_step_id
      left join lateral (
        select min(coalesce(assigned.due_on, assignment.due_on)) as due_on
        from assignment_person assigned
        join assignment on assignment.id = assigned.assignment_id and assignment.withdrawn_at is null
        where assigned.enrolment_id = enrolment.id
      ) due on true
      order by enrolment.learner_id, due.due_on nulls last, enrolment.moved_at desc, enrolment.id desc
    ), published as materialized (
      select key, work_id, outline -> 'translation' -> 'names' as names, outline -> 'translation' ->> 'language' as language
      from (${publicationsInForce(sql`in (select publication_id from next)`)}) force
      where outline -> 'translation' is not null
    )
    select learner_id, coalesce(names ->> step_id, title) as title, coalesce(names ->> 'title', path) as path,
      minutes, subject, begun, since, href
    from next
    left join published on published.key = publication_id and published.language = coalesce(
      (select language from reading_language where person_id = learner_id and work_id = published.work_id), next.language)`.execute(
    db,
  )
  return new Map(rows.map(({ learnerId, ...next }) => [learnerId, next]))
}
