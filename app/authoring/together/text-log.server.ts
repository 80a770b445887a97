import { sql } from 'kysely'
import * as Y from 'yjs'
import type { Person } from '#app/people/person.ts'
import { isKeepable } from '#app/web/body.server.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import type { DocNode } from '../blocks/block.ts'
import { type Doc, mediaIn } from '../document.ts'
import { noteUses } from '../media.server.ts'
import { readBody } from '../part-body.ts'
import { partsIn } from '../parts.server.ts'
import { editableBy } from '../works.server.ts'
import { arrive } from './merging/arrival.ts'
import { traceFor } from './merging/trace.server.ts'
import { textField } from './said.ts'
import { documentIn, mend, mendAfter, rewrite, sharedTextOf } from './shared-text.ts'
import { togetherWords } from './words.ts'

/** What the changes to a lesson add up to, as far as they were read. */
export interface ReadText {
  readonly text: Y.Doc
  readonly through: number
}

export type Appended =
  /** `mending` is what had to be changed beside it, for the others to hear; null when nothing had. */
  | { readonly status: 'kept'; readonly mending: Uint8Array | null; readonly read: ReadText }
  | { readonly status: 'refused' | 'absent' }

/** Changes after which what they add up to is kept beside them. */
const summaryEvery = 100

/**
 * The text of a lesson that the person may write; null otherwise. Its first opening begins the log from the body. Wants a
 * transaction: the lesson stays locked until its end, so that two cannot begin the same text.
 */
export async function openText(db: Db, person: Person, partId: string): Promise<ReadText | null> {
  const lesson = await lockLesson(db, person, partId)
  return lesson ? begun(db, lesson) : null
}

/**
 * Appends a change and makes the body what all changes now add up to; wants a transaction. A change that leaves something no
 * lesson may be is refused and nothing is kept. `known` is what was read before, and is spent by this call unless kept.
 */
export async function appendChange(
  db: Db,
  person: Person,
  partId: string,
  change: Uint8Array,
  now: Date,
  known?: ReadText,
): Promise<Appended> {
  const lesson = await lockLesson(db, person, partId)
  if (!lesson) return { status: 'absent' }
  const before = known ? await readOn(db, partId, known) : await begun(db, lesson)
  const { text } = before
  if (isKnown(text, change)) return { status: 'kept', mending: null, read: before }
  const mending = await merged(db, lesson, text, change)
  if (mending === 'unreadable') return { status: 'refused' }
  const body = bodyIn(text)
  if (!body?.ok || !isKeepable(body.body) || holdsMore(text)) return { status: 'refused' }
  const changes = mending ? [change, mending] : [change]
  await insert(db, { partId, changes, after: before.through, by: person.id, at: now })
  const read = { text, through: before.through + changes.length }
  await keepSummary(db, partId, before.through, read)
  await sql`select pg_notify('text', ${partId})`.execute(db)
  await writeBody(db, person, lesson, body.body as Doc, now)
  return { status: 'kept', mending, read }
}

/** Makes a lesson say what a document says; for whoever writes without an editor. Wants a transaction. */
export async function writeText(
  db: Db,
  person: Person,
  partId: string,
  doc: DocNode,
  now: Date,
): Promise<Appended['status']> {
  const read = await openText(db, person, partId)
  if (!read) return 'absent'
  const before = Y.encodeStateVector(read.text)
  rewrite(read.text, doc)
  const { status } = await appendChange(db, person, partId, Y.encodeStateAsUpdate(read.text, before), now)
  return status
}

/** Whether the person may write this lesson now. */
export const mayWrite = async (db: Db, person: Person, partId: string): Promise<boolean> =>
  (await lessonFor(db, person, partId).executeTakeFirst()) !== undefined

interface Lesson {
  readonly id: string
  readonly workId: string
  readonly body: unknown
  readonly updatedBy: string
  readonly updatedAt: Date
  readonly language: Language
}

const lockLesson = (db: Db, person: Person, partId: string): Promise<Lesson | undefined> =>
  lessonFor(db, person, partId).forUpdate('part').executeTakeFirst()

const lessonFor = (db: Db, person: Person, partId: string) =>
  partsIn(db, editableBy(person))
    .select(['part.id', 'part.workId', 'part.body', 'part.updatedBy', 'part.updatedAt', 'work.language'])
    .where('part.id', '=', partId)
    .where('part.kind', '=', 'lesson')
    // What is shown by reference is written where it comes from.
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('partReuse').select('partId').whereRef('partReuse.partId', '=', 'part.id'))),
    )

async function begun(db: Db, lesson: Lesson): Promise<ReadText> {
  const read = await readOn(db, lesson.id, await summaryOf(db, lesson.id))
  if (read.through > 0) return read
  const text = sharedTextOf(lesson.body as DocNode)
  mend(text, newId)
  const changes = [Y.encodeStateAsUpdate(text)]
  await insert(db, { partId: lesson.id, changes, after: 0, by: lesson.updatedBy, at: lesson.updatedAt })
  return { text, through: 1 }
}

async function summaryOf(db: Db, partId: string): Promise<ReadText> {
  const text = new Y.Doc()
  const summary = await db
    .selectFrom('textSummary')
    .select(['through', 'state'])
    .where('partId', '=', partId)
    .executeTakeFirst()
  if (summary) Y.applyUpdate(text, summary.state)
  return { text, through: summary?.through ?? 0 }
}

/** What was appended to a lesson after so many changes. */
export async function changesSince(db: Db, partId: string, after: number) {
  const rows = await db
    .selectFrom('textChange')
    .select(['number', 'change'])
    .where('partId', '=', partId)
    .where('number', '>', after)
    .orderBy('number')
    .execute()
  return { changes: rows.map(({ change }) => change), through: rows.at(-1)?.number ?? after }
}

async function readOn(db: Db, partId: string, { text, through: after }: ReadText): Promise<ReadText> {
  const { changes, through } = await changesSince(db, partId, after)
  text.transact(() => {
    for (const change of changes) Y.applyUpdate(text, change)
  })
  return { text, through }
}

/** What a text says, looked at as it will be stored; null when it holds what no lesson can. */
const bodyIn = (text: Y.Doc) => orNull(() => readBody('lesson', documentIn(text)))

function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** Whether something is hidden beside the text, where nobody would ever see it. */
const holdsMore = (text: Y.Doc) => [...text.share.keys()].some(name => name !== textField)

/** Whether a text has all of a change already; a reconnecting editor sends such. */
const isKnown = (text: Y.Doc, change: Uint8Array): boolean =>
  orNull(() => Y.snapshotContainsUpdate(Y.snapshot(text), change)) ?? false

/** What had to be mended beside a change; its half in the database is looked for only where two met. */
async function merged(db: Db, { id, language }: Lesson, text: Y.Doc, change: Uint8Array) {
  const mending = { newId, rescued: wordsIn(togetherWords, language)('rescued') }
  const arrival = orNull(() => arrive(text, change))
  if (!arrival) return 'unreadable'
  const trace = await traceFor(db, id, arrival, change)
  const mended = orNull(() => ({ update: mendAfter(text, arrival, trace, mending) }))
  return mended ? mended.update : 'unreadable'
}

interface Insertion {
  readonly partId: string
  readonly changes: readonly Uint8Array[]
  readonly after: number
  readonly by: string
  readonly at: Date
}

const insert = (db: Db, { partId, changes, after, by, at }: Insertion) =>
  db
    .insertInto('textChange')
    .values(
      changes.map((change, place) => ({
        partId,
        number: after + place + 1,
        change: Buffer.from(change),
        madeBy: by,
        madeAt: at,
      })),
    )
    .execute()

async function keepSummary(db: Db, partId: string, before: number, { text, through }: ReadText) {
  if (Math.floor(before / summaryEvery) === Math.floor(through / summaryEvery)) return
  const summary = { through, state: Buffer.from(Y.encodeStateAsUpdate(text)) }
  await db
    .insertInto('textSummary')
    .values({ partId, ...summary })
    .onConflict(conflict => conflict.column('partId').doUpdateSet(summary))
    .execute()
}

async function writeBody(db: Db, person: Person, lesson: Lesson, body: Doc, now: Date) {
  await db
    .updateTable('part')
    .set(eb => ({
      body: JSON.stringify(body),
      revision: eb('revision', '+', 1),
      updatedAt: now,
      updatedBy: person.id,
    }))
    .where('id', '=', lesson.id)
    .execute()
  await db.updateTable('work').set({ updatedAt: now }).where('id', '=', lesson.workId).execute()
  const shown = new Set(mediaIn(lesson.body as Doc))
  await noteUses(
    db,
    person,
    lesson.workId,
    mediaIn(body).filter(id => !shown.has(id)),
  )
}
