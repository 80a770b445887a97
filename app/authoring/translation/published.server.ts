import { sql } from 'kysely'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import type { DocNode } from '../blocks/block.ts'
import { idOf } from '../doc-node.ts'
import { type FrozenTranslation, otherLanguage } from '../freeze.ts'
import type { PublishedPart } from '../publications.server.ts'

/** In what language a part is read. */
export interface Reading {
  readonly language: Language
  /** The other language it can be read in; null when there is none. */
  readonly other: Language | null
  /** Ids of what is shown in the original since it is not translated. */
  readonly untranslated: readonly string[]
  /** Whether it is all in the original although its course is translated. */
  readonly isLeftOut: boolean
}

/** Freezes what a draft says in its other language, in the transaction that publishes it. */
export async function writeTranslations(
  db: Db,
  publicationId: string,
  translations: readonly FrozenTranslation[],
) {
  if (translations.length === 0) return
  await db
    .insertInto('publicationTranslation')
    .values(
      translations.map(({ body, untranslated, ...rest }) => ({
        ...{ ...rest, publicationId, body: JSON.stringify(body), untranslated: [...untranslated] },
      })),
    )
    .execute()
}

/** What a publication says in its other language. */
export const publishedTranslations = (db: Db, publicationId: string): Promise<FrozenTranslation[]> =>
  db
    .selectFrom('publicationTranslation')
    .select(['partId', 'language', 'title', 'body', 'untranslated'])
    .where('publicationId', '=', publicationId)
    .orderBy('partId')
    .execute()

/** A published part in the language asked for, as far as it was published in it; in its original otherwise. */
export async function readIn<P extends PublishedPart>(
  db: Db,
  part: P,
  wanted: Language,
): Promise<P & { readonly reading: Reading | null }> {
  const rows = await db
    .selectFrom('publicationTranslation')
    .select(['partId', 'language', 'title', 'body', 'untranslated'])
    .where('publicationId', '=', part.publicationId)
    .orderBy(eb => eb('partId', '=', part.id), 'desc')
    .limit(1)
    .execute()
  const [row] = rows
  if (!row) return { ...part, reading: await leftOut(db, part.publicationId, wanted) }
  const isThere = row.partId === part.id
  const original = otherLanguage(row.language)
  if (!isThere || wanted === original) {
    const reading = { language: original, untranslated: [], isLeftOut: !isThere && wanted !== original }
    return { ...part, reading: { ...reading, other: isThere ? row.language : null } }
  }
  const { title, body, untranslated, language } = row
  return { ...part, title, body, reading: { language, other: original, untranslated, isLeftOut: false } }
}

/** Of a course that says of itself alone what it is in the other language. */
async function leftOut(db: Db, publicationId: string, wanted: Language): Promise<Reading | null> {
  const row = await db
    .selectFrom('publication')
    .select(sql<Language | null>`outline -> 'translation' ->> 'language'`.as('language'))
    .where('id', '=', publicationId)
    .executeTakeFirst()
  if (!row?.language) return null
  const isLeftOut = wanted === row.language
  return { language: otherLanguage(row.language), other: null, untranslated: [], isLeftOut }
}

/** Says of blocks that stayed in the original what language they are in; for showing, after everything else. */
export const withLanguage = <N extends DocNode>(node: N, ids: readonly string[], language: Language): N => ({
  ...node,
  ...(ids.includes(idOf(node)) && idOf(node) !== '' && { attrs: { ...node.attrs, lang: language } }),
  ...(node.content && { content: node.content.map(child => withLanguage(child, ids, language)) }),
})
