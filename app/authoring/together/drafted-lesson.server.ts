import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import type { DocNode } from '../blocks/block.ts'
import { partsIn } from '../parts.server.ts'
import { readableBy } from '../works.server.ts'

/** A lesson as it is drafted, with the work it belongs to. */
export interface DraftedLesson {
  readonly workId: string
  readonly workTitle: string
  readonly kind: 'course' | 'recording'
  readonly title: string
  readonly body: DocNode
}

/** A lesson whose draft the person may read; null otherwise. */
export async function draftedLesson(db: Db, person: Person, partId: string): Promise<DraftedLesson | null> {
  const lesson = await partsIn(db, readableBy(person))
    .select(['part.workId', 'part.title', 'part.body', 'work.title as workTitle', 'work.kind'])
    .where('part.id', '=', partId)
    .where('part.kind', '=', 'lesson')
    .executeTakeFirst()
  return lesson ? { ...lesson, body: lesson.body as unknown as DocNode } : null
}
