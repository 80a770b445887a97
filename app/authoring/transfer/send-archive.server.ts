import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { storage } from '#app/web/storage.server.ts'
import type { Exported } from './exported.ts'
import { markdownFiles } from './markdown-files.ts'

/** The course as a ZIP archive, written as it is sent: no more than one file is open at a time. */
export function markdownArchive(course: Exported, now: Date): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  for (const file of markdownFiles(course)) {
    const options = { mtime: now }
    if ('text' in file) zip.addBuffer(Buffer.from(file.text), file.path, options)
    else
      zip.addReadStreamLazy(file.path, { ...options, compress: false }, done =>
        done(null, storage.open(file.digest)),
      )
  }
  const out = zip.outputStream as Readable
  zip.on('error', fault => out.destroy(fault instanceof Error ? fault : new Error(String(fault))))
  zip.end()
  return Readable.toWeb(out) as ReadableStream<Uint8Array>
}
