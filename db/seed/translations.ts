import type { Doc } from '#app/authoring/document.ts'
import { piecesOf } from '#app/authoring/translation/pieces.ts'
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
