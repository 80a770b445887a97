import { sql } from 'kysely'
import type { Inside } from '#app/authoring/reach.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { learnersInCare } from './care.server.ts'

interface Row {
  readonly learnerId: string
  readonly begun: number | null
  readonly name: string | null
  readonly answers: number
}

/**
 * Who is learning from a work now: on its own path, or at a step of it on another. What they began is the publication of the
 * path's version, else that of the step as they started it; a recording is read as it is published now.
 */
export async function learnersInside(db: Db, person: Person, workId: string): Promise<readonly Inside[]> {
  const { rows } = await sql<Row>`
    with begun as (
      select enrolment.id, enrolment.learner_id, publication.number
      from enrolment
      join path_version on path_version.id = enrolment.path_version_id
      join publication on publication.id = path_version.publication_id
      where publication.work_id = ${workId} and completed_at is null and withdrawn_at is null
      union
      select enrolment.id, enrolment.learner_id, publication.number
      from publication
      join path_event on path_event.kind = 'step.started' and path_event.body ->> 'publication' = publication.id::text
      join enrolment on enrolment.id = path_event.enrolment_id
      where publication.work_id = ${workId} and completed_at is null and withdrawn_at is null
      union
      select enrolment.id, enrolment.learner_id, null
      from path_version_step
      join enrolment on enrolment.path_version_id = path_version_step.path_version_id
      where path_version_step.kind = 'recording' and path_version_step.thing_id = ${workId}
        and completed_at is null and withdrawn_at is null and enrolment.begun
    ), one as (
      select learner_id, case when bool_or(number is null) then null else min(number) end as begun
      from begun group by learner_id
    )
    select one.learner_id as "learnerId", one.begun,
      case when ${learnersInCare(person, 'person.id')} then person.name end as name,
      (select count(*)::int from attempt
        join publication on publication.id = attempt.publication_id
        where publication.work_id = ${workId} and attempt.person_id = one.learner_id) as answers
    from one
    join person on person.id = one.learner_id`.execute(db)
  return rows
}
