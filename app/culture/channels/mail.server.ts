import { isNobodys } from '#app/web/delivery-report.ts'
import { type Db, oneOf } from '#db/connection.ts'
import { mailNudges } from '../nudge-mail.server.ts'
import type { Channel } from './channel.ts'

/** The outbox of mail, which looks after the rest; everyone has an address, though nobody may have it any more. */
export const mail: Channel = {
  name: 'mail',
  async reaches(db, personIds, now) {
    const lost = await whoseLettersCameBack(db, personIds, now)
    return new Set(personIds.filter(id => !lost.has(id)))
  },
  takeIn: mailNudges,
}

const restDays = 90
const rest = restDays * 86_400_000

/** Until when no reminder goes to this person's address, since a letter came back from it; null when it may. */
export const mailRestsUntil = async (db: Db, personId: string, now: Date): Promise<Date | null> =>
  (await whoseLettersCameBack(db, [personId], now)).get(personId) ?? null

/** Of which of these persons a letter came back lately from an address that is nobody's, and how long that counts. */
async function whoseLettersCameBack(
  db: Db,
  personIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const returned = await db
    .selectFrom('person')
    .innerJoin('mailOutbox', 'mailOutbox.recipient', 'person.email')
    .where('person.id', '=', oneOf(personIds))
    .where('returnedAt', '>', new Date(now.getTime() - rest))
    .select(['person.id', 'returnedStatus', 'returnedAt'])
    .orderBy('returnedAt')
    .execute()
  return new Map(
    returned
      .filter(one => isNobodys(one.returnedStatus ?? ''))
      .map(({ id, returnedAt }) => [id, new Date((returnedAt?.getTime() ?? 0) + rest)]),
  )
}
