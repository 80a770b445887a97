import { isId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import { type Reader, wordsOfPublications } from './course-words.server.ts'
import { type CourseWords, languageOfName, pathIn } from './course-words.ts'
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

/** The same, called as its learner reads it. */
export async function ownWalkIn(
  db: Db,
  reader: Reader,
  enrolmentId: string | undefined,
): Promise<(OwnWalk & { readonly words: CourseWords | null }) | null> {
  const own = await ownWalk(db, reader.id, enrolmentId)
  const { publicationId = null } = own?.version ?? {}
  const words = publicationId && (await wordsOfPublications(db, reader, [publicationId])).get(publicationId)
  if (!own || !words) return own && { ...own, words: null }
  const path = pathIn(own.version.path, words)
  const { title, summary } = path
  const version = { ...own.version, path, title, summary }
  return { ...own, version, place: placeOf(path, own.walk), words }
}

/** A learner's walks, those they moved on last first; given-up ones left out. */
export async function walksOf(db: Db, reader: Reader) {
  const walks = await walksAlong(db, reader.id)
  const words = await wordsOfPublications(
    db,
    reader,
    walks.map(walk => walk.publicationId),
  )
  return walks.map(({ publicationId, nextStepId, ...walk }) => {
    const course = words.get(publicationId ?? '')
    const title = course?.names.title ?? walk.title
    const nextTitle = course?.names[nextStepId ?? ''] ?? walk.nextTitle
    return { ...walk, title, nextTitle, titleLanguage: course ? languageOfName(course, 'title') : null }
  })
}

const walksAlong = (db: Db, learnerId: string) =>
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
    .select(['next.title as nextTitle', 'needsHand', 'enrolment.nextStepId', 'pathVersion.publicationId'])
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
