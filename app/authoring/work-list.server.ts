import { sql } from 'kysely'
import { has, type Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
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
  readonly reviewAskedAt: Date | null
}

/** Works the person writes or was asked to review, last changed first. */
export async function worksOf(db: Db, person: Person, kind: WorkKind): Promise<readonly ListedWork[]> {
  return listed(db, kind)
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
    .then(rows => rows.map(told))
}

/** Works whose authors wait for a second pair of eyes, longest waiting first; none for who is no reviewer. */
export async function worksToReview(db: Db, person: Person, kind: WorkKind): Promise<readonly ListedWork[]> {
  if (!has(person, 'reviewer')) return []
  return listed(db, kind)
    .where('review.id', 'is not', null)
    .where('review.askedBy', '<>', person.id)
    .orderBy('review.askedAt')
    .limit(200)
    .execute()
    .then(rows => rows.map(told))
}

const listed = (db: Db, kind: WorkKind) =>
  db
    .selectFrom('work')
    .leftJoin('review', join => join.onRef('review.workId', '=', 'work.id').on('review.closedAt', 'is', null))
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
    .select(['current.number', 'current.publishedAt', 'review.askedAt as reviewAskedAt'])
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

const told = ({ number, publishedAt, parts, ...work }: Listed): ListedWork => ({
  ...work,
  parts: parts ?? 0,
  published: number !== null && publishedAt ? { number, at: publishedAt } : null,
})
