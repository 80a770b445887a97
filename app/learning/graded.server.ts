import type { Graded } from '#app/assessment/graded.server.ts'
import type { Regraded } from '#app/assessment/regrade.server.ts'
import type { Db } from '#db/connection.ts'
import { recordActivity } from './activity.server.ts'
import { tell } from './enrolments.server.ts'

/** A graded attempt is activity, and evidence on the walk it was made on. */
export async function takeGrade(db: Db, graded: Graded, now: Date): Promise<void> {
  const { personId, enrolmentId, stepId, attemptId, score, mastery } = graded
  const kind = graded.questionId ? 'question' : 'check'
  await recordActivity(db, { personId, kind, subject: graded.partId, now })
  if (!enrolmentId || !stepId || graded.questionId) return
  await tell(
    db,
    { enrolmentId, learnerId: personId },
    [
      {
        event: { type: 'check.graded', step: stepId, attempt: attemptId, score, mastery },
        once: `check.graded:${attemptId}`,
      },
    ],
    now,
  )
}

/** A grade that a corrected key raised is evidence on the walk too; it is no activity of the learner's. */
export async function takeRegrade(db: Db, regraded: Regraded, correction: string, now: Date): Promise<void> {
  const { personId, enrolmentId, stepId, questionId, attemptId, score, mastery } = regraded
  if (!enrolmentId || !stepId || questionId) return
  await tell(
    db,
    { enrolmentId, learnerId: personId },
    [
      {
        event: { type: 'check.regraded', step: stepId, attempt: attemptId, score, mastery },
        once: `check.regraded:${attemptId}:${correction}`,
      },
    ],
    now,
  )
}
