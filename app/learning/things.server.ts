import type { Db } from '#db/connection.ts'
import { newsOfSeminar } from './earlier.server.ts'
import { tell } from './enrolments.server.ts'
import { seminarsAsked } from './path.ts'
import { versionOf } from './versions.server.ts'

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
  if (kind === 'seminar') await tellAttended(db, personId, thingId, now)
}

/** Tells every open walk on which a rule asks for it that a seminar was attended. */
async function tellAttended(db: Db, learnerId: string, seminarId: string, now: Date): Promise<void> {
  const walks = await db
    .selectFrom('enrolment')
    .select(['id', 'pathVersionId'])
    .where('learnerId', '=', learnerId)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('id')
    .execute()
  for (const { id: enrolmentId, pathVersionId } of walks)
    if (seminarsAsked((await versionOf(db, pathVersionId)).path).includes(seminarId))
      await tell(db, { enrolmentId, learnerId }, [newsOfSeminar(seminarId)], now)
}
