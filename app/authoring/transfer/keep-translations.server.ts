import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import { readBody } from '../part-body.ts'
import { fitsCourse } from '../translation/course-pieces.ts'
import { inLanguage, piecesOf, type Translation } from '../translation/pieces.ts'
import type { PartKind } from '../work.ts'
import type { IncomingCourse } from './incoming.ts'
import type { Placed } from './translated-files.ts'

interface Keeping {
  readonly workId: string
  readonly language: Language
  readonly by: string
  readonly at: Date
}

const rowOf = ({ original, words }: Translation, { language, by, at }: Keeping) => ({
  ...{ original: [...original], words: [...words], language },
  ...{ updatedAt: at, updatedBy: by },
})

/** Keeps what a new course says of itself in its other language, if that came. */
export async function keepOwnTranslations(db: Db, { translation }: IncomingCourse, how: Keeping) {
  if (translation?.language !== how.language) return
  const rows = translation.pieces
    .filter(({ piece, words }) => fitsCourse(piece, words))
    .map(({ piece, ...told }) => ({ workId: how.workId, piece, ...rowOf(told, how) }))
  if (rows.length > 0) await db.insertInto('workTranslation').values(rows).execute()
}

interface Made extends Keeping {
  readonly moduleId: string
  readonly translation?: Translation | null | undefined
  readonly rows: readonly {
    readonly id: string
    readonly kind: PartKind
    readonly title: string
    readonly body: string
  }[]
  /** Of each row, in their order. */
  readonly translations: readonly (readonly Placed[])[]
}

/** Keeps what a module and its parts say in the other language. */
export async function keepTranslations(db: Db, { moduleId, translation, rows, translations, ...how }: Made) {
  if (translation && fitsCourse(moduleId, translation.words))
    await db
      .insertInto('workTranslation')
      .values({ workId: how.workId, piece: moduleId, ...rowOf(translation, how) })
      .execute()
  const told = rows.flatMap(({ id: partId, kind, title, body }, turn) =>
    fitting({ kind, title, body: JSON.parse(body) as unknown }, translations[turn] ?? []).map(
      ([piece, each]) => ({ partId, piece, ...rowOf(each, how) }),
    ),
  )
  if (told.length > 0) await db.insertInto('partTranslation').values(told).execute()
}

/** By pieces of the part as it is now; words that a block has no room for are left out. */
function fitting(part: Parameters<typeof piecesOf>[0], placed: readonly Placed[]) {
  const pieces = piecesOf(part)
  const told = placed.flatMap(({ at, original, words }): [string, Translation][] => {
    const piece = pieces[at]
    const isRoom = piece?.id !== '' || (words[0] ?? '').length <= 200
    return piece && isRoom ? [[piece.id, { original, words }]] : []
  })
  const fits = (some: typeof told) => {
    const said = inLanguage(part, new Map(some))
    return (
      readBody(part.kind, said.body).ok && (some.length === 0 || said.untranslated.length < pieces.length)
    )
  }
  return fits(told) ? told : told.filter(each => fits([each]))
}
