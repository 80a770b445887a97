import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { settings } from './settings.server.ts'

export interface Stored {
  readonly digest: string
  readonly bytes: number
}

/** Thrown when more arrives than the limit; nothing is kept. */
export class TooLarge extends Error {}

const folder = () => resolve(settings().BINA_DATA, 'media')

/** Where the file with this digest lies. */
export const placeOf = (digest: string) => join(folder(), digest.slice(0, 2), digest)

/** Streams `source` to disk under the digest (SHA-256, hex) of its content; the same content is kept once. */
export async function store(source: AsyncIterable<Uint8Array>, limit: number): Promise<Stored> {
  const arriving = join(folder(), 'arriving', randomUUID())
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
    const digest = hash.digest('hex')
    await mkdir(dirname(placeOf(digest)), { recursive: true })
    await rename(arriving, placeOf(digest))
    return { digest, bytes }
  } finally {
    await rm(arriving, { force: true })
  }
}

/** Reads a stored file, or its bytes `start` to `end` (both included). */
export const openStored = (digest: string, range?: { start: number; end: number }) =>
  createReadStream(placeOf(digest), range)
