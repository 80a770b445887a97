import { sql } from 'kysely'
import { asDay } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { duesOf } from './dues.server.ts'
import { firstOf } from './next-step.ts'
import { nextStepsOf } from './next-steps.server.ts'
import type { NextThing } from './nudge.ts'

/** The step that Today shows this person first, named as they read it; null when nothing is open. */
export async function nextThing(db: Db, personId: string): Promise<NextThing | null> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'language'])
    .where('id', '=', personId)
    .executeTakeFirst()
  const reader = { id: personId, language: person?.language ?? 'id' }
  const step = firstOf(await nextStepsOf(db, reader), await duesOf(db, reader))
  const known = step && (await nextThingsOf(db, [personId])).get(personId)
  return known ? { ...known, title: step.title, path: step.pathTitle, href: step.href } : null
}

/** The same for many persons in one query, titled as the path's author titled it. */
export async function nextThingsOf(
  db: Db,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, NextThing>> {
  const { rows } = await sql<Omit<NextThing, 'since'> & { learnerId: string; since: string }>`
    select distinct on (enrolment.learner_id) enrolment.learner_id, step.title, step.minutes, enrolment.path_id as subject,
      path_version.title as path, enrolment.begun, enrolment.moved_at::date::text as since, '/enrolments/' || enrolment.id || '/steps/' || step.step_id as href
    from enrolment
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
    order by enrolment.learner_id, due.due_on nulls last, enrolment.moved_at desc, enrolment.id desc`.execute(
    db,
  )
  return new Map(rows.map(({ learnerId, since, ...next }) => [learnerId, { ...next, since: asDay(since) }]))
}
