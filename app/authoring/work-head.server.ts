import { notFound } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { publicationOf } from './publications.server.ts'
import { turnAt } from './review-turns.server.ts'
import { mayEdit, type WorkKind } from './work.ts'
import type { WorkHead } from './work-page.tsx'
import { type WorkRow, workFor } from './works.server.ts'

/** The work of a page and what its frame shows; not found when the person may not read it. */
export async function workOfPage(
  db: Db,
  person: Person,
  workId: string,
  kind: WorkKind,
): Promise<{ work: WorkRow; head: WorkHead }> {
  const work = (await workFor(db, person, workId, kind)) ?? notFound()
  const [publication, review] = await Promise.all([publicationOf(db, workId), turnAt(db, workId)])
  const { id, title, retiredAt } = work
  const published = publication && { number: publication.number }
  return { work, head: { id, kind, title, retiredAt, published, review, mayEdit: mayEdit(person, work) } }
}
