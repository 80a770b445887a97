import type { Db } from '#db/connection.ts'
import { type Feedback, type Told, toldOf } from './feedback.ts'

interface Whose {
  readonly seminarId: string
  readonly personId: string
}

/** What this person said of a seminar; null while they have not. */
export const ownFeedback = async (db: Db, { seminarId, personId }: Whose): Promise<Feedback | null> =>
  (await db
    .selectFrom('seminarFeedback')
    .select(['useful', 'clear', 'willTry', 'toMend'])
    .where('seminarId', '=', seminarId)
    .where('personId', '=', personId)
    .executeTakeFirst()) ?? null

/** Keeps what this person says of a seminar, in place of what they said before. */
export async function giveFeedback(db: Db, whose: Whose, feedback: Feedback, now: Date) {
  await db
    .insertInto('seminarFeedback')
    .values({ ...whose, ...feedback, givenAt: now })
    .onConflict(conflict => conflict.columns(['seminarId', 'personId']).doUpdateSet(feedback))
    .execute()
}

/** What is told of a seminar's feedback to those who spoke at it and those who planned it. */
export async function feedbackTold(db: Db, seminarId: string): Promise<Told | null> {
  const given = await db
    .selectFrom('seminarFeedback')
    .select(['useful', 'clear', 'willTry', 'toMend'])
    .where('seminarId', '=', seminarId)
    .orderBy('givenAt')
    .orderBy('personId')
    .execute()
  return toldOf(given)
}
