import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Counted } from '../experiments/effect.ts'
import { wantsNudges } from '../wishes.server.ts'
import type { BothSides } from './effects.ts'

const done = ['step.finished', 'check.graded', 'task.submitted', 'seminar.attended']

const sides = (
  rows: readonly { readonly heldOut: boolean; readonly people: number; readonly learned: number }[],
): BothSides => {
  const side = (heldOut: boolean): Counted =>
    rows.find(row => row.heldOut === heldOut) ?? { people: 0, learned: 0 }
  return { given: side(false), heldOut: side(true) }
}

/**
 * For each nudge: of those it was sent to since `since`, and of those it fitted who were held out that quarter, how many finished
 * learning something within 48 hours. Everyone counts once a nudge, at their first such moment; moments younger than 48 hours
 * do not count yet, and what an experiment decided is read there.
 */
export async function nudgeSides(db: Db, since: Date, now: Date): Promise<ReadonlyMap<string, BothSides>> {
  const { rows } = await sql<{ nudge: string; heldOut: boolean; people: number; learned: number }>`
    with moment as (
      select person_id, nudge, sent_at as at, false as held_out from nudge_sent
      where not transactional and sent_at > ${since}
      union all
      select person_id, nudge, dropped_at, true from nudge_dropped, jsonb_each(dropped) as unsaid (nudge, why)
      where why ->> 1 = 'heldOut' and dropped_at > ${since}
    ), first as (
      select distinct on (person_id, nudge) person_id, nudge, at, held_out from moment
      where at <= ${now}::timestamptz - interval '48 hours'
        and not exists (
          select from experiment_part join experiment on experiment.id = experiment_id
          where experiment_part.person_id = moment.person_id and experiment.nudge = moment.nudge)
      order by person_id, nudge, at
    )
    select nudge, held_out, count(*)::int as people, count(*) filter (where exists (
      select from enrolment join path_event on path_event.enrolment_id = enrolment.id
      where enrolment.learner_id = first.person_id and path_event.kind = any(${done})
        and path_event.occurred_at > first.at and path_event.occurred_at <= first.at + interval '48 hours'))::int as learned
    from first group by 1, 2`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ nudge }) => nudge)].map(([nudge, of]) => [nudge, sides(of)] as const),
  )
}

/** All reminders together: of those who want them, how many finished learning something since `since`, held out or not. */
export async function holdOutSides(db: Db, since: Date, quarter: string): Promise<BothSides> {
  const { rows } = await sql<{ heldOut: boolean; people: number; learned: number }>`
    select held_out(person.id, ${quarter}) as held_out, count(*)::int as people, count(*) filter (where exists (
      select from enrolment join path_event on path_event.enrolment_id = enrolment.id
      where enrolment.learner_id = person.id and path_event.kind = any(${done}) and path_event.occurred_at > ${since}))::int as learned
    from person
    where person.disabled_at is null and ${wantsNudges}
    group by 1`.execute(db)
  return sides(rows)
}
