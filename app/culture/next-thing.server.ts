import type { Db } from '#db/connection.ts'
import type { NextThing } from './nudge.ts'

/** The step that Today would show this person first; null when nothing is open. */
export async function nextThing(db: Db, personId: string, _now: Date): Promise<NextThing | null> {
  const step = await db
    .selectFrom('enrolment')
    .innerJoin('pathVersionStep', join =>
      join
        .onRef('pathVersionStep.pathVersionId', '=', 'enrolment.pathVersionId')
        .onRef('pathVersionStep.stepId', '=', 'enrolment.nextStepId'),
    )
    .where('learnerId', '=', personId)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .select(['enrolment.id', 'enrolment.pathId', 'stepId', 'title', 'minutes'])
    .orderBy('movedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!step) return null
  return {
    title: step.title,
    minutes: step.minutes,
    href: `/enrolments/${step.id}/steps/${step.stepId}`,
    subject: step.pathId,
  }
}
