import { db } from '#db/connection.ts'
import { codesFrom } from './code.server.ts'

/** The code on the screen of a session at a moment. */
export async function codeOn(sessionId: string, at: Date): Promise<string> {
  const { codeSecret } = await db
    .selectFrom('seminarSession')
    .select('codeSecret')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return codesFrom(codeSecret, at, 1)[0]?.code ?? ''
}

/** The hours a person has of a thing, in the order in which they were entered. */
export const hoursFor = async (personId: string, thingId: string): Promise<readonly number[]> =>
  (
    await db
      .selectFrom('learningHours')
      .select('hours')
      .where('personId', '=', personId)
      .where('thingId', '=', thingId)
      .orderBy('id')
      .execute()
  ).map(({ hours }) => hours)
