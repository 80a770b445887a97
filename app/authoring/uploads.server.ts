import { fileTypeFromBuffer } from 'file-type'
import { newId } from '#app/web/id.ts'
import { gather } from '#app/web/multipart.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { placeOf, type Stored, store, TooLarge } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { admissions, limitFor, type MediaKind, type Purpose } from './media-kind.ts'
import { redrawn } from './pictures.server.ts'
import { videoFacts } from './video.server.ts'

export interface Arrival {
  readonly purpose: Purpose
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
  readonly alt?: string
  readonly workId?: string
  readonly personId: string
}

export interface Media {
  readonly id: string
  readonly kind: MediaKind
  readonly mime: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly seconds: number | null
  readonly name: string
  readonly alt: string
}

export type Admitted = { ok: true; media: Media } | { ok: false; reason: 'tooLarge' | 'wrongType' | 'empty' }

/** Bytes of the beginning that tell what a file is. */
const headLength = 4100

/**
 * Takes in one file: what it is decides its first bytes, not its name. Pictures are drawn anew in two widths, videos stream to
 * disk. A refused file leaves nothing behind.
 */
export async function admit(db: Db, arrival: Arrival, now: Date): Promise<Admitted> {
  const { kind, mimes } = admissions[arrival.purpose]
  const limit = limitFor(arrival.purpose, settings().UPLOAD_LIMIT_MB)
  const { head, whole } = await peeked(arrival.content)
  if (head.length === 0) return { ok: false, reason: 'empty' }
  const mime = (await fileTypeFromBuffer(head))?.mime ?? ''
  if (!mimes.includes(mime)) return { ok: false, reason: 'wrongType' }
  try {
    return kind === 'image'
      ? await admitPicture(db, arrival, whole, limit, now)
      : await admitFile(db, arrival, mime, whole, limit, now)
  } catch (fault) {
    if (fault instanceof TooLarge) return { ok: false, reason: 'tooLarge' }
    throw fault
  }
}

/** Keeps text we wrote or checked ourselves, such as captions. */
export async function keepText(
  db: Db,
  text: string,
  kept: Omit<Arrival, 'content'> & { kind: MediaKind; mime: string },
  now: Date,
) {
  const stored = await store(once(new TextEncoder().encode(text)), Number.POSITIVE_INFINITY)
  return remember(
    db,
    kept,
    { ...stored, kind: kept.kind, mime: kept.mime, width: null, height: null, seconds: null },
    now,
  )
}

async function admitPicture(
  db: Db,
  arrival: Arrival,
  content: AsyncIterable<Uint8Array>,
  limit: number,
  now: Date,
): Promise<Admitted> {
  const picture = await redrawn(await gather(content, limit))
  if (!picture) return { ok: false, reason: 'wrongType' }
  const { wide, narrow } = picture
  const stored = await store(once(wide.content), limit)
  const media = await remember(
    db,
    arrival,
    { ...stored, kind: 'image', mime: 'image/webp', width: wide.width, height: wide.height, seconds: null },
    now,
  )
  if (narrow) {
    const small = await store(once(narrow.content), limit)
    await db
      .insertInto('mediaVariant')
      .values({ mediaId: media.id, width: narrow.width, height: narrow.height, mime: 'image/webp', ...small })
      .execute()
  }
  return { ok: true, media }
}

async function admitFile(
  db: Db,
  arrival: Arrival,
  mime: string,
  content: AsyncIterable<Uint8Array>,
  limit: number,
  now: Date,
): Promise<Admitted> {
  const { kind } = admissions[arrival.purpose]
  const stored = await store(content, limit)
  const facts =
    kind === 'video' ? await videoFacts(placeOf(stored.digest)) : { seconds: null, width: null, height: null }
  return { ok: true, media: await remember(db, arrival, { ...stored, kind, mime, ...facts }, now) }
}

type Told = Stored & Pick<Media, 'kind' | 'mime' | 'width' | 'height' | 'seconds'>

async function remember(db: Db, arrival: Omit<Arrival, 'content'>, told: Told, now: Date): Promise<Media> {
  const row = { id: newId(), ...told, name: cleanName(arrival.name), alt: arrival.alt?.slice(0, 500) ?? '' }
  await db
    .insertInto('media')
    .values({ ...row, uploadedBy: arrival.personId, uploadedAt: now })
    .execute()
  if (arrival.workId)
    await db.insertInto('mediaUse').values({ mediaId: row.id, workId: arrival.workId }).execute()
  const { digest: _, ...media } = row
  return media
}

/** The first bytes, and the whole from the beginning again. */
async function peeked(content: AsyncIterable<Uint8Array>) {
  const source = content[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let length = 0
  while (length < headLength) {
    const { done, value } = await source.next()
    if (done) break
    chunks.push(value)
    length += value.length
  }
  async function* whole() {
    yield* chunks
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
  }
  return { head: Buffer.concat(chunks), whole: whole() }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** A file's name without folders or control characters, as it is offered when saved. */
function cleanName(name: string): string {
  const last = name.replace(/^.*[\\/]/, '')
  return (
    [...last]
      .filter(char => char >= ' ' && char !== '\u007f')
      .join('')
      .trim()
      .slice(0, 200) || 'berkas'
  )
}
