import { sql } from 'kysely'
import { type Reader, wordsOfPublications } from '#app/learning/course-words.server.ts'
import { asDay } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import type { Due } from './next-step.ts'

/** What is required of this person by a day and still open and not at rest, soonest first; the earliest day of each enrolment. */
export async function duesOf(db: Db, reader: Reader): Promise<readonly Due[]> {
  const { rows } = await sql<{
    enrolmentId: string
    publicationId: string | null
    title: string
    dueOn: string
  }>`
    select enrolment.id as enrolment_id, path_version.publication_id, path_version.title, min(coalesce(assigned.due_on, assignment.due_on)) as due_on
    from assignment_person assigned
    join assignment on assignment.id = assigned.assignment_id and assignment.withdrawn_at is null
    join enrolment on enrolment.id = assigned.enrolment_id
      and enrolment.completed_at is null and enrolment.withdrawn_at is null and not enrolment.paused
    join path_version on path_version.id = enrolment.path_version_id
    where assigned.person_id = ${reader.id} and coalesce(assigned.due_on, assignment.due_on) is not null
    group by enrolment.id, path_version.publication_id, path_version.title
    order by due_on, enrolment.id`.execute(db)
  const words = await wordsOfPublications(
    db,
    reader,
    rows.map(row => row.publicationId),
  )
  return rows.map(({ publicationId, ...row }) => ({
    ...row,
    title: words.get(publicationId ?? '')?.names.title ?? row.title,
    dueOn: asDay(row.dueOn),
  }))
}
