import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import { textOf } from '../document.ts'
import type { Subject } from './comments.server.ts'
import { type DraftedLesson, draftedLesson } from './drafted-lesson.server.ts'

/** A lesson to talk about, for who may read its draft; null otherwise. Whoever is named at the work may be told. */
export async function lessonSubject(
  db: Db,
  person: Person,
  partId: string,
): Promise<{ subject: Subject; lesson: DraftedLesson } | null> {
  const lesson = await draftedLesson(db, person, partId)
  if (!lesson) return null
  const others = await db
    .selectFrom('workAuthor')
    .innerJoin('person', 'person.id', 'workAuthor.personId')
    .select(['person.id', 'person.name', 'person.email', 'person.language'])
    .where('workAuthor.workId', '=', lesson.workId)
    .where('person.id', '!=', person.id)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.name')
    .execute()
  const wordsAt = (id: string) => {
    const block = [...nodesOf(lesson.body)].find(node => idOf(node) === id)
    return block ? textOf(block) : null
  }
  const of = { column: 'partId', id: partId } as const
  return {
    lesson,
    subject: { of, title: lesson.title, page: `/lessons/${partId}/comments`, wordsAt, others },
  }
}
