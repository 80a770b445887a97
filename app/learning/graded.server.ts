import type { Graded } from '#app/assessment/graded.server.ts'
import type { Regraded } from '#app/assessment/regrade.server.ts'
import type { Db } from '#db/connection.ts'
import { recordActivity } from './activity.server.ts'
import { type News, tell } from './enrolments.server.ts'
import { stepKind } from './steps/registry.ts'
import { countElsewhere } from './things.server.ts'

/** A graded attempt is activity, and evidence on the walk it was made on. */
export async function takeGrade(db: Db, graded: Graded, now: Date): Promise<void> {
  const { personId, enrolmentId, stepId, attemptId, score, mastery } = graded
  const kind = graded.questionId ? 'question' : 'check'
  await recordActivity(db, { personId, kind, subject: graded.partId, now })
  if (!enrolmentId || !stepId || graded.questionId) return
  const news: News = (await isJudgedAt(db, enrolmentId, stepId))
    ? {
        event: { type: 'check.graded', step: stepId, attempt: attemptId, score, mastery },
        once: `check.graded:${attemptId}`,
      }
    : { event: { type: 'step.finished', step: stepId }, once: `step.finished:${stepId}` }
  await tellGrade(db, { enrolmentId, learnerId: personId }, stepId, news, now)
}

/** Tells what a grade means on its walk; where the step is over with it, it counts on others. */
async function tellGrade(
  db: Db,
  at: { enrolmentId: string; learnerId: string },
  stepId: string,
  news: News,
  now: Date,
) {
  const told = await tell(db, at, [news], now)
  const stop = told?.place.stops.find(({ step }) => step.id === stepId)
  if (stop?.stand === 'passed') await countElsewhere(db, at, stop.step, now)
}

/** Whether a grade says anything of a step; at others, a review, that something was handed in ends it. */
async function isJudgedAt(db: Db, enrolmentId: string, stepId: string): Promise<boolean> {
  const step = await db
    .selectFrom('enrolment')
    .innerJoin('pathVersion', 'pathVersion.pathId', 'enrolment.pathId')
    .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'pathVersion.id')
    .select('kind')
    .where('enrolment.id', '=', enrolmentId)
    .where('stepId', '=', stepId)
    .orderBy('pathVersion.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return !step || stepKind(step.kind).isGraded
}

/** A grade that a corrected key raised is evidence on the walk too; it is no activity of the learner's. */
export async function takeRegrade(db: Db, regraded: Regraded, correction: string, now: Date): Promise<void> {
  const { personId, enrolmentId, stepId, questionId, attemptId, score, mastery } = regraded
  if (!enrolmentId || !stepId || questionId || !(await isJudgedAt(db, enrolmentId, stepId))) return
  const event = { type: 'check.regraded' as const, step: stepId, attempt: attemptId, score, mastery }
  const news = { event, once: `check.regraded:${attemptId}:${correction}` }
  await tellGrade(db, { enrolmentId, learnerId: personId }, stepId, news, now)
}
