import { sql } from 'kysely'
import type { Source } from '#app/assessment/source.ts'
import type { Db } from '#db/connection.ts'

/** The steps of their own walks in which lessons asked this person these questions, the one walked last first. */
export async function stepsAsking(
  db: Db,
  personId: string,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, Source>> {
  const { rows } = await sql<{ questionId: string; href: string; title: string }>`
    select distinct on (attempt.question_id) attempt.question_id, step.title,
      '/enrolments/' || enrolment.id || '/steps/' || step.step_id || '#question-' || attempt.question_id as href
    from attempt
    join enrolment on enrolment.id = attempt.enrolment_id and enrolment.withdrawn_at is null
    join path_version_step step on step.path_version_id = enrolment.path_version_id and step.step_id = attempt.step_id
    where attempt.person_id = ${personId} and attempt.question_id = any(${[...questionIds]}) and step.kind = 'lesson'
    order by attempt.question_id, attempt.started_at desc`.execute(db)
  return new Map(rows.map(({ questionId, ...row }) => [questionId, { ...row, seconds: null }]))
}
