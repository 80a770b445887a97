import { buffer } from 'node:stream/consumers'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { NoCourse } from './incoming.ts'

const megabyte = 1024 * 1024

/** What an archive may unpack to; every number is looked at before anything is unpacked. */
export const archiveLimits = {
  entries: 2000,
  entryBytes: 60 * megabyte,
  textBytes: 24 * megabyte,
  bytes: 400 * megabyte,
  /** A packed byte may become so many; text rarely reaches a tenth of it. */
  ratio: 150,
  nameLength: 240,
  depth: 12,
}

/** An archive whose list of files was found harmless. Close it when done. */
export interface Archive {
  readonly names: readonly string[]
  /** One file whole, when it has at most `limit` bytes. */
  read(name: string, limit: number): Promise<Uint8Array>
  /** One file as it unpacks. */
  stream(name: string): Promise<AsyncIterable<Uint8Array>>
  close(): void
}

/**
 * Opens a ZIP archive and looks through its list of files: too many, too large, packed too tightly, with names that lead
 * elsewhere, links, archives within, or locked files are refused before anything is unpacked.
 *
 * @throws NoCourse
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await opened(path)
  try {
    const entries = await listed(zip)
    const find = (name: string) => {
      const entry = entries.get(name)
      if (!entry) throw new NoCourse('brokenArchive', name)
      return entry
    }
    const stream = async (name: string) => zip.openReadStreamPromise(find(name), {}).catch(asBroken(name))
    return {
      names: [...entries.keys()],
      stream,
      async read(name, limit) {
        if (find(name).uncompressedSize > limit) throw new NoCourse('unpacksTooLarge', name)
        return buffer(await stream(name)).catch(asBroken(name))
      },
      close: () => zip.close(),
    }
  } catch (fault) {
    zip.close()
    throw fault
  }
}

const opened = (path: string): Promise<ZipFile> =>
  yauzl
    .openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      strictFileNames: true,
    })
    .catch(asBroken(''))

const asBroken =
  (name: string) =>
  (fault: unknown): never => {
    if (fault instanceof NoCourse) throw fault
    throw new NoCourse('brokenArchive', name)
  }

async function listed(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > archiveLimits.entries) throw new NoCourse('manyFiles')
  const entries = new Map<string, Entry>()
  let bytes = 0
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      refuseWild(entry)
      bytes += entry.uncompressedSize
      packed += entry.compressedSize
      if (bytes > archiveLimits.bytes || entry.uncompressedSize > archiveLimits.entryBytes)
        throw new NoCourse('unpacksTooLarge', entry.fileName)
      if (
        entry.uncompressedSize > megabyte &&
        entry.uncompressedSize > entry.compressedSize * archiveLimits.ratio
      )
        throw new NoCourse('packedTooTight', entry.fileName)
      if (entries.has(entry.fileName)) throw new NoCourse('brokenArchive', entry.fileName)
      entries.set(entry.fileName, entry)
    }
  } catch (fault) {
    throw fault instanceof NoCourse ? fault : wildOrBroken(fault)
  }
  if (bytes > 8 * megabyte && bytes > packed * archiveLimits.ratio) throw new NoCourse('packedTooTight')
  return entries
}

/** The reader of archives refuses names by itself that lead out of the folder. */
function wildOrBroken(fault: unknown) {
  const [, name] =
    /(?:absolute path|invalid relative path|invalid characters in fileName): (.*)/s.exec(String(fault)) ?? []
  return name === undefined ? new NoCourse('brokenArchive') : new NoCourse('wildName', name)
}

/** Names that mean a device on Windows, or that no folder of a course needs. */
const wild = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)|[<>:"|?*\\\p{Cc}]|[. ](\/|$)/iu
const archives = /\.(zip|jar|rar|7z|gz|tar|tgz|bz2|xz)$/i
const linked = 0o120000

function refuseWild(entry: Entry) {
  const { fileName } = entry
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  if (kind === linked) throw new NoCourse('link', fileName)
  if (entry.isEncrypted()) throw new NoCourse('locked', fileName)
  const isWild = wild.test(fileName) || fileName.length > archiveLimits.nameLength
  if (isWild || fileName.split('/').length > archiveLimits.depth) throw new NoCourse('wildName', fileName)
  if (archives.test(fileName) && !fileName.startsWith('word/embeddings/'))
    throw new NoCourse('nested', fileName)
}
