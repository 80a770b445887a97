import { newToken, tokenHash } from '#app/people/sessions.server.ts'
import type { Db } from '#db/connection.ts'

/** Makes the secret of a person's calendar anew; the one before leads nowhere from now on. */
export async function renewFeed(db: Db, personId: string, now: Date): Promise<string> {
  await db.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  await revokeFeed(db, personId, now)
  const secret = newToken()
  await db
    .insertInto('calendarFeed')
    .values({ tokenHash: tokenHash(secret), personId, madeAt: now })
    .execute()
  return secret
}

export const revokeFeed = (db: Db, personId: string, now: Date) =>
  db
    .updateTable('calendarFeed')
    .set({ revokedAt: now })
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .execute()

/** Since when the person has a calendar address; null without one. */
export const feedMadeAt = async (db: Db, personId: string): Promise<Date | null> =>
  (
    await db
      .selectFrom('calendarFeed')
      .select('madeAt')
      .where('personId', '=', personId)
      .where('revokedAt', 'is', null)
      .executeTakeFirst()
  )?.madeAt ?? null

/** Whose calendar the secret opens; undefined once it was revoked or the person is disabled. */
export const feedOwner = (db: Db, secret: string) =>
  db
    .selectFrom('calendarFeed')
    .innerJoin('person', 'person.id', 'calendarFeed.personId')
    .select('person.id')
    .where('tokenHash', '=', tokenHash(secret))
    .where('revokedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst()
