import { settings } from '#app/web/settings.server.ts'
import type { Db } from '#db/connection.ts'
import { audit } from './audit.server.ts'
import { addPerson, grantRole } from './directory.server.ts'
import { makeReset } from './password-resets.server.ts'
import { addRootUnit } from './units.server.ts'

/**
 * Opens a new installation: its organisation, and one administrator with a link to choose a password. Only while nobody
 * is there, so that the shell is no way around the administrator later.
 */
export async function openInstallation(
  db: Db,
  { organisation, name, email }: { organisation: string; name: string; email: string },
  now: Date,
): Promise<{ ok: true; link: string } | { ok: false; reason: 'notEmpty' }> {
  const someone = await db.selectFrom('person').select('id').limit(1).executeTakeFirst()
  if (someone) return { ok: false, reason: 'notEmpty' }
  const unitId = await addRootUnit(db, organisation, now)
  const added = await addPerson(db, { name, email, nip: null, jobTitle: '', unitId }, now)
  if (!added.ok) throw new Error('an empty installation takes any e-mail')
  await grantRole(db, { personId: added.id, role: 'administrator', unitId: null, by: null }, now)
  await audit(db, { actorId: null, action: 'installation.opened', subject: added.id }, now)
  const token = await makeReset(db, added.id, now)
  return { ok: true, link: `${settings().origin}/password-resets/${token}` }
}
