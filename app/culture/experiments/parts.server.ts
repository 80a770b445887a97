import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { takesPart } from './reachable.server.ts'
import type { Part } from './reading.ts'

/** What happens on a path when something was learnt to its end. */
const done = ['step.finished', 'check.graded', 'task.submitted', 'seminar.attended']

/** Everyone who is in an experiment and still agrees to be, without a name: their arm, since when, and when they next learned. */
export async function partsOf(db: Db, experimentId: string): Promise<readonly Part[]> {
  const { rows } = await sql<Part>`
    select part.arm, part.entered_at as at, (
      select min(path_event.occurred_at) from enrolment
      join path_event on path_event.enrolment_id = enrolment.id
      where enrolment.learner_id = part.person_id and path_event.kind = any(${done})
        and path_event.occurred_at > part.entered_at and path_event.occurred_at <= part.entered_at + interval '7 days'
    ) as learned_at
    from experiment_part part
    where part.experiment_id = ${experimentId} and ${takesPart('part.person_id')}
    order by part.entered_at, part.person_id`.execute(db)
  return rows
}
