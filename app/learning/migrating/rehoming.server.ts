import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Mapping } from '../evidence.ts'
import { type Path, stepsOf } from '../path.ts'

/** Whatever is kept by walk and step beside the events. */
const tables = ['attempt', 'task_submission', 'accommodation', 'block_question', 'reflection'] as const

/**
 * What a learner did at a step that is gone is found at the first of those that became of it: tries, what was handed in, what was
 * granted. A step that has something of its own already keeps only that.
 */
export async function rehome(db: Db, enrolmentId: string, mapping: Mapping, to: Path): Promise<void> {
  const known = new Set(stepsOf(to.steps).map(step => step.id))
  for (const [old, [now]] of Object.entries(mapping)) {
    if (!now || known.has(old)) continue
    for (const table of tables) await rehomeIn(db, table, { enrolmentId, old, now })
  }
}

/** A row that someone works on at this moment is left: its news finds the way by the mapping, and nobody waits for another. */
function rehomeIn(
  db: Db,
  table: (typeof tables)[number],
  { enrolmentId, old, now }: { enrolmentId: string; old: string; now: string },
) {
  const rows = sql.table(table)
  return sql`
    update ${rows} set step_id = ${now} where id in (
      select id from ${rows} where enrolment_id = ${enrolmentId}::uuid and step_id = ${old} for update skip locked
    ) and not exists (
      select from ${rows} own where own.enrolment_id = ${enrolmentId}::uuid and own.step_id = ${now}
    )`.execute(db)
}
