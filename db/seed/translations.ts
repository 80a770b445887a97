import type { Doc } from '#app/authoring/document.ts'
import { piecesOf } from '#app/authoring/translation/pieces.ts'
import type { LibraryCourse } from '#content/library.server.ts'
import { partId, stableId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'

interface Lesson {
  readonly title: string
  readonly body: Doc
}

/** What one text says in the words of the other, piece by piece. Throws when they differ in more than words. */
export function pairsOf(original: Lesson, translated: Lesson) {
  const [from, to] = [original, translated].map(lesson => piecesOf({ kind: 'lesson', ...lesson }))
  if (from?.length !== to?.length) throw new Error(`${translated.title} has other blocks than its original`)
  return (from ?? []).map(({ id, strings }, at) => {
    const words = to?.[at]?.strings ?? []
    if (words.length !== strings.length)
      throw new Error(`“${words[0]}” says more or less than “${strings[0]}”`)
    return { piece: id, original: [...strings], words: [...words] }
  })
}

/** Keeps a lesson of the folder in English, as its author would piece by piece. */
export async function writeEnglish(
  db: Db,
  { partId, by, at }: { partId: string; by: string; at: Date },
  pairs: ReturnType<typeof pairsOf>,
) {
  await db
    .insertInto('partTranslation')
    .values(pairs.map(pair => ({ ...pair, partId, language: 'en' as const, updatedAt: at, updatedBy: by })))
    .execute()
}

/** Keeps in English what a course, its modules and its parts are called; a part with a text in English has its title there. */
export async function writeEnglishNames(
  db: Db,
  { workId, by, at }: { workId: string; by: string; at: Date },
  course: Pick<LibraryCourse, 'slug' | 'title' | 'summary' | 'audience' | 'modules' | 'english'>,
) {
  const { english } = course
  if (!english) return
  const said = (piece: string, original = '', words = '') => ({
    ...{ piece, original: [original], words: [words] },
    ...{ language: 'en' as const, updatedAt: at, updatedBy: by },
  })
  const { title, summary, audience } = english
  await db
    .insertInto('workTranslation')
    .values(
      [
        said('title', course.title, title),
        said('summary', course.summary, summary),
        said('audience', course.audience, audience),
        ...course.modules.map((module, place) =>
          said(stableId('module', course.slug, String(place)), module.title, english.modules[place]),
        ),
      ].map(piece => ({ ...piece, workId })),
    )
    .execute()
  const parts = course.modules.flatMap(module => module.parts)
  await db
    .insertInto('partTranslation')
    .values(
      parts.flatMap(part => {
        const words = english.parts[part.slug]
        return words ? [{ ...said('', part.title, words), partId: partId(course.slug, part.slug) }] : []
      }),
    )
    .execute()
}
