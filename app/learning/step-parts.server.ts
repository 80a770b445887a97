import {
  type PublishedPart,
  publicationInForce,
  publicationOf,
  publicationPart,
} from '#app/authoring/publications.server.ts'
import type { Db } from '#db/connection.ts'
import type { Step } from './path.ts'
import type { Version } from './versions.server.ts'

interface Where {
  readonly enrolmentId: string
  readonly version: Pick<Version, 'publicationId'>
  readonly step: Step
}

/**
 * The lesson or check a step is of, with its keys: from the publication the learner began, that of the course's own path, or
 * else the one learners see now; in the words in force. Null for other kinds, or when nothing is published any more.
 */
export async function publishedPartOf(db: Db, where: Where): Promise<PublishedPart | null> {
  const { workId, partId } = where.step.of as { workId?: string; partId?: string }
  if (!workId || !partId) return null
  const pinned = where.version.publicationId ?? (await begunPublication(db, where))
  const publication = pinned ? await publicationInForce(db, pinned) : await publicationOf(db, workId)
  return publication ? publicationPart(db, publication.id, partId) : null
}

async function begunPublication(db: Db, { enrolmentId, step }: Where): Promise<string | null> {
  const row = await db
    .selectFrom('pathEvent')
    .select('body')
    .where('enrolmentId', '=', enrolmentId)
    .where('kind', '=', 'step.started')
    .where('stepId', '=', step.id)
    .orderBy('sequence')
    .limit(1)
    .executeTakeFirst()
  return (row?.body as { publication?: string } | undefined)?.publication ?? null
}
