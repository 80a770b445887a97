import { sql } from 'kysely'

/** That what comes next on this enrolment is a recording that plays for nobody any more. */
export const waitsAtTakenBack = sql<boolean>`(enrolment.completed_at is null and exists (
  select from path_version_step gone
  where gone.path_version_id = enrolment.path_version_id and gone.step_id = enrolment.next_step_id and gone.kind = 'recording'
    and not exists (select from publication where publication.work_id = gone.thing_id and publication.retired_at is null)))`
