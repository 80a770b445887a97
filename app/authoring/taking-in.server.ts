import { fileTypeFromBuffer } from 'file-type'
import { gather } from '#app/web/multipart.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { DiskFull, type Stored, storage, TooLarge } from '#app/web/storage.server.ts'
import { admissions, limitFor, type MediaKind, type Purpose, plainMime, purposeFor } from './media-kind.ts'
import { isTable, isTableFile, officeIn } from './office.server.ts'
import { type Picture, redrawn } from './pictures.server.ts'
import { playedFacts, untold } from './video.server.ts'

export interface Rendering extends Stored {
  readonly mime: string
  readonly width: number
  readonly height: number
}

/** A file on disk, and what its bytes say of it; the database does not know it yet. */
export interface TakenFile extends Stored {
  readonly kind: MediaKind
  readonly mime: string
  readonly width: number | null
  readonly height: number | null
  readonly seconds: number | null
  readonly masterDigest: string | null
  readonly blur: string | null
  readonly variants: readonly Rendering[]
}

/** `macros`: an office's file with programs in it; `oldOffice`: one of the old formats, or locked with a password. */
export type TakingRefusal = 'tooLarge' | 'full' | UnfitFor

type UnfitFor = 'wrongType' | 'empty' | 'macros' | 'oldOffice'

export type TakenIn =
  | { readonly ok: true; readonly file: TakenFile }
  | { readonly ok: false; readonly reason: TakingRefusal }

export interface Taking {
  /** What it may be for; which of several it is, its bytes decide. */
  readonly purpose: Purpose | readonly Purpose[]
  readonly content: AsyncIterable<Uint8Array>
}

/** Bytes of the beginning that tell what a file is. */
export const headLength = 4100

/**
 * Takes in one file: what it is decides its first bytes, not its name. Pictures are drawn anew, all else streams to disk. A
 * refused file leaves nothing behind.
 */
export async function takeIn({ purpose, content }: Taking): Promise<TakenIn> {
  const { head, whole } = await peeked(content)
  if (head.length === 0) return { ok: false, reason: 'empty' }
  const found = await seen(head, [purpose].flat())
  if (typeof found === 'string') return { ok: false, reason: found }
  const limit = limitFor(found.purpose, settings().UPLOAD_LIMIT_MB)
  const { kind } = admissions[found.purpose]
  try {
    if (kind === 'image') return await takePicture(whole, limit)
    return await takeFile({ kind, mime: found.mime, content: whole, limit, purposes: [purpose].flat() })
  } catch (fault) {
    if (fault instanceof OtherThanSaid) return { ok: false, reason: fault.reason }
    if (fault instanceof TooLarge) return { ok: false, reason: 'tooLarge' }
    if (fault instanceof DiskFull) return { ok: false, reason: 'full' }
    throw fault
  }
}

/** Telephones begin sound as they begin a film; only the whole file tells. */
const mayBeSound = (mime: string, purposes: readonly Purpose[]) =>
  mime === 'video/mp4' && purposes.includes('audio')

const begins = (head: Uint8Array, ...bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte)

/** What a file is by its first bytes, when one of these purposes takes it; else why not. */
export async function seen(
  head: Uint8Array,
  purposes: readonly Purpose[],
): Promise<{ readonly mime: string; readonly purpose: Purpose } | UnfitFor> {
  if (purposes.includes('document')) {
    if (begins(head, 0x50, 0x4b, 3, 4)) return { mime: someArchive, purpose: 'document' }
    if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'oldOffice'
  }
  const told = await fileTypeFromBuffer(head)
  if (!told && purposes.includes('table') && isTable(head)) return { mime: 'text/csv', purpose: 'table' }
  const mime = plainMime(told?.mime ?? '')
  const purpose = purposeFor(mime, purposes) ?? (mayBeSound(mime, purposes) ? 'audio' : undefined)
  return purpose ? { mime, purpose } : 'wrongType'
}

/** Of an archive only the whole tells what it is. */
const someArchive = 'application/zip'

/** Takes in captions that were read line by line already. */
export async function takeCaptions(text: string): Promise<TakenFile> {
  const stored = await storage.put(once(new TextEncoder().encode(text)), Number.POSITIVE_INFINITY)
  return { ...stored, ...undrawn, ...untold, kind: 'captions', mime: 'text/vtt' }
}

const undrawn = { masterDigest: null, blur: null, variants: [] }

/** Stores one rendering of a picture. */
export async function storeRendering({ content, ...picture }: Picture): Promise<Rendering> {
  return { ...(await storage.put(once(content), Number.POSITIVE_INFINITY)), ...picture }
}

async function takePicture(content: AsyncIterable<Uint8Array>, limit: number): Promise<TakenIn> {
  const picture = await redrawn(await gather(content, limit))
  if (!picture) return { ok: false, reason: 'wrongType' }
  const { digest: masterDigest } = await storeRendering(picture.master)
  const wide = await storeRendering(picture.wide)
  const variants = picture.narrow ? [await storeRendering(picture.narrow)] : []
  const { blur } = picture
  return { ok: true, file: { ...wide, kind: 'image', seconds: null, masterDigest, blur, variants } }
}

/** Thrown when the whole file is none of what its beginning promised; nothing is kept. */
class OtherThanSaid extends Error {
  constructor(readonly reason: UnfitFor = 'wrongType') {
    super(reason)
  }
}

interface Arriving {
  readonly kind: MediaKind
  readonly mime: string
  readonly content: AsyncIterable<Uint8Array>
  readonly limit: number
  readonly purposes: readonly Purpose[]
}

async function takeFile({ kind, mime, content, limit, purposes }: Arriving): Promise<TakenIn> {
  let file = { ...untold, kind, mime }
  const stored = await storage.put(content, limit, async (path, bytes) => {
    if (mime === someArchive) {
      const office = await officeIn(path)
      if (!office.ok) throw new OtherThanSaid(office.reason)
      file = { ...file, mime: office.mime }
    }
    if (mime === 'text/csv' && !(await isTableFile(path))) throw new OtherThanSaid()
    if (kind !== 'video' && kind !== 'audio') return
    file = { ...file, ...(await playedFacts(path)) }
    if (!mayBeSound(mime, purposes)) return
    const isSound = file.seconds !== null && file.width === null
    if (isSound) file = { ...file, kind: 'audio', mime: 'audio/mp4' }
    else if (kind === 'audio') throw new OtherThanSaid()
    if (isSound && bytes > limitFor('audio', settings().UPLOAD_LIMIT_MB)) throw new TooLarge()
  })
  return { ok: true, file: { ...stored, ...undrawn, ...file } }
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
