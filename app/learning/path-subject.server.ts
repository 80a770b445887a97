import type { Subject } from '#app/authoring/together/comments.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { nodesOf } from './path.ts'
import { type DraftPath, draftFor } from './paths.server.ts'

/**
 * A path to talk about, for who may change its draft; null otherwise. Whoever began or last changed it, published it or said
 * something about it may be told.
 */
export async function pathSubject(
  db: Db,
  person: Person,
  pathId: string,
): Promise<{ subject: Subject; draft: DraftPath } | null> {
  const draft = await draftFor(db, person, pathId)
  if (!draft) return null
  const others = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language'])
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('id', 'in', selectFrom('path').select('createdBy').where('path.id', '=', pathId)),
        eb('id', 'in', selectFrom('path').select('updatedBy').where('path.id', '=', pathId)),
        eb('id', 'in', selectFrom('pathVersion').select('publishedBy').where('pathId', '=', pathId)),
        eb(
          'id',
          'in',
          selectFrom('commentThread')
            .innerJoin('comment', 'comment.threadId', 'commentThread.id')
            .select('madeBy')
            .where('pathId', '=', pathId),
        ),
      ]),
    )
    .where('id', '!=', person.id)
    .where('disabledAt', 'is', null)
    .orderBy('name')
    .execute()
  const of = { column: 'pathId', id: pathId } as const
  const wordsAt = (id: string) => nodesOf(draft.path.steps).find(node => node.id === id)?.title ?? null
  return { draft, subject: { of, title: draft.title, page: `/paths/${pathId}/comments`, wordsAt, others } }
}
