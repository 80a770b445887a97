import { sql } from 'kysely'
import { isId } from '#app/web/id.ts'
import { wordsAsked } from '#app/web/search.ts'
import type { Db } from '#db/connection.ts'

export interface Offer {
  readonly pathId: string
  readonly versionId: string
  readonly title: string
  readonly summary: string
  readonly isCourse: boolean
  readonly minutes: number
  readonly hours: number | null
  readonly coverMediaId: string | null
  /** The learner's own open walk along it. */
  readonly enrolmentId: string | null
  readonly percent: number | null
  /** When they last completed it. */
  readonly completedAt: Date | null
}

export interface Asked {
  readonly search: string
  readonly kind: 'all' | 'course' | 'path'
}

/** Everything offered now that answers the search, best first; without one the newest first. Indonesian stems, and parts of titles. */
export async function offers(db: Db, personId: string, { search, kind }: Asked): Promise<readonly Offer[]> {
  const asked = search.trim().slice(0, 200)
  const query = sql`websearch_to_tsquery('indonesian', ${wordsAsked(asked)})`
  const rank = sql<number>`ts_rank(path_version.search, ${query}) + coalesce(ts_rank(publication.words, ${query}), 0)`
  return offered(db, personId)
    .$if(kind === 'course', found => found.where('path.workId', 'is not', null))
    .$if(kind === 'path', found => found.where('path.workId', 'is', null))
    .$if(asked !== '', found =>
      found
        .where(eb =>
          eb.or([
            sql<boolean>`path_version.search @@ ${query}`,
            sql<boolean>`publication.words @@ ${query}`,
            eb('pathVersion.title', 'ilike', `%${asked.replace(/[\\%_]/g, '\\$&')}%`),
          ]),
        )
        .orderBy(rank, 'desc'),
    )
    .orderBy('pathVersion.publishedAt', 'desc')
    .orderBy('pathVersion.id')
    .limit(100)
    .execute()
}

/** One offer, for its page; null when it is not offered (any more). */
export async function offerOf(db: Db, personId: string, pathId: string | undefined): Promise<Offer | null> {
  if (!pathId || !isId(pathId)) return null
  return (await offered(db, personId).where('path.id', '=', pathId).executeTakeFirst()) ?? null
}

const offered = (db: Db, personId: string) =>
  db
    .selectFrom('pathVersion')
    .innerJoin('path', 'path.id', 'pathVersion.pathId')
    .leftJoin('publication', 'publication.id', 'pathVersion.publicationId')
    .leftJoin('enrolment as open', join =>
      join
        .onRef('open.pathId', '=', 'path.id')
        .on('open.learnerId', '=', personId)
        .on('open.completedAt', 'is', null)
        .on('open.withdrawnAt', 'is', null),
    )
    .where('pathVersion.retiredAt', 'is', null)
    .select(['path.id as pathId', 'pathVersion.id as versionId', 'pathVersion.title', 'pathVersion.summary'])
    .select(['minutes', 'hours', 'open.id as enrolmentId', 'open.percent'])
    .select(({ selectFrom }) => [
      sql<boolean>`path.work_id is not null`.as('isCourse'),
      sql<string | null>`publication.outline ->> 'coverMediaId'`.as('coverMediaId'),
      selectFrom('enrolment as before')
        .select(({ fn }) => fn.max('before.completedAt').as('completedAt'))
        .whereRef('before.pathId', '=', 'path.id')
        .where('before.learnerId', '=', personId)
        .as('completedAt'),
    ])
