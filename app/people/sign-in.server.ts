import { sql } from 'kysely'
import { takeBack, withinRate } from '#app/web/rates.server.ts'
import type { Db } from '#db/connection.ts'
import { passwordFits } from './passwords.server.ts'

const quarterHour = 900

/**
 * Who this login and password belong to. Takes as long and says the same for unknown, disabled and wrong. Only wrong tries count, so that an office
 * behind one address can begin its day together.
 */
export async function whoSignsIn(
  db: Db,
  { login, password, address }: { login: string; password: string; address: string },
  now: Date,
): Promise<{ ok: true; personId: string } | { ok: false; reason: 'wrongLogin' | 'tooManyTries' }> {
  const name = login.trim().toLowerCase()
  const digits = name.replace(/[\s.]/g, '')
  const limits = [
    { key: `sign-in/account/${/^\d+$/.test(digits) ? digits : name}`, most: 10 },
    { key: `sign-in/address/${address}`, most: 100 },
    { key: 'sign-in/all', most: 3000 },
  ]
  for (const { key, most } of limits) {
    if (!(await withinRate(db, key, most, quarterHour, now))) return { ok: false, reason: 'tooManyTries' }
  }
  const person = await db
    .selectFrom('person')
    .select(['id', 'passwordHash', 'disabledAt'])
    .where(({ eb, or }) => or([eb(sql`lower(email)`, '=', name), eb('nip', '=', digits)]))
    .executeTakeFirst()
  const fits = await passwordFits(password, person?.passwordHash ?? null)
  if (!fits || !person || person.disabledAt) return { ok: false, reason: 'wrongLogin' }
  for (const { key } of limits) await takeBack(db, key, quarterHour, now)
  return { ok: true, personId: person.id }
}
