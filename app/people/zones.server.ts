import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

/** The zone of a person's days, where `person` stands beside their `unit`: their own, else that of the nearest unit which has one. */
export const zoneOfMember = sql<string>`
  coalesce(person.zone, (
    select above.zone from unit above
    where above.id = any(string_to_array(trim(unit.path, '/'), '/')::uuid[]) and above.zone is not null
    order by length(above.path) desc limit 1), 'Asia/Jakarta')`

interface Zoned {
  readonly id: string
  readonly zone: string
}

/** These people with the zones of their days, to join: `from ${withZones(people)} as owner (id, zone)`. */
export const withZones = (people: readonly Zoned[]) =>
  sql`unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ zone }) => zone)}::text[])`

/** Chooses the zone of a person's days; null leaves it to their unit. What was chosen until now is kept with its end. */
export async function chooseZone(db: Db, personId: string, zone: string | null, now: Date) {
  await sql`
    insert into former_zone (person_id, until, zone)
    select id, ${now}, zone from person where id = ${personId} and zone is distinct from ${zone}
    on conflict do nothing`.execute(db)
  await db.updateTable('person').set({ zone }).where('id', '=', personId).execute()
}
