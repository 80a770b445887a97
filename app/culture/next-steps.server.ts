import { sql } from 'kysely'
import { type Reader, wordsOfPublications } from '#app/learning/course-words.server.ts'
import { languageOfName, pathIn } from '#app/learning/course-words.ts'
import type { Walk } from '#app/learning/move.ts'
import { placeOf } from '#app/learning/place.ts'
import { publishedPartOf } from '#app/learning/step-parts.server.ts'
import { versionOf } from '#app/learning/versions.server.ts'
import { why } from '#app/learning/why.ts'
import type { Db } from '#db/connection.ts'
import type { NextStep } from './next-step.ts'

const most = 50

/** The next step of each open walk of this person that does not rest, the one walked last first. Why and bytes are not told yet. */
export async function nextStepsOf(db: Db, reader: Reader): Promise<readonly NextStep[]> {
  const rows = await db
    .selectFrom('enrolment')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .innerJoin('pathVersionStep', join =>
      join
        .onRef('pathVersionStep.pathVersionId', '=', 'enrolment.pathVersionId')
        .onRef('pathVersionStep.stepId', '=', 'enrolment.nextStepId'),
    )
    .where('learnerId', '=', reader.id)
    .where('completedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('paused', '=', false)
    .select(['enrolment.id', 'enrolment.pathId', 'percent', 'stepId', 'pathVersion.publicationId'])
    .select(['pathVersion.title as pathTitle', 'pathVersionStep.title', 'pathVersionStep.minutes'])
    .orderBy('movedAt', 'desc')
    .orderBy('enrolment.id', 'desc')
    .limit(most)
    .execute()
  const words = await wordsOfPublications(
    db,
    reader,
    rows.map(row => row.publicationId),
  )
  return rows.map(({ id, stepId, publicationId, ...row }) => {
    const course = words.get(publicationId ?? '')
    return {
      ...row,
      title: course?.names[stepId] ?? row.title,
      pathTitle: course?.names.title ?? row.pathTitle,
      languages: course && { title: languageOfName(course, stepId), path: languageOfName(course, 'title') },
      enrolmentId: id,
      stepId,
      why: null,
      bytes: null,
      begun: false,
      href: `/enrolments/${id}/steps/${stepId}`,
    }
  })
}

/** The same step with why it is next, whether it was begun, and what opening it takes. */
export async function explained(db: Db, reader: Reader, step: NextStep): Promise<NextStep> {
  const row = await db
    .selectFrom('enrolment')
    .select(['pathVersionId', 'snapshot'])
    .where('id', '=', step.enrolmentId)
    .executeTakeFirst()
  if (!row) return step
  const version = await versionOf(db, row.pathVersionId)
  const walk = row.snapshot as unknown as Walk
  const words = version.publicationId
    ? (await wordsOfPublications(db, reader, [version.publicationId])).get(version.publicationId)
    : undefined
  const path = words ? pathIn(version.path, words) : version.path
  const stop = placeOf(path, walk).stops.find(one => one.step.id === step.stepId)
  if (!stop) return step
  const part = await publishedPartOf(db, { enrolmentId: step.enrolmentId, version, step: stop.step })
  return {
    ...step,
    why: why(path, walk.evidence, stop),
    bytes: part?.bytes ?? null,
    begun: stop.stand === 'doing',
  }
}

export type NoStep =
  | { readonly because: 'nothing' | 'finished' }
  | { readonly because: 'waiting' | 'resting'; readonly enrolmentId: string }

/** Why there is no next step: nothing was begun, all is finished, an open walk waits for someone else, or rests. */
export async function whyNoStep(db: Db, personId: string): Promise<NoStep> {
  const last = await db
    .selectFrom('enrolment')
    .where('learnerId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .select(['id', 'completedAt', 'paused'])
    .orderBy(sql`completed_at is not null`)
    .orderBy('paused')
    .orderBy('movedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return { because: 'nothing' }
  if (last.completedAt) return { because: 'finished' }
  return { because: last.paused ? 'resting' : 'waiting', enrolmentId: last.id }
}
