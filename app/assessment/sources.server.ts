import type { Db } from '#db/connection.ts'
import type { Source } from './source.ts'

/** Where this person can look again at what explains these questions, by the question's id; filled by `app/registries.ts`. */
export const sources: ((
  db: Db,
  personId: string,
  questionIds: readonly string[],
) => Promise<ReadonlyMap<string, Source>>)[] = []

/** The first source of each question that has one. */
export async function sourcesOf(
  db: Db,
  personId: string,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, Source>> {
  const found = new Map<string, Source>()
  for (const source of sources)
    for (const [id, one] of await source(db, personId, questionIds)) if (!found.has(id)) found.set(id, one)
  return found
}
