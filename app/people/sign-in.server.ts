import { sql } from 'kysely'
import { takeBack, withinRate } from '#app/web/rates.server.ts'
import { turns } from '#app/web/turns.server.ts'
import type { Db } from '#db/connection.ts'
import { passwordFits } from './passwords.server.ts'

const quarterHour = 900

interface Login {
  readonly login: string
  readonly password: string
  readonly address: string
}

type SignedIn =
  | { readonly ok: true; readonly personId: string }
  | { readonly ok: false; readonly reason: 'wrongLogin' | 'tooManyTries' }

/** Few enough that the tries of one address which are still being looked at are far from its limit. */
const inTurn = turns(8)

/**
 * Who this login and password belong to. Takes as long and says the same for unknown, disabled and wrong. A try is counted
 * before it is looked at, so that guessing side by side gains nothing, and taken back when it was right; an address has a few
 * looked at at a time, so that an office behind it can begin its day together.
 */
export const whoSignsIn = (db: Db, login: Login, now: Date): Promise<SignedIn> =>
  inTurn(login.address, () => lookAt(db, login, now))

async function lookAt(db: Db, { login, password, address }: Login, now: Date): Promise<SignedIn> {
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
