import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** The enrolments that are asked for, with the day they are due; a path assigned twice has the earlier date. */
export const dueDates = (db: Db) =>
  db
    .selectFrom('assignmentPerson')
    .innerJoin('assignment', 'assignment.id', 'assignmentPerson.assignmentId')
    .where('assignment.withdrawnAt', 'is', null)
    .groupBy('assignmentPerson.enrolmentId')
    .select([
      'assignmentPerson.enrolmentId',
      sql<string | null>`min(coalesce(assignment_person.due_on, assignment.due_on))`.as('dueOn'),
    ])
    .as('due')

/** A walk that rested is due later by as many days. */
export const moveDue = async (db: Db, { enrolmentId, days }: { enrolmentId: string; days: number }) => {
  await sql`
    update assignment_person assigned
    set due_on = coalesce(assigned.due_on, assignment.due_on) + ${days}::int
    from assignment
    where assignment.id = assigned.assignment_id and assignment.withdrawn_at is null
      and assigned.enrolment_id = ${enrolmentId}`.execute(db)
}
