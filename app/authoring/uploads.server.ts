import { newId } from '#app/web/id.ts'
import type { Db } from '#db/connection.ts'
import type { MediaKind } from './media-kind.ts'
import { type TakenFile, type Taking, type TakingRefusal, takeIn } from './taking-in.server.ts'

export interface About {
  readonly name: string
  readonly alt?: string
  readonly workId?: string
  readonly personId: string
  /** Of a file that came in pieces: it is kept once however often its upload is finished. */
  readonly uploadId?: string
  /** The name that was promised it; a new one otherwise. */
  readonly id?: string
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

export type Admitted =
  | { readonly ok: true; readonly media: Media }
  | { readonly ok: false; readonly reason: TakingRefusal }

/** Takes one in and keeps it at once. */
export async function admit(db: Db, arrival: About & Taking, now: Date): Promise<Admitted> {
  const taken = await takeIn(arrival)
  return taken.ok ? { ok: true, media: await remember(db, arrival, taken.file, now) } : taken
}

/**
 * Keeps what was taken in: the file, its use and its renderings; run it in a transaction. The same file, sent again by the
 * same person for the same work, is the same media.
 */
export async function remember(
  db: Db,
  { name, alt, workId, personId, uploadId, id: promised }: About,
  { variants, ...file }: TakenFile,
  now: Date,
): Promise<Media> {
  const about = { name: cleanName(name), alt: alt?.slice(0, 500) ?? '', uploadedBy: personId }
  const before =
    (uploadId && (await cameBy(db, uploadId))) ||
    (workId && !promised && (await sentBefore(db, { ...about, digest: file.digest, workId })))
  const id = before || promised || newId()
  if (!before) {
    await db
      .insertInto('media')
      .values({ id, ...file, ...about, uploadId, uploadedAt: now })
      .execute()
    if (workId) await db.insertInto('mediaUse').values({ mediaId: id, workId }).execute()
    if (variants.length > 0)
      await db
        .insertInto('mediaVariant')
        .values(variants.map(variant => ({ mediaId: id, ...variant })))
        .execute()
  }
  const { kind, mime, bytes, width, height, seconds } = file
  return { id, name: about.name, alt: about.alt, kind, mime, bytes, width, height, seconds }
}

/** The file that an upload became before, in a finishing that was cut off. */
const cameBy = (db: Db, uploadId: string): Promise<string | undefined> =>
  db
    .selectFrom('media')
    .select('id')
    .where('uploadId', '=', uploadId)
    .executeTakeFirst()
    .then(row => row?.id)

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

/** A file's name without folders or control characters, as it is offered when saved. */
export function cleanName(name: string): string {
  const last = name.replace(/^.*[\\/]/, '')
  return (
    [...last]
      .filter(char => char >= ' ' && char !== '\u007f')
      .join('')
      .trim()
      .slice(0, 200) || 'berkas'
  )
}
