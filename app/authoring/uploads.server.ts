import { fileTypeFromBuffer } from 'file-type'
import { newId } from '#app/web/id.ts'
import { gather } from '#app/web/multipart.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { placeOf, type Stored, store, TooLarge } from '#app/web/storage.server.ts'
import type { Db } from '#db/connection.ts'
import { admissions, limitFor, type MediaKind, type Purpose } from './media-kind.ts'
import { type Picture, redrawn } from './pictures.server.ts'
import { playedFacts, untold } from './video.server.ts'

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

type No = { readonly ok: false; readonly reason: 'tooLarge' | 'wrongType' | 'empty' }

export type Admitted = { readonly ok: true; readonly media: Media } | No

/** A file on disk, and what its bytes say of it; the database does not know it yet. */
interface TakenFile extends Stored, Pick<Media, 'kind' | 'mime' | 'width' | 'height' | 'seconds'> {
  readonly narrow: (Stored & { readonly width: number; readonly height: number }) | null
}

export type TakenIn = { readonly ok: true; readonly file: TakenFile } | No

/** Bytes of the beginning that tell what a file is. */
const headLength = 4100

/**
 * Takes in one file: what it is decides its first bytes, not its name. Pictures are drawn anew in two widths, videos stream to
 * disk. A refused file leaves nothing behind.
 */
export async function takeIn({ purpose, content }: Pick<Arrival, 'purpose' | 'content'>): Promise<TakenIn> {
  const { kind, mimes } = admissions[purpose]
  const limit = limitFor(purpose, settings().UPLOAD_LIMIT_MB)
  const { head, whole } = await peeked(content)
  if (head.length === 0) return { ok: false, reason: 'empty' }
  const mime = await mimeOf(head)
  if (!mimes.includes(mime)) return { ok: false, reason: 'wrongType' }
  try {
    return kind === 'image' ? await takePicture(whole, limit) : await takeFile(kind, mime, whole, limit)
  } catch (fault) {
    if (fault instanceof TooLarge) return { ok: false, reason: 'tooLarge' }
    throw fault
  }
}

/** Names that go by several are told apart by nobody but us. */
const alike: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
}

/** What a file is by its first bytes; empty when it is nothing we know. */
async function mimeOf(head: Uint8Array): Promise<string> {
  const mime = (await fileTypeFromBuffer(head))?.mime ?? ''
  return alike[mime] ?? mime
}

/** Takes in captions that were read line by line already. */
export async function takeCaptions(text: string): Promise<TakenFile> {
  const stored = await store(once(new TextEncoder().encode(text)), Number.POSITIVE_INFINITY)
  return { ...stored, kind: 'captions', mime: 'text/vtt', ...untold, narrow: null }
}

/** Takes one in and keeps it at once. */
export async function admit(db: Db, arrival: Arrival, now: Date): Promise<Admitted> {
  const taken = await takeIn(arrival)
  return taken.ok ? { ok: true, media: await remember(db, arrival, taken.file, now) } : taken
}

async function takePicture(content: AsyncIterable<Uint8Array>, limit: number): Promise<TakenIn> {
  const picture = await redrawn(await gather(content, limit))
  if (!picture) return { ok: false, reason: 'wrongType' }
  const kept = async ({ content, width, height }: Picture) => ({
    ...(await store(once(content), limit)),
    width,
    height,
  })
  const [wide, narrow] = [await kept(picture.wide), picture.narrow && (await kept(picture.narrow))]
  return { ok: true, file: { ...wide, kind: 'image', mime: 'image/webp', seconds: null, narrow } }
}

async function takeFile(
  kind: MediaKind,
  mime: string,
  content: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<TakenIn> {
  const stored = await store(content, limit)
  const isPlayed = kind === 'video' || kind === 'audio'
  const facts = isPlayed ? await playedFacts(placeOf(stored.digest)) : untold
  return { ok: true, file: { ...stored, kind, mime, ...facts, narrow: null } }
}

/**
 * Keeps what was taken in: the file, its use and its smaller rendering; run it in a transaction. The same file, sent again
 * by the same person for the same work, is the same media.
 */
export async function remember(
  db: Db,
  { name, alt, workId, personId }: Pick<Arrival, 'name' | 'alt' | 'workId' | 'personId'>,
  { narrow, ...file }: TakenFile,
  now: Date,
): Promise<Media> {
  const about = { name: cleanName(name), alt: alt?.slice(0, 500) ?? '', uploadedBy: personId }
  const before = workId && (await sentBefore(db, { ...about, digest: file.digest, workId }))
  const id = before || newId()
  if (!before) {
    await db
      .insertInto('media')
      .values({ id, ...file, ...about, uploadedAt: now })
      .execute()
    if (workId) await db.insertInto('mediaUse').values({ mediaId: id, workId }).execute()
    if (narrow)
      await db
        .insertInto('mediaVariant')
        .values({ mediaId: id, mime: 'image/webp', ...narrow })
        .execute()
  }
  const { digest: _, ...told } = file
  return { id, name: about.name, alt: about.alt, ...told }
}

interface Sent {
  readonly digest: string
  readonly name: string
  readonly alt: string
  readonly uploadedBy: string
  readonly workId: string
}

async function sentBefore(db: Db, { digest, name, alt, uploadedBy, workId }: Sent): Promise<string | null> {
  const row = await db
    .selectFrom('media')
    .innerJoin('mediaUse', 'mediaUse.mediaId', 'media.id')
    .select('media.id')
    .where('digest', '=', digest)
    .where('uploadedBy', '=', uploadedBy)
    .where('workId', '=', workId)
    .where('name', '=', name)
    .where('alt', '=', alt)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
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
