import type { Person } from '#app/people/person.ts'
import { db, inTransaction } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { modulesOf } from '../modules.server.ts'
import { workFor } from '../works.server.ts'
import { piecesOfCourse } from './course-pieces.ts'
import { courseTranslationsOf } from './course-translations.server.ts'
import { piecesOf } from './pieces.ts'
import { type Saving, saveTranslation } from './saving.server.ts'
import { translationsOf } from './translations.server.ts'

interface Made {
  readonly author: Person
  readonly workId: string
}

export const save = (person: Person, workId: string, saving: Saving) =>
  inTransaction(trx => saveTranslation(trx, person, workId, saving, testTime))

/** Translates every piece of a part; without `partId` everything that the course says of itself. */
export async function translate(
  { author, workId }: Made,
  partId: string | null = null,
  say = (string: string) => `${string} (en)`,
) {
  const work = await workFor(db, author, workId, 'course')
  const modules = await modulesOf(db, workId)
  const part = modules.flatMap(module => module.parts).find(({ id }) => id === partId)
  const kept = partId
    ? (await translationsOf(db, [partId], 'en')).get(partId)
    : await courseTranslationsOf(db, workId, 'en')
  const pieces = part ? piecesOf(part) : work ? piecesOfCourse({ ...work, modules }) : []
  for (const { id: piece, strings } of pieces) {
    const revision = kept?.get(piece)?.revision ?? 0
    const saving = { partId, piece, original: strings, words: strings.map(say), revision }
    const { status } = await save(author, workId, saving)
    if (status !== 'saved') throw new Error(`${piece} is ${status}`)
  }
}
