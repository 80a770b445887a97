import { sql } from 'kysely'
import { has, type Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import type { ReviewTurn } from './review-turn.ts'
import { type ListedTurn, reviewTurns, worksInReview } from './review-turns.server.ts'
import type { WorkKind } from './work.ts'

export interface ListedWork {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly coverMediaId: string | null
  readonly updatedAt: Date
  readonly retiredAt: Date | null
  /** Number and day of what learners see now. */
  readonly published: { readonly number: number; readonly at: Date } | null
  readonly parts: number
  readonly review: ReviewTurn
}

/** Works the person writes or was asked to review, last changed first. */
export async function worksOf(db: Db, person: Person, kind: WorkKind): Promise<readonly ListedWork[]> {
  const rows = await listed(db, kind)
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('workAuthor')
          .select('personId')
          .whereRef('workAuthor.workId', '=', 'work.id')
          .where('workAuthor.personId', '=', person.id),
      ),
    )
    .orderBy('work.updatedAt', 'desc')
    .orderBy('work.id')
    .limit(200)
    .execute()
  const turns = await reviewTurns(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(row => told(row, turns.get(row.id)))
}

/**
 * Works that wait for this person's eyes: those they were asked to look at by name, and those any reviewer may look at; the
 * soonest awaited first. None for who is no reviewer.
 */
export async function worksToReview(db: Db, person: Person, kind: WorkKind): Promise<readonly ListedWork[]> {
  if (!has(person, 'reviewer')) return []
  const turns = await reviewTurns(db, await worksInReview(db))
  const waiting = [...turns].filter(
    ([
      ,
      {
        standing: { state, askedBy, reviewer },
      },
    ]) => state === 'in-review' && askedBy !== person.id && (reviewer === null || reviewer === person.id),
  )
  if (waiting.length === 0) return []
  const rows = await listed(db, kind)
    .where(
      'work.id',
      'in',
      waiting.map(([id]) => id),
    )
    .orderBy('work.updatedAt')
    .orderBy('work.id')
    .execute()
  const soonness = ({ review }: ListedWork) => review.dueOn ?? '9999'
  return rows
    .flatMap(row => told(row, turns.get(row.id)))
    .toSorted((a, b) => (soonness(a) < soonness(b) ? -1 : Number(soonness(a) > soonness(b))))
}

const listed = (db: Db, kind: WorkKind) =>
  db
    .selectFrom('work')
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('publication')
          .select(['number', 'publishedAt'])
          .whereRef('publication.workId', '=', 'work.id')
          .where('publication.retiredAt', 'is', null)
          .orderBy('number', 'desc')
          .limit(1)
          .as('current'),
      join => join.onTrue(),
    )
    .select([
      'work.id',
      'work.title',
      'work.summary',
      'work.coverMediaId',
      'work.updatedAt',
      'work.retiredAt',
    ])
    .select(['current.number', 'current.publishedAt'])
    .select(eb =>
      eb
        .selectFrom('part')
        .leftJoin('module', 'module.id', 'part.moduleId')
        .select(sql<number>`count(*)`.as('count'))
        .whereRef('part.workId', '=', 'work.id')
        .where('part.deletedAt', 'is', null)
        .where('module.deletedAt', 'is', null)
        .$asScalar()
        .as('parts'),
    )
    .where('work.kind', '=', kind)

type Listed = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number]

const told = ({ number, publishedAt, parts, ...work }: Listed, turn?: ListedTurn): readonly ListedWork[] => {
  if (!turn) return []
  const published = number !== null && publishedAt ? { number, at: publishedAt } : null
  return [{ ...work, parts: parts ?? 0, published, review: turn.review }]
}
