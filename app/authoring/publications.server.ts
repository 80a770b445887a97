import type { ExpressionBuilder } from 'kysely'
import type { Check } from '#app/assessment/check.ts'
import { type Prompt, promptOf } from '#app/assessment/question.ts'
import type { Db } from '#db/connection.ts'
import type { DB } from '#db/schema.ts'
import { type Doc, promptsOnly } from './document.ts'
import type { Outline } from './outline.ts'
import type { PartKind } from './work.ts'

export interface Publication {
  readonly id: string
  readonly workId: string
  readonly number: number
  readonly outline: Outline
  readonly wordingOnly: boolean
  readonly publishedAt: Date
  readonly retiredAt: Date | null
}

/** A published part with everything in it, keys too: for the server only. */
export interface PublishedPart {
  readonly publicationId: string
  readonly id: string
  readonly kind: PartKind
  readonly title: string
  readonly body: unknown
  readonly minutes: number
  readonly bytes: number
  readonly position: number
}

/** A published part as it may reach a learner's browser: questions without what is right. */
export type LearnerPart = Omit<PublishedPart, 'body'> &
  (
    | { readonly kind: 'lesson'; readonly body: Doc }
    | { readonly kind: 'check'; readonly body: { readonly prompts: readonly Prompt[] } }
  )

const columns = ['id', 'workId', 'number', 'outline', 'wordingOnly', 'publishedAt', 'retiredAt'] as const

/** What learners see of a work now; null when nothing is published, or all of it retired. */
export async function publicationOf(db: Db, workId: string): Promise<Publication | null> {
  const row = await db
    .selectFrom('publication')
    .select(columns)
    .where('workId', '=', workId)
    .where('retiredAt', 'is', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? told(row) : null
}

/** Any publication by its id, retired ones too: whoever began one keeps it. */
export async function publicationById(db: Db, publicationId: string): Promise<Publication | null> {
  const row = await db
    .selectFrom('publication')
    .select(columns)
    .where('id', '=', publicationId)
    .executeTakeFirst()
  return row ? told(row) : null
}

/** All publications of a work, newest first, with who published them. */
export async function publicationsOf(
  db: Db,
  workId: string,
): Promise<readonly (Publication & { readonly by: string; readonly restores: number | null })[]> {
  const rows = await db
    .selectFrom('publication')
    .innerJoin('person', 'person.id', 'publication.publishedBy')
    .select([
      'publication.id',
      'workId',
      'number',
      'outline',
      'wordingOnly',
      'publishedAt',
      'retiredAt',
      'restores',
      'person.name as by',
    ])
    .where('workId', '=', workId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(row => ({ ...told(row), by: row.by, restores: row.restores }))
}

/** What is published now, by work id, of many works at once. */
export async function publicationsNow(
  db: Db,
  workIds: readonly string[],
): Promise<ReadonlyMap<string, Publication>> {
  if (workIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('publication')
    .distinctOn('workId')
    .select(columns)
    .where('workId', 'in', workIds)
    .where('retiredAt', 'is', null)
    .orderBy('workId')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map(row => [row.workId, told(row)]))
}

/**
 * The publication to read when `publicationId` was begun: itself, or the last of those after it that changed wording only,
 * since better words reach everyone at once.
 */
export async function publicationInForce(db: Db, publicationId: string): Promise<Publication | null> {
  const row = await db
    .selectFrom('publication')
    .innerJoin('publication as begun', 'begun.workId', 'publication.workId')
    .select(['publication.id', 'publication.workId', 'publication.number', 'publication.outline'])
    .select(['publication.wordingOnly', 'publication.publishedAt', 'publication.retiredAt'])
    .where('begun.id', '=', publicationId)
    .whereRef('publication.number', '>=', 'begun.number')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('publication as other')
            .select('other.id')
            .whereRef('other.workId', '=', 'begun.workId')
            .whereRef('other.number', '>', 'begun.number')
            .whereRef('other.number', '<=', 'publication.number')
            .where('other.wordingOnly', '=', false),
        ),
      ),
    )
    .orderBy('publication.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? told(row) : null
}

/** One part with its keys, exactly as published; for grading, never for a page. */
export async function publicationPart(
  db: Db,
  publicationId: string,
  partId: string,
): Promise<PublishedPart | null> {
  const row = await db
    .selectFrom('publicationPart')
    .select(['publicationId', 'partId as id', 'kind', 'title', 'body', 'minutes', 'bytes', 'position'])
    .where('publicationId', '=', publicationId)
    .where('partId', '=', partId)
    .executeTakeFirst()
  return row ?? null
}

/** One part for a learner's page: the wording in force, without keys. */
export async function learnerPart(
  db: Db,
  publicationId: string,
  partId: string,
): Promise<LearnerPart | null> {
  const inForce = await publicationInForce(db, publicationId)
  const part = inForce && (await publicationPart(db, inForce.id, partId))
  return part ? forLearners(part) : null
}

/** The same part without anything that tells what is right. */
export function forLearners(part: PublishedPart): LearnerPart {
  const { kind, body, ...rest } = part
  if (kind === 'lesson') return { ...rest, kind, body: promptsOnly(body as Doc) }
  return { ...rest, kind, body: { prompts: (body as Check).questions.map(promptOf) } }
}

/** What is published now of a kind of work, newest first. */
export async function publishedNow(
  db: Db,
  { kind, limit = 200 }: { kind: Outline['kind']; limit?: number },
): Promise<readonly Publication[]> {
  const rows = await db
    .selectFrom('publication')
    .innerJoin('work', 'work.id', 'publication.workId')
    .select(['publication.id', 'publication.workId', 'publication.number', 'publication.outline'])
    .select(['publication.wordingOnly', 'publication.publishedAt', 'publication.retiredAt'])
    .where('work.kind', '=', kind)
    .where('publication.retiredAt', 'is', null)
    .where(isLast)
    .orderBy('publication.publishedAt', 'desc')
    .orderBy('publication.id')
    .limit(limit)
    .execute()
  return rows.map(told)
}

/** Whether no later publication of the same work is in force. */
export const isLast = ({ not, exists, selectFrom }: ExpressionBuilder<DB, 'publication'>) =>
  not(
    exists(
      selectFrom('publication as later')
        .select('later.id')
        .whereRef('later.workId', '=', 'publication.workId')
        .whereRef('later.number', '>', 'publication.number')
        .where('later.retiredAt', 'is', null),
    ),
  )

interface Row {
  readonly id: string
  readonly workId: string
  readonly number: number
  readonly outline: unknown
  readonly wordingOnly: boolean
  readonly publishedAt: Date
  readonly retiredAt: Date | null
}

const told = ({ id, workId, number, outline, wordingOnly, publishedAt, retiredAt }: Row): Publication => ({
  id,
  workId,
  number,
  outline: outline as Outline,
  wordingOnly,
  publishedAt,
  retiredAt,
})
