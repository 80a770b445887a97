import type { Db } from '#db/connection.ts'
import { tellWhereAsked } from './asking-walks.server.ts'
import { partsDone } from './done-parts.server.ts'
import { newsOfSeminar } from './earlier.server.ts'
import { tell } from './enrolments.server.ts'
import { mainSteps, type Step, seminarsAsked } from './path.ts'
import { stepKind } from './steps/registry.ts'
import { versionOf } from './versions.server.ts'

/** A person finished a course, recording or seminar: every step of it on their open walks is finished with it. */
export async function finishThing(
  db: Db,
  { personId, kind, thingId }: { personId: string; kind: string; thingId: string },
  now: Date,
): Promise<void> {
  for (const { enrolmentId, stepId } of await stepsHolding(db, personId, kind, thingId))
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

/** A learner ended a step of a lesson, check or survey: it counts on their other open walks too, where it is the same publication. */
export async function countElsewhere(
  db: Db,
  { enrolmentId, learnerId }: { enrolmentId: string; learnerId: string },
  { kind, of }: Step,
  now: Date,
): Promise<void> {
  const thingId = stepKind(kind).thing(of)
  if (thingId === null) return
  const steps = await stepsHolding(db, learnerId, kind, thingId)
  for (const { pathVersionId, stepId, ...other } of steps.filter(step => step.enrolmentId !== enrolmentId)) {
    const version = await versionOf(db, pathVersionId)
    const main = mainSteps(version.path.steps).filter(step => step.id === stepId)
    const at = { ...other, learnerId }
    const news = await partsDone(db, { ...at, version }, main)
    if (news.length > 0) await tell(db, at, news, now)
  }
}

/** The steps of someone's open walks that hold a thing. */
const stepsHolding = (db: Db, learnerId: string, kind: string, thingId: string) =>
  db
    .selectFrom('enrolment')
    .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'enrolment.pathVersionId')
    .select(['enrolment.id as enrolmentId', 'enrolment.pathVersionId', 'stepId'])
    .where('learnerId', '=', learnerId)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('kind', '=', kind)
    .where('thingId', '=', thingId)
    .orderBy('enrolment.id')
    .execute()
