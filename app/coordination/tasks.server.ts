import { hasNoMentor, learnersInCare } from '#app/learning/care.server.ts'
import { stepsOf } from '#app/learning/path.ts'
import { judgedWords } from '#app/learning/steps/judged-words.ts'
import { judgedAs } from '#app/learning/steps/registry.ts'
import { versionOf } from '#app/learning/versions.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { stuckAt } from './stuck.server.ts'

export interface WaitingTask {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly path: string
  readonly step: string | null
  /** What it is: a task, a conversation. */
  readonly kind: string
  /** At a conversation: with whom it was, and whether with the reader. */
  readonly mentor: string | null
  readonly isMine: boolean
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
    .leftJoin('person as mentor', 'mentor.id', 'taskSubmission.talkedWith')
    .where(learnersInCare(by, 'taskSubmission.learnerId'))
    .select(['taskSubmission.id', 'person.name', 'unit.name as unit', 'pathVersion.title as path'])
    .select([
      'taskSubmission.enrolmentId',
      'taskSubmission.stepId',
      'enrolment.pathVersionId',
      'pathVersionStep.title as step',
      'pathVersionStep.kind',
      'mentor.name as mentor',
      'talkedWith',
      'talkedOn',
      'submittedAt',
      'verdict',
      'reason',
    ])
    .select(['answer', 'fileName', 'fileBytes'])

/** What learners in this person's care handed in and waits for a verdict: conversations with this person first, then longest waiting. */
export async function waitingTasks(db: Db, by: Person, language: Language): Promise<WaitingTask[]> {
  const rows = await tasksFor(db, by)
    .where('verdict', 'is', null)
    .where('enrolment.withdrawnAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy(eb => eb('talkedWith', 'is not distinct from', by.id), 'desc')
    .orderBy('submittedAt')
    .limit(200)
    .execute()
  return rows.map(({ id, name, unit, path, step, kind, mentor, talkedWith, submittedAt }) => ({
    ...{ id, name, unit, path, step, mentor, submittedAt },
    isMine: talkedWith === by.id,
    kind: wordsOf(kind)[language].kind,
  }))
}

/** What is said of something handed in at a step of this kind; a step that is gone was a task. */
const wordsOf = (kind: string | null) => judgedAs({ kind: kind ?? 'task' })?.words ?? judgedWords.task

/** One submission of a learner in this person's care, with what is said of its kind. */
export async function taskFor(db: Db, by: Person, submissionId: string, language: Language) {
  const row = await tasksFor(db, by).where('taskSubmission.id', '=', submissionId).executeTakeFirst()
  if (!row) return null
  const { kind, talkedWith, pathVersionId, stepId, ...task } = row
  const step = stepsOf((await versionOf(db, pathVersionId)).path.steps).find(({ id }) => id === stepId)
  return {
    ...{ ...task, isMine: talkedWith === by.id, says: wordsOf(kind)[language] },
    /** What was asked of the learner; null where the step is gone. */
    asked: (step && judgedAs(step)?.asks(step.of)) ?? null,
  }
}

export interface TalkToHave {
  readonly enrolmentId: string
  readonly name: string
  readonly unit: string | null
  readonly path: string
  readonly step: string
  /** Whether the learner has no mentor to talk with. */
  readonly isAlone: boolean
}

/** Learners in this person's care who are to talk with a mentor and have not told of it; those without a mentor first. */
export const talksToHave = (db: Db, by: Person): Promise<TalkToHave[]> =>
  db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.learnerId')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .innerJoin('pathVersionStep', join =>
      join
        .onRef('pathVersionStep.pathVersionId', '=', 'enrolment.pathVersionId')
        .onRef('pathVersionStep.stepId', '=', 'enrolment.talkStepId'),
    )
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .where('enrolment.withdrawnAt', 'is', null)
    .where('enrolment.completedAt', 'is', null)
    .where('enrolment.paused', '=', false)
    .where('person.disabledAt', 'is', null)
    .where(learnersInCare(by, 'enrolment.learnerId'))
    .select(['enrolment.id as enrolmentId', 'person.name', 'unit.name as unit', 'pathVersion.title as path'])
    .select(['pathVersionStep.title as step', hasNoMentor('enrolment.learnerId').as('isAlone')])
    .orderBy('isAlone', 'desc')
    .orderBy('movedAt')
    .limit(200)
    .execute()

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
