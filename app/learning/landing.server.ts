import type { Db } from '#db/connection.ts'
import { isShown } from './place.ts'
import type { Spot } from './spot.ts'
import { kindsHolding } from './steps/registry.ts'
import { ownWalk } from './walks.server.ts'

/** Where a passage is read: in the learner's own lesson when it is open to them, else on the page of what is offered. */
export async function landingOf(
  db: Db,
  learnerId: string,
  { pathId, partId, blockId, language }: Spot & { readonly pathId: string },
): Promise<string> {
  const steps = await db
    .selectFrom('enrolment')
    .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'enrolment.pathVersionId')
    .select(['enrolment.id as enrolmentId', 'stepId'])
    .where('learnerId', '=', learnerId)
    .where('withdrawnAt', 'is', null)
    .where('thingId', '=', partId)
    .where('kind', 'in', kindsHolding('lesson'))
    .orderBy(eb => eb('completedAt', 'is', null), 'desc')
    .orderBy(eb => eb('pathId', '=', pathId), 'desc')
    .orderBy('startedAt', 'desc')
    .limit(5)
    .execute()
  for (const { enrolmentId, stepId } of steps) {
    const walk = await ownWalk(db, learnerId, enrolmentId)
    const stop = walk?.place.stops.find(one => one.step.id === stepId)
    if (stop && isShown(stop))
      return `/enrolments/${enrolmentId}/steps/${encodeURIComponent(stepId)}${language ? `?in=${language}` : ''}#${blockId}`
  }
  return `/catalogue/${pathId}?${new URLSearchParams({ part: partId, block: blockId, ...(language && { in: language }) })}#passage`
}
