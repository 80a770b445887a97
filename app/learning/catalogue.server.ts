import { sql } from 'kysely'
import { isId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import type { Spot } from './spot.ts'

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

/** One offer, for its page; null when it is not offered (any more). */
export async function offerOf(db: Db, personId: string, pathId: string | undefined): Promise<Offer | null> {
  if (!pathId || !isId(pathId)) return null
  return (await offered(db, personId).where('path.id', '=', pathId).executeTakeFirst()) ?? null
}

/** How far the learner is with each of these offers. */
export async function standings(
  db: Db,
  personId: string,
  pathIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<Offer, 'enrolmentId' | 'percent' | 'completedAt'>>> {
  if (pathIds.length === 0) return new Map()
  const rows = await offered(db, personId).where('path.id', 'in', pathIds).execute()
  return new Map(
    rows.map(({ pathId, enrolmentId, percent, completedAt }) => [
      pathId,
      { enrolmentId, percent, completedAt },
    ]),
  )
}

/** The words of a passage that a search led to. */
export interface PassageShown {
  readonly partTitle: string
  readonly texts: readonly string[]
  /** Of its translation; null in the original. */
  readonly language: Language | null
}

/** What a block of a course on offer says, for who may not open its lesson yet; null when nothing of it is offered. */
export async function passageOf(
  db: Db,
  { pathId, partId, blockId, language }: Spot & { readonly pathId: string },
): Promise<PassageShown | null> {
  const rows = await db
    .selectFrom('passage')
    .innerJoin('path', 'path.workId', 'passage.workId')
    .select(['blockId', 'text', 'passage.language'])
    .where('path.id', '=', pathId)
    .where('partId', '=', partId)
    .where('blockId', 'in', ['', blockId])
    .orderBy('number')
    .execute()
  const titles = rows.filter(row => row.blockId === '')
  const title = titles.find(row => row.language === language) ?? titles[0]
  const texts = rows.filter(row => row.blockId !== '' && row.language === language).map(row => row.text)
  return title ? { partTitle: title.text, texts, language } : null
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
