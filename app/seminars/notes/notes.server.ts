import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { mostNotes, type Note, type NoteWriting } from './note.ts'

interface Owner {
  readonly personId: string
  readonly workId: string
}

export type Noted =
  | { readonly ok: true; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly reason: 'absent' | 'tooMany' }

/** A person's own notes in a recording. No query asks for those of anybody else. */
export const notesOf = (db: Db, { personId, workId }: Owner): Promise<Note[]> =>
  db
    .selectFrom('recordingNote')
    .select(['id', 'second', 'words', 'revision'])
    .where('personId', '=', personId)
    .where('workId', '=', workId)
    .where('erasedAt', 'is', null)
    .orderBy('second')
    .orderBy('id')
    .execute()

/**
 * Writes, changes or erases a note. The same writing again changes nothing; one upon what another device has changed meanwhile
 * becomes a note of its own beside it, and erases nothing. The caller has checked that the person may watch the recording.
 */
export async function writeNote(
  db: Db,
  owner: Owner,
  { op, note: id, seen, second, words }: NoteWriting,
  now: Date,
): Promise<Noted> {
  const told = async (): Promise<Noted> => ({ ok: true, notes: await notesOf(db, owner) })
  const place = { second: Math.floor(second), words, writtenAt: now, changedAt: now }
  const put = (newId: string) =>
    db
      .insertInto('recordingNote')
      .values({ id: newId, ...owner, ...place, revision: 1, writings: [op] })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
  if (seen === 0 && words !== '') {
    if ((await notesOf(db, owner)).length >= mostNotes) return { ok: false, reason: 'tooMany' }
    if (await put(id)) return told()
  }
  const before = await db
    .selectFrom('recordingNote')
    .select(['revision', 'writings', 'words', 'erasedAt'])
    .where('id', '=', id)
    .where('personId', '=', owner.personId)
    .where('workId', '=', owner.workId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return { ok: false, reason: 'absent' }
  if (before.writings.includes(op)) return told()
  if (before.revision === seen && !before.erasedAt) {
    await db
      .updateTable('recordingNote')
      .set({
        ...{ second: place.second, words, changedAt: now, revision: seen + 1 },
        ...(words === '' && { erasedAt: now }),
        writings: sql`array_append(writings, ${op}::uuid)`,
      })
      .where('id', '=', id)
      .execute()
  } else if (words !== '' && words !== before.words) await put(op)
  return told()
}
