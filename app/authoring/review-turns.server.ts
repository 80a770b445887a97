import type { Db } from '#db/connection.ts'
import { reviewLogs, standingOf } from './review-log.server.ts'
import type { Standing } from './review-machine.ts'
import { type ReviewTurn, reviewTurn } from './review-turn.ts'

export interface ListedTurn {
  readonly review: ReviewTurn
  readonly standing: Standing
}

/** Where one work stands by what is stored. */
export async function turnAt(db: Db, workId: string): Promise<ReviewTurn> {
  const turn = (await reviewTurns(db, [workId])).get(workId)
  if (!turn) throw new Error(`${workId} has no standing`)
  return turn.review
}

/** Where these works stand by what is stored, by work id; for lists. The caller has checked who may read. */
export async function reviewTurns(
  db: Db,
  workIds: readonly string[],
): Promise<ReadonlyMap<string, ListedTurn>> {
  if (workIds.length === 0) return new Map()
  const logs = await reviewLogs(db, workIds)
  const standings = new Map(workIds.map(id => [id, standingOf(logs.get(id) ?? [])]))
  const names = await namesOf(
    db,
    [...standings.values()].flatMap(({ reviewer }) => reviewer ?? []),
  )
  const authors = await authorsAt(db, workIds)
  return new Map(
    [...standings].map(([id, standing]) => {
      const reviewer = (standing.reviewer && names.get(standing.reviewer)) ?? null
      return [id, { review: reviewTurn(standing, { reviewer, authors: authors.get(id) ?? [] }), standing }]
    }),
  )
}

/** What persons are called, by id. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function authorsAt(
  db: Db,
  workIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('workAuthor')
    .innerJoin('person', 'person.id', 'workAuthor.personId')
    .select(['workAuthor.workId', 'person.name'])
    .where('workAuthor.workId', 'in', workIds)
    .where('workAuthor.role', '=', 'author')
    .orderBy('workAuthor.addedAt')
    .orderBy('person.name')
    .execute()
  return new Map(workIds.map(id => [id, rows.filter(({ workId }) => workId === id).map(({ name }) => name)]))
}

/** Works that wait for a reviewer, whoever was asked; the caller narrows them. */
export async function worksInReview(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('reviewEvent')
    .select('workId')
    .distinct()
    .where('kind', '=', 'review.asked')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reviewEvent as later')
            .select('later.id')
            .whereRef('later.workId', '=', 'reviewEvent.workId')
            .whereRef('later.sequence', '>', 'reviewEvent.sequence')
            .where('later.kind', '!=', 'work.retired'),
        ),
      ),
    )
    .execute()
  return rows.map(row => row.workId)
}
