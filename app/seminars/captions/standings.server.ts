import type { Db } from '#db/connection.ts'
import type { Standing, ToldStanding } from './standing.ts'

/** With the names of those who checked. */
export async function toldStandings(
  db: Db,
  standings: readonly (Standing | undefined)[],
): Promise<readonly (ToldStanding | null)[]> {
  const ids = standings.flatMap(each => each?.checked?.by ?? [])
  const people =
    ids.length > 0
      ? await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
      : []
  const nameOf = (id: string | null) => people.find(person => person.id === id)?.name ?? null
  return standings
    .map(
      each =>
        each && {
          origin: each.origin,
          checked: each.checked && { name: nameOf(each.checked.by), at: each.checked.at },
        },
    )
    .map(each => each ?? null)
}
