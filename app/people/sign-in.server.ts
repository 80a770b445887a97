import { sql } from 'kysely'
import { withinRate } from '#app/web/rates.server.ts'
import type { Db } from '#db/connection.ts'
import { passwordFits } from './passwords.server.ts'

const quarterHour = 900

/** Who this login and password belong to. Takes as long and says the same for unknown, disabled and wrong. */
export async function whoSignsIn(
  db: Db,
  { login, password, address }: { login: string; password: string; address: string },
  now: Date,
): Promise<{ ok: true; personId: string } | { ok: false; reason: 'wrongLogin' | 'tooManyTries' }> {
  const name = login.trim().toLowerCase()
  const digits = name.replace(/[\s.]/g, '')
  const allowed =
    (await withinRate(db, `sign-in/account/${name}`, 10, quarterHour, now)) &&
    (await withinRate(db, `sign-in/address/${address}`, 100, quarterHour, now)) &&
    (await withinRate(db, 'sign-in/all', 3000, quarterHour, now))
  if (!allowed) return { ok: false, reason: 'tooManyTries' }
  const person = await db
    .selectFrom('person')
    .select(['id', 'passwordHash', 'disabledAt'])
    .where(({ eb, or }) => or([eb(sql`lower(email)`, '=', name), eb('nip', '=', digits)]))
    .executeTakeFirst()
  const fits = await passwordFits(password, person?.passwordHash ?? null)
  return fits && person && !person.disabledAt
    ? { ok: true, personId: person.id }
    : { ok: false, reason: 'wrongLogin' }
}
