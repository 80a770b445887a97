import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import type { DocNode } from '../blocks/block.ts'
import { writeText } from '../together/text-log.server.ts'
import { editableBy, setCover } from '../works.server.ts'
import type { FileForm } from './file-forms.ts'
import { fileFor, inLibraryOf, isPublished, mayDescribe } from './files.server.ts'
import { withMedia } from './replacing.ts'

export type ActRefusal =
  | 'absent'
  | 'changedMeanwhile'
  | 'published'
  | 'otherKind'
  | 'notOwn'
  | 'notToDescribe'

export type Acted =
  | { readonly ok: true; readonly done: 'described' | 'trashed' | 'restored' }
  | { readonly ok: true; readonly done: 'replaced'; readonly lessons: number; readonly covers: number }
  | { readonly ok: false; readonly reason: ActRefusal }

type Description = Extract<FileForm, { intent: 'describe' }>

/** Keeps the words about a file when they are based on what is there now, and theirs to write. */
export async function describeFile(
  db: Db,
  person: Person,
  id: string,
  { intent: _, revision, language, ...words }: Description,
): Promise<Acted> {
  const file = await lockFile(db, person, id)
  if (!file) return { ok: false, reason: 'absent' }
  if (!file.mayDescribe) return { ok: false, reason: 'notToDescribe' }
  if (file.revision !== revision) return { ok: false, reason: 'changedMeanwhile' }
  await db
    .updateTable('media')
    .set({ ...words, language: language || null, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  return { ok: true, done: 'described' }
}

/** Into the trash, where it is not offered any more. Only by who brought it, and never while learners see it. */
export async function trash(db: Db, person: Person, id: string, now: Date): Promise<Acted> {
  const file = await lockFile(db, person, id)
  if (!file) return { ok: false, reason: 'absent' }
  if (file.uploadedBy !== person.id) return { ok: false, reason: 'notOwn' }
  if (file.isPublished) return { ok: false, reason: 'published' }
  await db
    .updateTable('media')
    .set({ trashedAt: now })
    .where('id', '=', id)
    .where('trashedAt', 'is', null)
    .execute()
  return { ok: true, done: 'trashed' }
}

export async function restoreFile(db: Db, person: Person, id: string): Promise<Acted> {
  const file = await lockFile(db, person, id)
  if (!file) return { ok: false, reason: 'absent' }
  await db.updateTable('media').set({ trashedAt: null }).where('id', '=', id).execute()
  return { ok: true, done: 'restored' }
}

const lockFile = (db: Db, person: Person, id: string) =>
  db
    .selectFrom('media')
    .select(['id', 'kind', 'revision', 'uploadedBy'])
    .select(eb => [isPublished(eb).as('isPublished'), mayDescribe(person)(eb).as('mayDescribe')])
    .where('id', '=', id)
    .where(inLibraryOf(person))
    .forUpdate()
    .executeTakeFirst()

/**
 * Puts one file in the place of another in every draft the person may change; wants a transaction. Lessons change by their
 * log, so that whoever writes one sees it and history can take it back; publications stay as they are.
 */
export async function replaceEverywhere(
  db: Db,
  person: Person,
  { from, to }: { readonly from: string; readonly to: string },
  now: Date,
): Promise<Acted> {
  const [before, after] = [await fileFor(db, person, from), await fileFor(db, person, to)]
  if (!before || !after || after.trashedAt) return { ok: false, reason: 'absent' }
  if (before.kind !== after.kind || from === to) return { ok: false, reason: 'otherKind' }
  let lessons = 0
  for (const { id, body } of await lessonsWith(db, person, from)) {
    const status = await writeText(db, person, id, withMedia(body as unknown as DocNode, from, to), now)
    if (status === 'kept') lessons += 1
  }
  const covers = await worksWithCover(db, person, from)
  for (const { id } of covers) await setCover(db, person, id, to, now)
  return { ok: true, done: 'replaced', lessons, covers: covers.length }
}

/** In one order for everybody, so that two who replace at once wait for each other and never for ever. */
const lessonsWith = (db: Db, person: Person, mediaId: string) =>
  db
    .selectFrom('mediaPlace')
    .innerJoin('part', 'part.id', 'mediaPlace.partId')
    .innerJoin('work', 'work.id', 'part.workId')
    .select(['part.id', 'part.body'])
    .where('mediaPlace.mediaId', '=', mediaId)
    .where('mediaPlace.isOut', 'is not', true)
    .where('part.kind', '=', 'lesson')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('partReuse').select('partId').whereRef('partReuse.partId', '=', 'part.id'))),
    )
    .where(eb => editableBy(person)(eb as never))
    .orderBy('part.id')
    .execute()

const worksWithCover = (db: Db, person: Person, mediaId: string) =>
  db
    .selectFrom('work')
    .select('id')
    .where('coverMediaId', '=', mediaId)
    .where(editableBy(person))
    .orderBy('id')
    .execute()

/** How many lessons and covers replacing would change. */
export async function wouldChange(db: Db, person: Person, mediaId: string) {
  const lessons = await lessonsWith(db, person, mediaId)
  const covers = await worksWithCover(db, person, mediaId)
  return { lessons: lessons.length, covers: covers.length }
}

/** Carries out what was asked of a file; wants a transaction. */
export const act = (db: Db, person: Person, id: string, form: FileForm, now: Date): Promise<Acted> => {
  if (form.intent === 'describe') return describeFile(db, person, id, form)
  if (form.intent === 'replace') return replaceEverywhere(db, person, { from: id, to: form.by }, now)
  return form.intent === 'trash' ? trash(db, person, id, now) : restoreFile(db, person, id)
}
