import type { Person } from '#app/people/person.ts'
import { isKeepableText } from '#app/web/body.server.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { type Draft, type FrozenTranslation, otherLanguage } from '../freeze.ts'
import { readBody } from '../part-body.ts'
import { editableBy } from '../works.server.ts'
import { inLanguage, isCurrent, piecesOf, type Translation } from './pieces.ts'

export interface KeptTranslation extends Translation {
  readonly revision: number
}

/** Translations of these parts, by part and piece. The caller has checked who may know. */
export async function translationsOf(
  db: Db,
  partIds: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, ReadonlyMap<string, KeptTranslation>>> {
  if (partIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('partTranslation')
    .select(['partId', 'piece', 'original', 'words', 'revision'])
    .where('partId', 'in', partIds)
    .where('language', '=', language)
    .execute()
  const byPart = new Map<string, Map<string, KeptTranslation>>()
  for (const { partId, piece, ...kept } of rows)
    byPart.set(partId, (byPart.get(partId) ?? new Map()).set(piece, kept))
  return byPart
}

/** The parts of a draft in its other language, as far as any piece of them is translated. */
export async function translatedParts(
  db: Db,
  draft: Pick<Draft, 'language' | 'modules'>,
): Promise<readonly FrozenTranslation[]> {
  const language = otherLanguage(draft.language)
  const parts = draft.modules.flatMap(module => module.parts)
  const kept = await translationsOf(
    db,
    parts.map(part => part.id),
    language,
  )
  return parts.flatMap(part => {
    const translations = kept.get(part.id)
    if (!translations || !piecesOf(part).some(piece => isCurrent(piece, translations.get(piece.id))))
      return []
    return [{ partId: part.id, language, ...inLanguage(part, translations) }]
  })
}

/** How far a part is translated, in pieces. */
export interface Progress {
  readonly all: number
  readonly current: number
  /** Changed since they were translated. */
  readonly stale: number
}

export function progressOf(
  part: Parameters<typeof piecesOf>[0],
  translations: ReadonlyMap<string, Translation> = new Map(),
): Progress {
  const pieces = piecesOf(part)
  const current = pieces.filter(piece => isCurrent(piece, translations.get(piece.id))).length
  const kept = pieces.filter(({ id }) => translations.get(id)?.words.some(Boolean)).length
  return { all: pieces.length, current, stale: kept - current }
}

interface Saving {
  readonly partId: string
  readonly piece: string
  readonly original: readonly string[]
  readonly words: readonly string[]
  /** The revision it is based on; 0 when there was none. */
  readonly revision: number
}

export type Translated = 'saved' | 'absent' | 'changedMeanwhile' | 'refused'

/**
 * Keeps what a piece says in the other language, when nobody translated it meanwhile. `original` is what the translator had
 * before them: should it have changed since, the translation is kept and is out of date at once.
 */
export async function saveTranslation(
  db: Db,
  person: Person,
  { partId, piece, original, words, revision }: Saving,
  now: Date,
): Promise<Translated> {
  const part = await db
    .selectFrom('part')
    .innerJoin('work', 'work.id', 'part.workId')
    .leftJoin('module', 'module.id', 'part.moduleId')
    .select(['part.kind', 'part.title', 'part.body', 'work.language'])
    .where('part.id', '=', partId)
    .where('part.deletedAt', 'is', null)
    .where('module.deletedAt', 'is', null)
    .where('work.kind', '=', 'course')
    .where(eb => editableBy(person)(eb as never))
    .forUpdate('part')
    .executeTakeFirst()
  const there = part && piecesOf(part).find(({ id }) => id === piece)
  if (!part || !there || original.length !== words.length) return 'absent'
  if (![...original, ...words].every(isKeepableText)) return 'refused'
  if (!fits(part, there.strings, piece, { original, words })) return 'refused'
  const language = otherLanguage(part.language)
  const before = await db
    .selectFrom('partTranslation')
    .select(['original', 'words', 'revision'])
    .where('partId', '=', partId)
    .where('language', '=', language)
    .where('piece', '=', piece)
    .executeTakeFirst()
  if (before && same(before.words, words) && same(before.original, original)) return 'saved'
  if ((before?.revision ?? 0) !== revision) return 'changedMeanwhile'
  const kept = {
    ...{ original: [...original], words: [...words], revision: revision + 1 },
    ...{ updatedAt: now, updatedBy: person.id },
  }
  await db
    .insertInto('partTranslation')
    .values({ partId, language, piece, ...kept })
    .onConflict(conflict => conflict.columns(['partId', 'language', 'piece']).doUpdateSet(kept))
    .execute()
  return 'saved'
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one, at) => one === b[at])

/** Whether the part could be published with these words; a block may hold only so many. */
function fits(
  part: Parameters<typeof inLanguage>[0],
  strings: readonly string[],
  piece: string,
  translation: Translation,
): boolean {
  if (piece === '') return (translation.words[0] ?? '').length <= 200
  if (!same(strings, translation.original) || translation.words.some(word => word.trim() === '')) return true
  const { body, untranslated } = inLanguage(part, new Map([[piece, translation]]))
  return !untranslated.includes(piece) && readBody(part.kind, body).ok
}
