import * as Y from 'yjs'
import { audit } from '#app/people/audit.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { DocNode } from '../blocks/block.ts'
import { withBlockOf } from './difference.ts'
import { type DraftedLesson, draftedLesson } from './drafted-lesson.server.ts'
import { type Point, pointsOf } from './points.ts'
import { documentIn, mend } from './shared-text.ts'
import { mayWrite, writeText } from './text-log.server.ts'

export interface LessonHistory extends DraftedLesson {
  readonly mayEdit: boolean
  /** Newest first, with the names of who wrote. */
  readonly points: readonly Point[]
}

/** The history of a lesson whose draft the person may read; null otherwise. */
export async function historyOf(db: Db, person: Person, partId: string): Promise<LessonHistory | null> {
  const lesson = await draftedLesson(db, person, partId)
  if (!lesson) return null
  const changes = await db
    .selectFrom('textChange')
    .innerJoin('person', 'person.id', 'textChange.madeBy')
    .select(['textChange.number', 'person.name as by', 'textChange.madeAt as at'])
    .where('partId', '=', partId)
    .orderBy('number')
    .execute()
  const names = await db
    .selectFrom('textName')
    .select(['number', 'name'])
    .where('partId', '=', partId)
    .execute()
  return {
    ...lesson,
    mayEdit: await mayWrite(db, person, partId),
    points: pointsOf(changes, names).toReversed(),
  }
}

/** What a lesson said after so many changes; the caller has checked who may know. */
export async function textAt(db: Db, partId: string, number: number): Promise<DocNode> {
  const changes = await db
    .selectFrom('textChange')
    .select('change')
    .where('partId', '=', partId)
    .where('number', '<=', number)
    .orderBy('number')
    .execute()
  const text = new Y.Doc()
  text.transact(() => {
    for (const { change } of changes) Y.applyUpdate(text, change)
  })
  mend(text, newId)
  return documentIn(text)
}

export type Restored = 'restored' | 'absent' | 'refused'

/** Makes a lesson, or one block of it, what it was after so many changes. What is there now stays in its history. */
export async function restoreText(
  db: Db,
  person: Person,
  { partId, number, block }: { partId: string; number: number; block?: string | undefined },
  now: Date,
): Promise<Restored> {
  const history = await historyOf(db, person, partId)
  if (!history?.mayEdit || !history.points.some(point => point.number === number)) return 'absent'
  const then = await textAt(db, partId, number)
  const doc = block === undefined ? then : withBlockOf(history.body, then, block)
  const status = await writeText(db, person, partId, doc, now)
  if (status !== 'kept') return status
  await audit(
    db,
    {
      actorId: person.id,
      action: 'lesson.restored',
      subject: partId,
      detail: { number, block: block ?? null },
    },
    now,
  )
  return 'restored'
}

/** Names what a lesson says now, so that it is found again; an empty name takes the name off. */
export async function namePoint(
  db: Db,
  person: Person,
  { partId, number, name }: { partId: string; number: number; name: string },
  now: Date,
): Promise<boolean> {
  const history = await historyOf(db, person, partId)
  if (!history?.mayEdit || !history.points.some(point => point.number === number)) return false
  if (name === '') {
    await db.deleteFrom('textName').where('partId', '=', partId).where('number', '=', number).execute()
    return true
  }
  const named = { name, namedBy: person.id, namedAt: now }
  await db
    .insertInto('textName')
    .values({ partId, number, ...named })
    .onConflict(conflict => conflict.columns(['partId', 'number']).doUpdateSet(named))
    .execute()
  return true
}
