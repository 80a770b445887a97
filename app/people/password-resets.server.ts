import { sql } from 'kysely'
import { newId } from '#app/web/id.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { hashPassword } from './passwords.server.ts'
import { closeSessions, newToken, tokenHash } from './sessions.server.ts'
import { words } from './words.ts'

const hour = 3_600_000

/** Notes that someone asked; whether anyone has this e-mail is looked up later, so that the answer takes as long for all. */
export const askForReset = (db: Db, email: string, now: Date) =>
  db.insertInto('passwordResetRequest').values({ id: newId(), email, requestedAt: now }).execute()

/** Sends the links that were asked for. Each request goes together with its letter, or stays for the next time. */
export const sendResets = defineJob({
  name: 'send-resets',
  cron: '* * * * *',
  async run(db, now) {
    while (await db.transaction().execute(trx => sendNext(trx, now)));
  },
})

async function sendNext(db: Db, now: Date): Promise<boolean> {
  const next = await db
    .selectFrom('passwordResetRequest')
    .select(['id', 'email'])
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!next) return false
  await sendReset(db, next.email, now)
  await db.deleteFrom('passwordResetRequest').where('id', '=', next.id).execute()
  return true
}

async function sendReset(db: Db, email: string, now: Date) {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language'])
    .where(sql`lower(email)`, '=', email.trim().toLowerCase())
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!person) return
  const token = await makeReset(db, person.id, now)
  const say = wordsIn(words, person.language)
  const link = `${settings().origin}/password-resets/${token}`
  await queueMail(
    db,
    {
      key: `password-reset/${tokenHash(token).toString('hex')}`,
      to: person.email,
      personId: person.id,
      subject: say('resetSubject'),
      text: say('resetLetter', { name: person.name, link }),
    },
    now,
  )
}

/** A new link's secret, for an hour and one use. */
export async function makeReset(db: Db, personId: string, now: Date): Promise<string> {
  const token = newToken()
  await db
    .insertInto('passwordReset')
    .values({
      tokenHash: tokenHash(token),
      personId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + hour),
    })
    .execute()
  return token
}

/** Whose link this is, while it holds: an hour, and once. */
export const resetOwner = (db: Db, token: string, now: Date) =>
  db
    .selectFrom('passwordReset')
    .innerJoin('person', 'person.id', 'passwordReset.personId')
    .select(['person.id', 'person.name', 'person.email', 'person.nip'])
    .where('tokenHash', '=', tokenHash(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst()

/** Sets the password by link: the link is used up and every session of the person is closed. False when it held no more. */
export async function resetPassword(db: Db, token: string, password: string, now: Date): Promise<boolean> {
  const owner = await resetOwner(db, token, now)
  if (!owner) return false
  const used = await db
    .updateTable('passwordReset')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash(token))
    .where('usedAt', 'is', null)
    .returning('personId')
    .executeTakeFirst()
  if (!used) return false
  await changePassword(db, owner.id, password, now, null)
  return true
}

/** Stores the new password, closes the other sessions and ends the links that are still about. */
export async function changePassword(
  db: Db,
  personId: string,
  password: string,
  now: Date,
  keepSession: string | null,
) {
  await db
    .updateTable('person')
    .set({ passwordHash: await hashPassword(password) })
    .where('id', '=', personId)
    .execute()
  await db
    .updateTable('passwordReset')
    .set({ usedAt: now })
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute()
  await closeSessions(db, personId, now, keepSession)
}
