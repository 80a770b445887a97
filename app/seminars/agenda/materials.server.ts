import { takeIn } from '#app/authoring/taking-in.server.ts'
import type { UploadUse } from '#app/authoring/upload-uses.server.ts'
import { cleanName } from '#app/authoring/uploads.server.ts'
import type { Person } from '#app/people/person.ts'
import { isId, newId } from '#app/web/id.ts'
import { type Db, inTransaction } from '#db/connection.ts'
import { plannerRoles } from './planners.server.ts'
import { plannedSeminar } from './seminars.server.ts'

/** Papers of a seminar, in the order they came. */
export const materialsOf = (db: Db, seminarId: string) =>
  db
    .selectFrom('seminarMaterial')
    .select(['id', 'name', 'bytes'])
    .where('seminarId', '=', seminarId)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()

/** One of them with where its bytes lie, for who is registered, speaks or plans the seminar. */
export async function materialFor(db: Db, person: Person, seminarId: string, materialId: string) {
  if (!isId(seminarId) || !isId(materialId)) return undefined
  const { isRegistered, speaks } = await db
    .selectNoFrom(({ exists, selectFrom }) => [
      exists(
        selectFrom('seminarRegistration')
          .select('id')
          .where('seminarId', '=', seminarId)
          .where('personId', '=', person.id)
          .where('withdrawnAt', 'is', null),
      ).as('isRegistered'),
      exists(
        selectFrom('seminarSpeaker')
          .select('id')
          .where('seminarId', '=', seminarId)
          .where('personId', '=', person.id),
      ).as('speaks'),
    ])
    .executeTakeFirstOrThrow()
  if (!isRegistered && !speaks && !(await plannedSeminar(db, person, seminarId))) return undefined
  return db
    .selectFrom('seminarMaterial')
    .select(['name', 'mime', 'bytes', 'digest'])
    .where('seminarId', '=', seminarId)
    .where('id', '=', materialId)
    .executeTakeFirst()
}

export const removeMaterial = (db: Db, seminarId: string, id: string) =>
  db.deleteFrom('seminarMaterial').where('seminarId', '=', seminarId).where('id', '=', id).execute()

/** A paper for a seminar that the person plans; the same file again is the one it has. */
export const seminarMaterial: UploadUse = {
  name: 'seminarMaterial',
  by: plannerRoles,
  async receive(db, { person, fields, name, content }, now) {
    const seminarId = fields.workId ?? ''
    const to = `/agenda/${seminarId}/plan/speakers`
    if (!(await plannedSeminar(db, person, seminarId))) return { ok: false, reason: 'absent', to }
    const taken = await takeIn({ purpose: 'material', content })
    if (!taken.ok) return { ...taken, to }
    const { mime, bytes, digest } = taken.file
    await inTransaction(trx =>
      trx
        .insertInto('seminarMaterial')
        .values({
          ...{ id: newId(), seminarId, name: cleanName(name), mime, bytes, digest },
          ...{ addedBy: person.id, addedAt: now },
        })
        .onConflict(conflict => conflict.columns(['seminarId', 'digest']).doNothing())
        .execute(),
    )
    return { ok: true, to }
  },
}
