import type { Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { copiedTranslations } from './copied.ts'
import type { Translation, Translations } from './pieces.ts'

/** What a copy is called in a language, by what its original is called in it. */
export type CopiedName = (title: string, language: Language) => string

interface CopiedPart {
  readonly from: string
  readonly to: string
  readonly title: string
  readonly ids: ReadonlyMap<string, string>
}

interface Copying {
  readonly person: Person
  readonly language: Language
  readonly name: CopiedName
  readonly now: Date
}

/** Gives copies of parts what their originals say in the other language. */
export async function copyPartTranslations(db: Db, copies: readonly CopiedPart[], how: Copying) {
  const ids = copies.map(copy => copy.from)
  if (ids.length === 0) return
  const rows = await db
    .selectFrom('partTranslation')
    .select(['partId', 'language', 'piece', 'original', 'words'])
    .where('partId', 'in', ids)
    .execute()
  const written = copies.flatMap(({ from, to, title, ids }) =>
    (['id', 'en'] as const).flatMap(language => {
      const kept: Translations = new Map(
        rows.filter(row => row.partId === from && row.language === language).map(row => [row.piece, row]),
      )
      return [...copiedTranslations(kept, ids)].map(([piece, told]) => {
        const said = piece === '' ? renamed(told, title, language, how) : told
        return { partId: to, language, piece, ...rowOf(said, how) }
      })
    }),
  )
  if (written.length > 0) await db.insertInto('partTranslation').values(written).execute()
}

/** Gives a copied course, or a module copied within one, what its original says of itself in the other language. */
export async function copyOwnTranslations(
  db: Db,
  {
    from,
    to,
    pieces,
  }: { from: string; to: string; pieces: ReadonlyMap<string, { piece: string; title: string }> },
  how: Copying,
) {
  const rows = await db
    .selectFrom('workTranslation')
    .select(['language', 'piece', 'original', 'words'])
    .where('workId', '=', from)
    .where('piece', 'in', [...pieces.keys()])
    .execute()
  const written = rows.flatMap(({ language, piece: was, ...told }) => {
    const copy = pieces.get(was)
    if (!copy) return []
    const said = renamed(told, copy.title, language, how)
    return [{ workId: to, language, piece: copy.piece, ...rowOf(said, how) }]
  })
  if (written.length > 0) await db.insertInto('workTranslation').values(written).execute()
}

/** A module that goes to another course keeps what it is called there. */
export const moveModuleTranslations = (
  db: Db,
  { moduleId, from, to }: { moduleId: string; from: string; to: string },
) =>
  db
    .updateTable('workTranslation')
    .set({ workId: to })
    .where('workId', '=', from)
    .where('piece', '=', moduleId)
    .execute()

/** Where the copy is told from its original by its name, its name in the other language tells it too. */
function renamed(told: Translation, title: string, language: Language, { name, language: own }: Copying) {
  const [was = '', words = ''] = [told.original[0], told.words[0]]
  return name(was, own) === title ? { original: [title], words: [name(words, language)] } : told
}

const rowOf = ({ original, words }: Translation, { person, now }: Copying) => ({
  ...{ original: [...original], words: [...words] },
  ...{ updatedAt: now, updatedBy: person.id },
})
