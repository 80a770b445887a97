import { createHash } from 'node:crypto'
import { isKeepable } from '#app/web/body.server.ts'
import { BrokenForm, gather, readMultipart, textFrom } from '#app/web/multipart.server.ts'
import { TooLarge } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import type { Path } from '../path.ts'
import { createPath } from '../paths.server.ts'
import { mostBytes, type Read, readPath } from './read-path.ts'

/** What a form brings: the path in its file, and what names this sending of this file; null for a form without a key. */
export async function pathIn(request: Request): Promise<{ read: Read; key: string | null }> {
  let [text, formKey] = ['', '']
  try {
    for await (const { name, filename, content } of readMultipart(request))
      if (name === 'file' && filename !== null)
        text = new TextDecoder().decode(await gather(content, mostBytes))
      else if (name === 'formKey') formKey = await textFrom(content)
  } catch (fault) {
    if (fault instanceof TooLarge) return { read: { ok: false, reason: 'notAPath' }, key: null }
    if (fault instanceof BrokenForm) return { read: { ok: false, reason: 'notJson' }, key: null }
    throw fault
  }
  const read = readPath(text)
  return {
    read: read.ok && !isKeepable(read.path) ? { ok: false, reason: 'notAPath' } : read,
    key: formKey && `${formKey.slice(0, 150)}/${createHash('sha256').update(text).digest('hex')}`,
  }
}

/** Makes a draft of it; its address. What was sent before, or is being sent just now, is the same draft. */
export async function keepBrought(
  db: Db,
  { by, path, key }: { by: string; path: Path; key: string | null },
  now: Date,
): Promise<string> {
  const address = async () => `/paths/${await createPath(db, { by, path }, now)}`
  if (!key) return address()
  const sending = { personId: by, key }
  const first = await db
    .insertInto('idempotency')
    .values({ ...sending, digest: key, createdAt: now })
    .onConflict(conflict => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (first) {
    const location = await address()
    await db
      .updateTable('idempotency')
      .set({ answer: JSON.stringify({ location }) })
      .where(({ and }) => and(sending))
      .execute()
    return location
  }
  const { answer } = await db
    .selectFrom('idempotency')
    .select('answer')
    .where(({ and }) => and(sending))
    .executeTakeFirstOrThrow()
  return (answer as unknown as { location: string }).location
}
