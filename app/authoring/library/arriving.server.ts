import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat, statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { personById } from '#app/people/sessions.server.ts'
import { newId } from '#app/web/id.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { storage } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { limitFor } from '../media-kind.ts'
import { headLength, seen, type TakingRefusal } from '../taking-in.server.ts'
import { maySend, type Received, type Sender, type UploadUse, uploadUses } from '../upload-uses.server.ts'
import { cleanName } from '../uploads.server.ts'

/** An upload on its way, for its page to say so. */
export interface Waiting {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly arrived: number
  readonly fields: Readonly<Record<string, string>>
}

/** Days that an upload waits for its next piece. */
export const patience = 7

/** What one person may have on its way at once. */
const most = { uploads: 100, bytes: 20 * 1024 ** 3 }

/** Bytes of the disk that uploads leave free for everything else. */
const reserve = 256 * 1024 ** 2

export const arrivingFolder = () => resolve(settings().BINA_DATA, 'uploads')

const placeOf = (id: string) => join(arrivingFolder(), id)

export type BeginRefusal = 'tooLarge' | 'absent' | 'empty' | 'full' | 'tooMany' | 'broken'

interface Beginning extends Sender {
  readonly name: string
  readonly bytes: number
  readonly fields: Readonly<Record<string, string>>
}

/** Begins an upload in pieces, when all that can be known ahead of its bytes speaks for it. */
export async function begin(
  db: Db,
  { person, link, name, bytes, fields }: Beginning,
  now: Date,
): Promise<{ readonly id: string } | { readonly refused: BeginRefusal }> {
  const use = knownUse(fields)
  const pieces = use?.pieces
  if (!pieces) return { refused: 'broken' }
  if (!maySend({ person, link }, use)) return { refused: 'absent' }
  if (bytes === 0) return { refused: 'empty' }
  if (bytes > Math.max(...pieces.purposes.map(limit))) return { refused: 'tooLarge' }
  if (!(await pieces.may(db, { person, link }, fields, now))) return { refused: 'absent' }
  const before = await db
    .selectFrom('upload')
    .select(({ fn }) => [fn.countAll<number>().as('uploads'), fn.sum<number>('bytes').as('bytes')])
    .where('personId', '=', person.id)
    .where('received', 'is', null)
    .executeTakeFirstOrThrow()
  if (before.uploads >= most.uploads || Number(before.bytes ?? 0) + bytes > most.bytes)
    return { refused: 'tooMany' }
  if (!(await hasRoom(bytes))) return { refused: 'full' }
  const id = newId()
  const row = { id, name: cleanName(name), bytes, fields: JSON.stringify(fields) }
  await db
    .insertInto('upload')
    .values({ ...row, personId: person.id, link, beganAt: now, lastAt: now })
    .execute()
  return { id }
}

const limit = (purpose: Parameters<typeof limitFor>[0]) => limitFor(purpose, settings().UPLOAD_LIMIT_MB)

const knownUse = ({ use }: Readonly<Record<string, string>>): UploadUse | undefined =>
  uploadUses.find(({ name }) => name === use)

async function hasRoom(bytes: number): Promise<boolean> {
  await mkdir(arrivingFolder(), { recursive: true })
  const { bavail, bsize } = await statfs(arrivingFolder())
  return bavail * bsize - bytes > reserve
}

/** One's own upload; another's is not found. */
export const uploadOf = (db: Db, { person, link }: Sender, id: string) =>
  db
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', id)
    .where('personId', '=', person.id)
    .where('link', 'is not distinct from', link ?? null)
    .executeTakeFirst()
    .then(row => row && { ...row, fields: row.fields as Record<string, string> })

export const arrivedBytes = (id: string): Promise<number> =>
  stat(placeOf(id)).then(
    ({ size }) => size,
    () => 0,
  )

/** Uploads that were begun and not finished, the last first. */
export async function waitingFor(db: Db, { person, link }: Sender): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom('upload')
    .select(['id', 'name', 'bytes', 'fields'])
    .where('personId', '=', person.id)
    .where('link', 'is not distinct from', link ?? null)
    .where('received', 'is', null)
    .orderBy('beganAt', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ fields, ...row }) => ({
      ...row,
      fields: fields as Record<string, string>,
      arrived: await arrivedBytes(row.id),
    })),
  )
}

/**
 * Looks at the first bytes once they are there. What they show no use for is refused, remembered as refused and removed; null
 * while there is nothing to say.
 */
export async function look(db: Db, sender: Sender, id: string, now: Date): Promise<TakingRefusal | null> {
  const upload = await uploadOf(db, sender, id)
  if (!upload || upload.received) return null
  const arrived = await arrivedBytes(id)
  const isTelling = upload.lookedAt === null && arrived >= Math.min(headLength, upload.bytes)
  const refused = isTelling ? await faultOf(id, upload.bytes, knownUse(upload.fields)) : null
  const received = refused && JSON.stringify({ ok: false, reason: refused, to: '/media' })
  await db
    .updateTable('upload')
    .set({ lastAt: now, ...(isTelling && { lookedAt: now }), ...(received && { received }) })
    .where('id', '=', id)
    .execute()
  if (refused) await rm(placeOf(id), { force: true })
  return refused
}

async function faultOf(id: string, bytes: number, use: UploadUse | undefined) {
  const file = await open(placeOf(id))
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    const found = await seen(buffer.subarray(0, bytesRead), use?.pieces?.purposes ?? [])
    if (typeof found === 'string') return found
    return bytes > limit(found.purpose) ? 'tooLarge' : null
  } finally {
    await file.close()
  }
}

const finishing = new Map<string, Promise<Received | null>>()

/**
 * Makes of an upload what it is for, once all of it is there; null where there is no such upload or more is to come. However
 * often it is asked for, also at the same time or after being cut off, it is done once.
 */
export function finish(db: Db, sender: Sender, id: string, now: Date): Promise<Received | null> {
  const own = `${sender.person.id}/${sender.link ?? ''}/${id}`
  const underWay = finishing.get(own)
  if (underWay) return underWay
  const done = finished(db, sender, id, now).finally(() => finishing.delete(own))
  finishing.set(own, done)
  return done
}

async function finished(db: Db, sender: Sender, id: string, now: Date): Promise<Received | null> {
  const upload = await uploadOf(db, sender, id)
  if (!upload) return null
  if (upload.received) return upload.received as unknown as Received
  const use = knownUse(upload.fields)
  if (!use || (await arrivedBytes(id)) !== upload.bytes) return null
  const content = createReadStream(placeOf(id))
  const arriving = { ...sender, fields: upload.fields, name: upload.name, content, uploadId: id }
  const received = await use.receive(db, arriving, now)
  if (!received.ok && received.reason === 'full') return received
  await db
    .updateTable('upload')
    .set({ received: JSON.stringify(received), lastAt: now })
    .where('id', '=', id)
    .execute()
  await rm(placeOf(id), { force: true })
  return received
}

/** Gives an upload up, with what came of it. */
export async function drop(db: Db, sender: Sender, id: string): Promise<void> {
  const own = await uploadOf(db, sender, id)
  if (own) await forget(db, id)
}

async function forget(db: Db, id: string) {
  const { numDeletedRows } = await db.deleteFrom('upload').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows > 0n) await rm(placeOf(id), { force: true })
}

/** Finishes what is whole and whose page was closed; forgets what waited too long, was cut off or is done. */
export const tidyUploads = defineJob({
  name: 'tidy-uploads',
  cron: '*/10 * * * *',
  async run(db, now) {
    const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
    const rows = await db
      .selectFrom('upload')
      .select(['id', 'personId', 'link', 'bytes', 'received', 'lastAt'])
      .where('lastAt', '<', before(10))
      .execute()
    for (const { id, personId, link, bytes, received, lastAt } of rows) {
      const person = received ? null : await personById(db, personId)
      if (person && (await arrivedBytes(id)) === bytes)
        await finish(db, { person, link: link ?? undefined }, id, now)
      else if (lastAt < before(patience * 24 * 60)) await forget(db, id)
    }
    await storage.sweep()
  },
})
