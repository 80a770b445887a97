import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import yauzl, { type Entry, type ZipFile } from 'yauzl'

/** What a file is that an office wrote, or why it is not taken. */
export type Office =
  | { readonly ok: true; readonly mime: string }
  | { readonly ok: false; readonly reason: 'wrongType' | 'macros' }

const wrongType = { ok: false, reason: 'wrongType' } as const
const macros = { ok: false, reason: 'macros' } as const

/** Entries and bytes that are read of one file at most; nothing else of it is unpacked. */
const most = { entries: 20_000, bytes: 1024 * 1024 }

/** Where each of Microsoft's kinds says what it is. */
const parts: readonly (readonly [string, string])[] = [
  'wordprocessingml.document',
  'spreadsheetml.sheet',
  'presentationml.presentation',
].map(kind => [
  `application/vnd.openxmlformats-officedocument.${kind}.main+xml`,
  `application/vnd.openxmlformats-officedocument.${kind}`,
])

const openKind = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)$/

/** Programs that lie in such files, whatever their name says: of Visual Basic, old macro sheets, controls, and those of LibreOffice. */
const program = /(^|\/)vba[^/]*\.(bin|xml)$|(^|\/)(macrosheets|dialogsheets|activeX)\/|^(Basic|Scripts)\/.+/i

/** Looks into a file that begins as an archive: by its list of entries and what it says it is, without unpacking it. */
export async function officeIn(path: string): Promise<Office> {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => null)
  if (!zip) return wrongType
  try {
    return zip.entryCount > most.entries ? wrongType : await lookedInto(zip)
  } catch {
    return wrongType
  } finally {
    zip.close()
  }
}

async function lookedInto(zip: ZipFile): Promise<Office> {
  let [types, open] = ['', '']
  for await (const entry of zip.eachEntry()) {
    const { fileName } = entry
    if (program.test(fileName)) return macros
    if (fileName === '[Content_Types].xml') types += await textOf(zip, entry)
    if (fileName === 'mimetype') open += await textOf(zip, entry)
  }
  if (/macroEnabled|vbaProject/i.test(types)) return macros
  if (types && open) return wrongType
  const mime = parts.find(([main]) => types.includes(`"${main}"`))?.[1] ?? openKind.exec(open.trim())?.[0]
  return mime ? { ok: true, mime } : wrongType
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > most.bytes) throw new Error('says too much of itself')
  return (await buffer(await zip.openReadStreamPromise(entry, {}))).toString('utf8')
}

const controls = /[^\P{Cc}\t\r\n]/u

/** Whether bytes are text that may be rows of a table; the last letter may be cut off while `isWhole` is not said. */
export function isTable(bytes: Uint8Array, isWhole = false): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    const [first = ''] = text.trimStart().split(/\r?\n/, 1)
    return !controls.test(text) && /[,;\t]/.test(first) && !/^\s*</.test(text)
  } catch {
    return false
  }
}

/** The same of a whole file. */
export const isTableFile = async (path: string): Promise<boolean> =>
  isTable(await buffer(createReadStream(path)), true)
