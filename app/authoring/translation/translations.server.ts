import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { type Draft, type FrozenTranslation, otherLanguage, type PartToFreeze } from '../freeze.ts'
import { inLanguage, isCurrent, type Piece, piecesOf, type Translation } from './pieces.ts'

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

/** The parts of a draft in its other language, as far as more than their titles were translated; and all translated titles, by part. */
export async function translatedParts(
  db: Db,
  draft: Pick<Draft, 'language' | 'modules'>,
): Promise<{
  readonly translations: readonly FrozenTranslation[]
  readonly titles: Readonly<Record<string, string>>
}> {
  const language = otherLanguage(draft.language)
  const parts = draft.modules.flatMap(module => module.parts)
  const kept = await translationsOf(
    db,
    parts.map(part => part.id),
    language,
  )
  const said = parts.flatMap((part): FrozenTranslation[] => {
    const translations = kept.get(part.id)
    return translations ? [{ partId: part.id, language, ...inLanguage(part, translations) }] : []
  })
  const isBegun = (part: PartToFreeze) => {
    const translations = kept.get(part.id)
    const pieces = piecesOf(part)
    return (
      pieces.some(piece => isCurrent(piece, translations?.get(piece.id))) &&
      [...(translations ?? [])].some(([id, { words }]) => id !== '' && words.some(Boolean))
    )
  }
  const begun = new Set(parts.filter(isBegun).map(({ id }) => id))
  return {
    translations: said.filter(({ partId }) => begun.has(partId)),
    titles: Object.fromEntries(
      said.flatMap(({ partId, title, untranslated }) => (untranslated.includes('') ? [] : [[partId, title]])),
    ),
  }
}

/** How far a part is translated, in pieces. */
export interface Progress {
  readonly all: number
  readonly current: number
  /** Changed since they were translated. */
  readonly stale: number
}

export function progressOf(
  pieces: readonly Piece[],
  translations: ReadonlyMap<string, Translation> = new Map(),
): Progress {
  const current = pieces.filter(piece => isCurrent(piece, translations.get(piece.id))).length
  const kept = pieces.filter(({ id }) => translations.get(id)?.words.some(Boolean)).length
  return { all: pieces.length, current, stale: kept - current }
}
