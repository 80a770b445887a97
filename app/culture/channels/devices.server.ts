import { z } from 'zod'
import { newId } from '#app/web/id.ts'
import { mayAsk } from '#app/web/visit.server.ts'
import { type Db, oneOf } from '#db/connection.ts'

const bytes = (length: number) =>
  z
    .string()
    .max(200)
    .refine(text => /^[\w-]+=*$/.test(text) && Buffer.from(text, 'base64url').length === length)

/** What a browser says of itself when it is to be told. */
export const deviceForm = z.object({
  part: z.literal('device'),
  endpoint: z
    .string()
    .max(2000)
    .refine(text => URL.canParse(text) && mayAsk(new URL(text))),
  p256dh: bytes(65),
  auth: bytes(16),
  agent: z.string().trim().max(80),
})

const most = 10

/** Keeps a browser for whoever asked on it last; at most ten of a person, the oldest go. */
export async function keepDevice(
  db: Db,
  personId: string,
  { endpoint, p256dh, auth, agent }: Omit<z.output<typeof deviceForm>, 'part'>,
  now: Date,
) {
  const known = { personId, p256dh, auth, agent, addedAt: now }
  await db
    .insertInto('pushDevice')
    .values({ id: newId(), endpoint, ...known })
    .onConflict(conflict => conflict.column('endpoint').doUpdateSet(known))
    .execute()
  const kept = await devicesOf(db, personId)
  for (const { id } of kept.slice(most)) await dropDevice(db, personId, id)
}

/** A person's browsers, the newest first. */
export const devicesOf = (db: Db, personId: string) =>
  db
    .selectFrom('pushDevice')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('addedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Which of these persons have a browser that is to be told. */
export async function whoHaveDevices(db: Db, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const kept = await db
    .selectFrom('pushDevice')
    .select('personId')
    .distinct()
    .where('personId', '=', oneOf(personIds))
    .execute()
  return new Set(kept.map(({ personId }) => personId))
}

/** Lets go of a browser of this person; of nobody else's. */
export const dropDevice = (db: Db, personId: string, id: string) =>
  db.deleteFrom('pushDevice').where('personId', '=', personId).where('id', '=', id).execute()
