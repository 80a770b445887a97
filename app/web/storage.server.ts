import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { machineTime } from './clock.server.ts'
import { settings } from './settings.server.ts'

export interface Stored {
  readonly digest: string
  readonly bytes: number
}

/** Thrown when more arrives than the limit; nothing is kept. */
export class TooLarge extends Error {}

/** Thrown when there is no room left; nothing is kept. */
export class DiskFull extends Error {}

/** Where files are kept, each under the digest (SHA-256, hex) of its bytes, so that the same bytes are kept once. */
export interface Storage {
  /** `judge` sees the whole file at a path before it is kept; when it throws, nothing is. */
  put(
    source: AsyncIterable<Uint8Array>,
    limit: number,
    judge?: (path: string, bytes: number) => Promise<void>,
  ): Promise<Stored>
  /** The whole, or the bytes `start` to `end` (both included). */
  open(digest: string, range?: { readonly start: number; readonly end: number }): Readable
  has(digest: string): Promise<boolean>
  /** Removes what nobody put again since `before`; says whether it did. */
  remove(digest: string, before: Date): Promise<boolean>
  /** Removes what arrivals left behind that were cut off; says how many. */
  sweep(): Promise<number>
  /** Lends it to a program that wants a path. */
  asFile<T>(digest: string, use: (path: string) => Promise<T>): Promise<T>
}

const folder = () => resolve(settings().BINA_DATA, 'media')

const arrivals = () => join(folder(), 'arriving')

/** Milliseconds without a byte after which an arrival does not go on. */
const stale = 86_400_000

const placeOf = (digest: string) => join(folder(), digest.slice(0, 2), digest)

/** Files in a folder of this machine. */
export const storage: Storage = {
  async put(source, limit, judge) {
    const arriving = join(arrivals(), randomUUID())
    await mkdir(dirname(arriving), { recursive: true })
    const hash = createHash('sha256')
    let bytes = 0
    const counting = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        hash.update(chunk)
        done(bytes > limit ? new TooLarge() : null, chunk)
      },
    })
    try {
      await pipeline(source, counting, createWriteStream(arriving, { flush: true }))
      await judge?.(arriving, bytes)
      const digest = hash.digest('hex')
      await mkdir(dirname(placeOf(digest)), { recursive: true })
      await rename(arriving, placeOf(digest))
      return { digest, bytes }
    } catch (fault) {
      throw isFull(fault) ? new DiskFull('no room left', { cause: fault }) : fault
    } finally {
      await rm(arriving, { force: true })
    }
  },
  open: (digest, range) => createReadStream(placeOf(digest), range),
  has: digest =>
    access(placeOf(digest)).then(
      () => true,
      () => false,
    ),
  async remove(digest, before) {
    const { mtime } = await stat(placeOf(digest)).catch(() => ({ mtime: before }))
    if (mtime >= before) return false
    await rm(placeOf(digest), { force: true })
    return true
  },
  async sweep() {
    let swept = 0
    for (const name of await readdir(arrivals()).catch(() => [])) {
      const path = join(arrivals(), name)
      const last = await stat(path).catch(() => null)
      if (!last || machineTime() - last.mtimeMs < stale) continue
      await rm(path, { force: true })
      swept += 1
    }
    return swept
  },
  asFile: (digest, use) => use(placeOf(digest)),
}

export const isFull = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT')
