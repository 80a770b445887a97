import { createHash } from 'node:crypto'
import type { Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { otherLanguage } from '../freeze.ts'
import { isCurrent, piecesOf, sameStrings, type Translations } from '../translation/pieces.ts'
import { translationsOf } from '../translation/translations.server.ts'
import type { Source } from './sources.server.ts'

/** What an origin says in its other language, as far as it is up to date there. */
export interface SaidThere {
  readonly language: Language
  readonly translations: Translations
  /** Stands for just these; empty when there are none. */
  readonly digest: string
}

/** To its authors that of the draft, to others what was published of it. */
export async function saidAt(db: Db, source: Source): Promise<SaidThere> {
  const { language: own } = await db
    .selectFrom('work')
    .select('language')
    .where('id', '=', source.workId)
    .executeTakeFirstOrThrow()
  const language = otherLanguage(own)
  const found = source.isMine
    ? ((await translationsOf(db, [source.id], language)).get(source.id) ?? new Map())
    : await publishedPairs(db, source, language)
  const pieces = piecesOf({ kind: 'lesson', ...source })
  const told = pieces.flatMap(piece => {
    const translation = found.get(piece.id)
    return translation && isCurrent(piece, translation)
      ? [[piece.id, { original: translation.original, words: translation.words }] as const]
      : []
  })
  const digest = told.length > 0 ? createHash('sha256').update(JSON.stringify(told)).digest('hex') : ''
  return { language, translations: new Map(told), digest }
}

/** What was published, told apart into pieces again; one in which two strings became the same is left out. */
async function publishedPairs(db: Db, source: Source, language: Language): Promise<Translations> {
  const row = await db
    .selectFrom('publicationTranslation')
    .innerJoin('publication', 'publication.id', 'publicationTranslation.publicationId')
    .select(['title', 'body', 'untranslated'])
    .where('partId', '=', source.id)
    .where('language', '=', language)
    .where('publication.workId', '=', source.workId)
    .where('publication.retiredAt', 'is', null)
    .orderBy('publication.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return new Map()
  const there = new Map(
    piecesOf({ kind: 'lesson', title: row.title, body: row.body }).map(piece => [piece.id, piece.strings]),
  )
  return new Map(
    piecesOf({ kind: 'lesson', ...source }).flatMap(({ id, strings: original }) => {
      const words = there.get(id)
      const isSaid = words?.length === original.length && !row.untranslated.includes(id)
      return isSaid ? [[id, { original, words }]] : []
    }),
  )
}

/** Makes a reference say in the other language what its origin says there; what only it says stays. */
export async function takeTranslations(
  db: Db,
  person: Person,
  partId: string,
  { language, translations }: SaidThere,
  now: Date,
) {
  const here = (await translationsOf(db, [partId], language)).get(partId)
  for (const [piece, { original, words }] of translations) {
    const kept = here?.get(piece)
    if (kept && sameStrings(kept.original, original) && sameStrings(kept.words, words)) continue
    const row = {
      ...{ original: [...original], words: [...words], revision: (kept?.revision ?? 0) + 1 },
      ...{ updatedAt: now, updatedBy: person.id },
    }
    await db
      .insertInto('partTranslation')
      .values({ partId, language, piece, ...row })
      .onConflict(conflict => conflict.columns(['partId', 'language', 'piece']).doUpdateSet(row))
      .execute()
  }
}
