import { learnersInCare } from '#app/learning/care.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { stuckAt } from './stuck.server.ts'

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
    .select([
      'taskSubmission.enrolmentId',
      'pathVersionStep.title as step',
      'submittedAt',
      'verdict',
      'reason',
    ])
    .select(['answer', 'fileName', 'fileBytes'])

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
export const taskFor = (db: Db, by: Person, submissionId: string) =>
  tasksFor(db, by).where('taskSubmission.id', '=', submissionId).executeTakeFirst()

export interface StuckLearner {
  readonly enrolmentId: string
  readonly name: string
  readonly unit: string | null
  readonly path: string
  readonly step: string
}

/** Learners in this person's care who used up their attempts, on whatever path; longest waiting first. */
export async function stuckLearners(db: Db, by: Person): Promise<StuckLearner[]> {
  const rows = await db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.learnerId')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .where('needsHand', '=', true)
    .where('enrolment.withdrawnAt', 'is', null)
    .where('enrolment.completedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where(learnersInCare(by, 'enrolment.learnerId'))
    .select(['enrolment.id as enrolmentId', 'person.name', 'unit.name as unit', 'pathVersion.title as path'])
    .orderBy('movedAt')
    .limit(200)
    .execute()
  const steps = await stuckAt(
    db,
    rows.map(({ enrolmentId }) => enrolmentId),
  )
  return rows.map(row => ({ ...row, step: steps.get(row.enrolmentId) ?? row.path }))
}
