import { sql } from 'kysely'
import { learnersInCare } from '#app/learning/care.server.ts'
import type { Walk } from '#app/learning/move.ts'
import { isTalkToHave, placeOf, type Stand, shownStand } from '#app/learning/place.ts'
import type { Both } from '#app/learning/rules/rule.ts'
import { judgedAs } from '#app/learning/steps/registry.ts'
import { versionOf } from '#app/learning/versions.server.ts'
import { why } from '#app/learning/why.ts'
import { holdsFor, type Person } from '#app/people/person.ts'
import type { Day } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { dueDates } from './due-dates.server.ts'
import { waitsAtTakenBack } from './taken-back.server.ts'

export interface LearnerStep {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly stand: Stand
  /** Whether further tries would not open it. */
  readonly isBarred: boolean
  /** Why it stands so, with the values of the rule that decided. */
  readonly why: Both
  /** What to talk about, where it is a conversation that a helper may note. */
  readonly topic: string | null
  /** What was handed in there and waits for a verdict. */
  readonly submissionId: string | null
  /** What there is to do about it, in the words of its kind. */
  readonly look: Both | null
}

/**
 * Where a learner in this person's care is on a path, step by step: one that was assigned, or on which they asked for help.
 * Null for anyone else's.
 */
export async function learnerOn(db: Db, by: Person, enrolmentId: string, today?: Day) {
  const row = await db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.learnerId')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .leftJoin(dueDates(db), join => join.onRef('due.enrolmentId', '=', 'enrolment.id'))
    .where('enrolment.id', '=', enrolmentId)
    .where('enrolment.withdrawnAt', 'is', null)
    .where(learnersInCare(by, 'enrolment.learnerId'))
    .where(({ or, eb }) => or([eb('due.enrolmentId', 'is not', null), askedForHelp]))
    .select([
      'enrolment.id',
      'enrolment.learnerId',
      'person.name',
      'unit.name as unit',
      'unit.path as unitPath',
      'pathVersionId',
      'snapshot',
      'percent',
      'completedAt',
      'paused',
      'due.enrolmentId as assigned',
      'due.dueOn',
    ])
    .executeTakeFirst()
  if (!row) return null
  const version = await versionOf(db, row.pathVersionId)
  const walk = row.snapshot as unknown as Walk
  const waiting = await waitingAt(db, enrolmentId)
  const steps = placeOf(version.path, walk).stops.map(
    (stop): LearnerStep => ({
      id: stop.step.id,
      title: stop.step.title,
      kind: stop.step.kind,
      stand: shownStand(stop),
      isBarred: stop.isBarred,
      why: why(version.path, walk.evidence, stop, { reader: 'helper', today }),
      topic:
        row.completedAt === null && isTalkToHave(stop)
          ? (judgedAs(stop.step)?.asks(stop.step.of) ?? null)
          : null,
      submissionId: waiting.get(stop.step.id) ?? null,
      look: lookOf(stop.step),
    }),
  )
  const { id, learnerId, name, unit, percent, paused, completedAt, assigned, dueOn } = row
  return {
    ...{ id, learnerId, name, unit, percent, paused, dueOn, steps },
    assigned: assigned !== null,
    completed: completedAt !== null,
    path: version.title,
    /** Dates and accommodations are a coordinator's to give. */
    coordinated: holdsFor(by, 'coordinator', row.unitPath ?? ''),
  }
}

const lookOf = ({ kind }: { kind: string }): Both | null => {
  const words = judgedAs({ kind })?.words
  return words ? { id: words.id.look, en: words.en.look } : null
}

/** What waits for a verdict on a walk, by step. */
async function waitingAt(db: Db, enrolmentId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('taskSubmission')
    .select(['id', 'stepId'])
    .where('enrolmentId', '=', enrolmentId)
    .where('verdict', 'is', null)
    .execute()
  return new Map(rows.map(({ id, stepId }) => [stepId, id]))
}

/** That the learner waits for a hand on this enrolment, was given one, handed something in, is to talk with a mentor, or stands before what was taken back. */
const askedForHelp = sql<boolean>`(enrolment.needs_hand or enrolment.talk_step_id is not null or ${waitsAtTakenBack}
  or exists (select from path_event where path_event.enrolment_id = enrolment.id and kind in ('attempts.granted', 'step.waived') and actor_id is not null)
  or exists (select from task_submission where task_submission.enrolment_id = enrolment.id))`

/** Gives one person a date of their own; empty means that of the assignment again. */
export const changeDue = (db: Db, enrolmentId: string, dueOn: string | null) =>
  db.updateTable('assignmentPerson').set({ dueOn }).where('enrolmentId', '=', enrolmentId).execute()
