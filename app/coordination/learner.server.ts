import { learnersInCare } from '#app/learning/care.server.ts'
import type { Walk } from '#app/learning/move.ts'
import { placeOf, type Stand } from '#app/learning/place.ts'
import type { Both } from '#app/learning/rules/rule.ts'
import { versionOf } from '#app/learning/versions.server.ts'
import { why } from '#app/learning/why.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'

export interface LearnerStep {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly stand: Stand
  /** Why it stands so, with the values of the rule that decided. */
  readonly why: Both
}

/** Where a learner in this person's care is on an assigned path, step by step; null for anyone else's. */
export async function learnerOn(db: Db, by: Person, enrolmentId: string) {
  const row = await db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.learnerId')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .innerJoin('assignmentPerson', 'assignmentPerson.enrolmentId', 'enrolment.id')
    .innerJoin('assignment', join =>
      join
        .onRef('assignment.id', '=', 'assignmentPerson.assignmentId')
        .on('assignment.withdrawnAt', 'is', null),
    )
    .where('enrolment.id', '=', enrolmentId)
    .where('enrolment.withdrawnAt', 'is', null)
    .where(learnersInCare(by, 'enrolment.learnerId'))
    .select([
      'enrolment.id',
      'enrolment.learnerId',
      'person.name',
      'unit.name as unit',
      'pathVersionId',
      'snapshot',
      'percent',
      'completedAt',
    ])
    .select(({ fn, ref }) => fn.coalesce(ref('assignmentPerson.dueOn'), ref('assignment.dueOn')).as('dueOn'))
    .orderBy('dueOn')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const version = await versionOf(db, row.pathVersionId)
  const walk = row.snapshot as unknown as Walk
  const steps = placeOf(version.path, walk).stops.map(
    (stop): LearnerStep => ({
      id: stop.step.id,
      title: stop.step.title,
      kind: stop.step.kind,
      stand: stop.stand,
      why: why(version.path, walk.evidence, stop),
    }),
  )
  const { id, learnerId, name, unit, percent, completedAt, dueOn } = row
  return {
    id,
    learnerId,
    name,
    unit,
    percent,
    completed: completedAt !== null,
    dueOn,
    path: version.title,
    steps,
  }
}

/** Gives one person a date of their own; empty means that of the assignment again. */
export const changeDue = (db: Db, enrolmentId: string, dueOn: string | null) =>
  db.updateTable('assignmentPerson').set({ dueOn }).where('enrolmentId', '=', enrolmentId).execute()

export interface WaitingTask {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly path: string
  readonly step: string | null
  readonly submittedAt: Date
}

const tasksFor = (db: Db, by: Person) =>
  db
    .selectFrom('taskSubmission')
    .innerJoin('enrolment', 'enrolment.id', 'taskSubmission.enrolmentId')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .leftJoin('pathVersionStep', join =>
      join
        .onRef('pathVersionStep.pathVersionId', '=', 'enrolment.pathVersionId')
        .onRef('pathVersionStep.stepId', '=', 'taskSubmission.stepId'),
    )
    .innerJoin('person', 'person.id', 'taskSubmission.learnerId')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .where(learnersInCare(by, 'taskSubmission.learnerId'))
    .select(['taskSubmission.id', 'person.name', 'unit.name as unit', 'pathVersion.title as path'])
    .select(['pathVersionStep.title as step', 'taskSubmission.stepId', 'submittedAt', 'verdict', 'reason'])
    .select(['answer', 'fileName', 'fileBytes', 'pathVersion.definition'])

/** Tasks of learners in this person's care that wait for a verdict, longest waiting first. */
export async function waitingTasks(db: Db, by: Person): Promise<WaitingTask[]> {
  const rows = await tasksFor(db, by)
    .where('verdict', 'is', null)
    .where('enrolment.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('submittedAt')
    .limit(200)
    .execute()
  return rows.map(({ id, name, unit, path, step, submittedAt }) => ({
    id,
    name,
    unit,
    path,
    step,
    submittedAt,
  }))
}

/** One submission of a learner in this person's care. */
export async function taskFor(db: Db, by: Person, submissionId: string) {
  const row = await tasksFor(db, by).where('taskSubmission.id', '=', submissionId).executeTakeFirst()
  if (!row) return null
  const { definition: _, stepId: __, ...task } = row
  return task
}
