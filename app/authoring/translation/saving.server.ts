import type { Person } from '#app/people/person.ts'
import { isKeepableText } from '#app/web/keepable.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { otherLanguage } from '../freeze.ts'
import { modulesOf } from '../modules.server.ts'
import { readBody } from '../part-body.ts'
import { partsIn } from '../parts.server.ts'
import { editableBy, lockWork } from '../works.server.ts'
import { fitsCourse, piecesOfCourse } from './course-pieces.ts'
import { inLanguage, type Piece, piecesOf, sameStrings, type Translation } from './pieces.ts'

export interface Saving extends Translation {
  /** Null for what the course says of itself. */
  readonly partId: string | null
  readonly piece: string
  /** The revision it is based on; 0 when there was none. */
  readonly revision: number
}

/** What someone else saved meanwhile. */
export interface OtherTranslation extends Translation {
  readonly revision: number
  /** Null when it was the same person, on another page. */
  readonly by: string | null
  readonly at: Date
}

export type Translated =
  | { readonly status: 'saved'; readonly revision: number }
  | ({ readonly status: 'changedMeanwhile' } & OtherTranslation)
  | { readonly status: 'absent' }
  | { readonly status: 'refused' }

/**
 * Keeps what a piece says in the other language, when nobody translated it meanwhile. `original` is what the translator had
 * before them: should it have changed since, the translation is kept and is out of date at once.
 */
export async function saveTranslation(
  db: Db,
  person: Person,
  workId: string,
  { partId, piece, original, words, revision }: Saving,
  now: Date,
): Promise<Translated> {
  const place = await (partId === null
    ? courseAt(db, person, workId)
    : partAt(db, person, { workId, partId }))
  const there = place?.pieces.find(({ id }) => id === piece)
  if (!place || !there || original.length !== words.length) return { status: 'absent' }
  if (![...original, ...words].every(isKeepableText)) return { status: 'refused' }
  if (!place.fits(there, { original, words })) return { status: 'refused' }
  const before = await place.read(piece)
  if (before && sameStrings(before.words, words) && sameStrings(before.original, original))
    return { status: 'saved', revision: before.revision }
  if (before && before.revision !== revision) {
    const { updatedBy, updatedAt: at, name, ...kept } = before
    return { status: 'changedMeanwhile', ...kept, at, by: updatedBy === person.id ? null : name }
  }
  if ((before?.revision ?? 0) !== revision) return { status: 'absent' }
  const kept = { original: [...original], words: [...words], revision: revision + 1 }
  await place.write(piece, { ...kept, updatedAt: now, updatedBy: person.id })
  return { status: 'saved', revision: revision + 1 }
}

interface Row {
  readonly original: string[]
  readonly words: string[]
  readonly revision: number
  readonly updatedAt: Date
  readonly updatedBy: string
}

interface Place {
  readonly pieces: readonly Piece[]
  /** Whether it could be published with these words. */
  fits(piece: Piece, translation: Translation): boolean
  read(piece: string): Promise<(Row & { readonly name: string }) | undefined>
  write(piece: string, row: Row): Promise<unknown>
}

async function courseAt(db: Db, person: Person, workId: string): Promise<Place | null> {
  const course = await lockWork(db, person, workId)
  if (course?.kind !== 'course') return null
  const language = otherLanguage(course.language)
  return {
    pieces: piecesOfCourse({ ...course, modules: await modulesOf(db, workId) }),
    fits: ({ id }, { words }) => fitsCourse(id, words),
    read: piece =>
      db
        .selectFrom('workTranslation')
        .innerJoin('person', 'person.id', 'updatedBy')
        .select(['original', 'words', 'revision', 'updatedBy', 'workTranslation.updatedAt', 'person.name'])
        .where('workId', '=', workId)
        .where('workTranslation.language', '=', language)
        .where('piece', '=', piece)
        .executeTakeFirst(),
    write: (piece, row) =>
      db
        .insertInto('workTranslation')
        .values({ workId, language, piece, ...row })
        .onConflict(conflict => conflict.columns(['workId', 'language', 'piece']).doUpdateSet(row))
        .execute(),
  }
}

async function partAt(
  db: Db,
  person: Person,
  { workId, partId }: { workId: string; partId: string },
): Promise<Place | null> {
  const part = await partsIn(db, editableBy(person))
    .select(['part.kind', 'part.title', 'part.body', 'work.language'])
    .where('part.id', '=', partId)
    .where('work.id', '=', workId)
    .where('work.kind', '=', 'course')
    .forUpdate('part')
    .executeTakeFirst()
  if (!part) return null
  const language: Language = otherLanguage(part.language)
  return {
    pieces: piecesOf(part),
    fits: (piece, translation) => fitsPart(part, piece, translation),
    read: piece =>
      db
        .selectFrom('partTranslation')
        .innerJoin('person', 'person.id', 'updatedBy')
        .select(['original', 'words', 'revision', 'updatedBy', 'partTranslation.updatedAt', 'person.name'])
        .where('partId', '=', partId)
        .where('partTranslation.language', '=', language)
        .where('piece', '=', piece)
        .executeTakeFirst(),
    write: (piece, row) =>
      db
        .insertInto('partTranslation')
        .values({ partId, language, piece, ...row })
        .onConflict(conflict => conflict.columns(['partId', 'language', 'piece']).doUpdateSet(row))
        .execute(),
  }
}

/** A block may hold only so many words. */
function fitsPart(
  part: Parameters<typeof inLanguage>[0],
  { id, strings }: Piece,
  translation: Translation,
): boolean {
  if (id === '') return (translation.words[0] ?? '').length <= 200
  if (!sameStrings(strings, translation.original) || translation.words.some(word => word.trim() === ''))
    return true
  const { body, untranslated } = inLanguage(part, new Map([[id, translation]]))
  return !untranslated.includes(id) && readBody(part.kind, body).ok
}
