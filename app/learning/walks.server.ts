import { isId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { walkTold } from './enrolments.server.ts'
import { engine } from './machine.ts'
import type { Walk } from './move.ts'
import { type Place, placeOf } from './place.ts'
import { type Version, versionOf } from './versions.server.ts'

/** One walk of a learner, as their pages show it. */
export interface OwnWalk {
  readonly id: string
  readonly pathId: string
  readonly version: Version
  readonly walk: Walk
  readonly place: Place
  readonly startedAt: Date
  readonly completedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** A learner's own walk; null when there is none, or it is another's. */
export async function ownWalk(
  db: Db,
  learnerId: string,
  enrolmentId: string | undefined,
): Promise<OwnWalk | null> {
  if (!enrolmentId || !isId(enrolmentId)) return null
  const row = await db
    .selectFrom('enrolment')
    .select([
      'id',
      'pathId',
      'pathVersionId',
      'snapshot',
      'engine',
      'startedAt',
      'completedAt',
      'withdrawnAt',
    ])
    .where('id', '=', enrolmentId)
    .where('learnerId', '=', learnerId)
    .executeTakeFirst()
  if (!row) return null
  const version = await versionOf(db, row.pathVersionId)
  const walk = row.engine === engine ? (row.snapshot as unknown as Walk) : await walkTold(db, row.id, version)
  const { id, pathId, startedAt, completedAt, withdrawnAt } = row
  return {
    id,
    pathId,
    version,
    walk,
    place: placeOf(version.path, walk),
    startedAt,
    completedAt,
    withdrawnAt,
  }
}

/** A learner's walks, those they moved on last first; given-up ones left out. */
export const walksOf = (db: Db, learnerId: string) =>
  db
    .selectFrom('enrolment')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .innerJoin('path', 'path.id', 'enrolment.pathId')
    .leftJoin('pathVersionStep as next', join =>
      join
        .onRef('next.pathVersionId', '=', 'enrolment.pathVersionId')
        .onRef('next.stepId', '=', 'enrolment.nextStepId'),
    )
    .select(['enrolment.id', 'pathVersion.title', 'path.workId', 'percent', 'minutesLeft', 'completedAt'])
    .select(['next.title as nextTitle', 'needsHand'])
    .where('learnerId', '=', learnerId)
    .where('withdrawnAt', 'is', null)
    .orderBy('movedAt', 'desc')
    .orderBy('enrolment.id', 'desc')
    .limit(100)
    .execute()

/** Open walks of the learner that a completed course brought forward: where to go on. */
export const outerWalks = (db: Db, learnerId: string, workId: string) =>
  db
    .selectFrom('enrolment')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'enrolment.pathVersionId')
    .select(['enrolment.id', 'pathVersion.title'])
    .distinct()
    .where('learnerId', '=', learnerId)
    .where('withdrawnAt', 'is', null)
    .where('kind', '=', 'course')
    .where('thingId', '=', workId)
    .execute()
