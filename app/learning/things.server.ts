import type { Db } from '#db/connection.ts'
import { tellWhereAsked } from './asking-walks.server.ts'
import { newsOfSeminar } from './earlier.server.ts'
import { tell } from './enrolments.server.ts'
import { seminarsAsked } from './path.ts'

/** A person finished a course, recording or seminar: every step of it on their open walks is finished with it. */
export async function finishThing(
  db: Db,
  { personId, kind, thingId }: { personId: string; kind: string; thingId: string },
  now: Date,
): Promise<void> {
  const steps = await db
    .selectFrom('enrolment')
    .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'enrolment.pathVersionId')
    .select(['enrolment.id as enrolmentId', 'stepId'])
    .where('learnerId', '=', personId)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .orderBy('enrolment.id')
    .execute()
  for (const { enrolmentId, stepId } of steps)
    await tell(
      db,
      { enrolmentId, learnerId: personId },
      [{ event: { type: 'step.finished', step: stepId }, once: `step.finished:${stepId}` }],
      now,
    )
  if (kind === 'seminar')
    await tellWhereAsked(
      db,
      personId,
      path => seminarsAsked(path).includes(thingId),
      [newsOfSeminar(thingId)],
      now,
    )
}
