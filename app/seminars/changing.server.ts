import { lockWork } from '#app/authoring/works.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'

/** Carries out a change of a recording's draft, held for it; false when the person may not. */
export async function changing(
  db: Db,
  person: Person,
  workId: string,
  now: Date,
  change: () => Promise<unknown>,
): Promise<boolean> {
  const work = await lockWork(db, person, workId)
  if (work?.kind !== 'recording') return false
  await change()
  await db.updateTable('work').set({ updatedAt: now }).where('id', '=', workId).execute()
  return true
}
