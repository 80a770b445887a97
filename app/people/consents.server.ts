import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'

/** What a person may agree to; nothing else in Bina depends on the answer. */
export type Purpose = 'nudges' | 'experiments' | 'gateway'

/** The last answer: given, refused, or null when the person was not asked yet. */
export async function consentOf(db: Db, personId: string, purpose: Purpose): Promise<boolean | null> {
  const last = await db
    .selectFrom('consent')
    .select('given')
    .where('personId', '=', personId)
    .where('purpose', '=', purpose)
    .orderBy('answeredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.given ?? null
}

export const giveConsent = (db: Db, personId: string, purpose: Purpose, now: Date) =>
  answer(db, personId, purpose, true, now)

export const withdrawConsent = (db: Db, personId: string, purpose: Purpose, now: Date) =>
  answer(db, personId, purpose, false, now)

const answer = (db: Db, personId: string, purpose: Purpose, given: boolean, now: Date) =>
  db.insertInto('consent').values({ id: newId(), personId, purpose, answeredAt: now, given }).execute()
