import { sql } from 'kysely'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import { employmentOf, goalsOf } from './hours.server.ts'

export interface HoursStand {
  readonly total: number
  /** The least the year asks for. */
  readonly floor: number
}

/** The hours of many persons in a year against what it asks of them at least; who is asked for nothing is left out. */
export async function hoursStandsOf(
  db: Db,
  people: readonly Pick<Person, 'id' | 'nip'>[],
  year: number,
): Promise<ReadonlyMap<string, HoursStand>> {
  const { rows } = await sql<{ personId: string; total: number }>`
    select person_id, round(sum(hours), 2)::float8 as total from learning_hours
    where person_id = any(${people.map(({ id }) => id)}::uuid[]) and year = ${year} group by person_id`.execute(
    db,
  )
  const totals = new Map(rows.map(({ personId, total }) => [personId, total]))
  const floors = new Map<string, number>()
  for (const employment of ['pns', 'pppk'] as const) {
    const goals = await goalsOf(db, employment, `${year}-12-31`)
    const floor = goals.find(({ kind }) => kind === 'floor')
    if (floor) floors.set(employment, floor.hours)
  }
  return new Map(
    people.flatMap(person => {
      const floor = floors.get(employmentOf(person))
      return floor === undefined ? [] : [[person.id, { total: totals.get(person.id) ?? 0, floor }] as const]
    }),
  )
}
