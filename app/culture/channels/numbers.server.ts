import { giveConsent, withdrawConsent } from '#app/people/consents.server.ts'
import { type Db, oneOf } from '#db/connection.ts'

/** The number a person agreed to be written to; null when they gave none. */
export async function numberFor(db: Db, personId: string): Promise<string | null> {
  const given = await db
    .selectFrom('nudgeNumber')
    .select('number')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return given?.number ?? null
}

/** Which of these persons agreed to be written to at a number. */
export async function whoGaveNumbers(db: Db, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const given = await db
    .selectFrom('nudgeNumber')
    .select('personId')
    .where('personId', '=', oneOf(personIds))
    .execute()
  return new Set(given.map(({ personId }) => personId))
}

/** Keeps the number a person agrees to be written to. */
export async function giveNumber(db: Db, personId: string, number: string, now: Date) {
  await db
    .insertInto('nudgeNumber')
    .values({ personId, number, agreedAt: now })
    .onConflict(conflict => conflict.column('personId').doUpdateSet({ number, agreedAt: now }))
    .execute()
  await giveConsent(db, personId, 'gateway', now)
}

/** Takes agreement and number back; nothing of the number is kept. */
export async function takeNumberBack(db: Db, personId: string, now: Date) {
  await db.deleteFrom('nudgeNumber').where('personId', '=', personId).execute()
  await withdrawConsent(db, personId, 'gateway', now)
}
