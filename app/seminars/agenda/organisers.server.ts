import { personById } from '#app/people/sessions.server.ts'
import type { Db } from '#db/connection.ts'
import { isPlanner } from './planners.server.ts'
import { activeByEmail } from './speakers.server.ts'

/** Who plans it by name, beside those of its unit's scope. */
export const organisersOf = (db: Db, seminarId: string) =>
  db
    .selectFrom('seminarOrganiser')
    .innerJoin('person', 'person.id', 'seminarOrganiser.personId')
    .select(['person.id', 'person.name'])
    .where('seminarId', '=', seminarId)
    .orderBy('addedAt')
    .orderBy('person.id')
    .execute()

/** Lets a coordinator or administrator of any unit plan it too. False for anyone else. */
export async function addOrganiser(
  db: Db,
  { seminarId, email, by }: { seminarId: string; email: string; by: string },
  now: Date,
): Promise<boolean> {
  const found = await activeByEmail(db, email)
  const person = found && (await personById(db, found.id))
  if (!person || !isPlanner(person)) return false
  await db
    .insertInto('seminarOrganiser')
    .values({ seminarId, personId: person.id, addedBy: by, addedAt: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return true
}

export const removeOrganiser = (db: Db, seminarId: string, personId: string) =>
  db
    .deleteFrom('seminarOrganiser')
    .where('seminarId', '=', seminarId)
    .where('personId', '=', personId)
    .execute()
