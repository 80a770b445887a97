import { settings } from '#app/web/settings.server.ts'
import type { Db } from '#db/connection.ts'
import { audit } from './audit.server.ts'
import { addPerson, grantRole } from './directory.server.ts'
import { makeReset } from './password-resets.server.ts'
import { addRootUnit } from './units.server.ts'

/**
 * Opens a new installation: its organisation, and one administrator with a link to choose a password. Only while nobody
 * is there, so that the shell is no way around the administrator later; but a link that was lost or grew old is made anew,
 * as long as the first administrator is the only one and has chosen no password.
 */
export async function openInstallation(
  db: Db,
  { organisation, name, email }: { organisation: string; name: string; email: string },
  now: Date,
): Promise<{ ok: true; link: string } | { ok: false; reason: 'notEmpty' }> {
  const [first, ...others] = await db
    .selectFrom('person')
    .select(['id', 'email', 'passwordHash'])
    .limit(2)
    .execute()
  if (first) {
    const isWaiting = others.length === 0 && first.passwordHash === null && first.email === email
    return isWaiting
      ? { ok: true, link: await linkFor(db, first.id, now) }
      : { ok: false, reason: 'notEmpty' }
  }
  const unitId = await addRootUnit(db, organisation, now)
  const added = await addPerson(db, { name, email, nip: null, jobTitle: '', unitId }, now)
  if (!added.ok) throw new Error('an empty installation takes any e-mail')
  await grantRole(db, { personId: added.id, role: 'administrator', unitId: null, by: null }, now)
  await audit(db, { actorId: null, action: 'installation.opened', subject: added.id }, now)
  return { ok: true, link: await linkFor(db, added.id, now) }
}

const linkFor = async (db: Db, personId: string, now: Date) =>
  `${settings().origin}/password-resets/${await makeReset(db, personId, now)}`
