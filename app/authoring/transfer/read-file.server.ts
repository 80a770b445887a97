import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import { type Archive, openArchive } from './archive.server.ts'
import { shelfOf } from './file-names.ts'
import { type IncomingCourse, mostBrought, NoCourse, noFacts } from './incoming.ts'
import { withoutMarks } from './notes.ts'
import { type HtmlReading, readHtml } from './read-html.server.ts'
import { readMarkdownCourse } from './read-markdown-course.ts'
import { readWord } from './read-word.server.ts'
import type { Split } from './split-headings.ts'
import { transferWords } from './words.ts'

export interface Sent {
  /** Where the file lies, and what it was called. */
  readonly path: string
  readonly name: string
  readonly split: Split
  readonly language: Language
}

/** A file that was read. Its pictures and papers are opened one at a time; close it when done. */
export interface ReadFile {
  readonly course: IncomingCourse
  readonly open: (path: string) => Promise<AsyncIterable<Uint8Array>>
  readonly close: () => void
}

const textLimit = 8 * 1024 * 1024

/**
 * Reads a Word document, HTML or Markdown, the latter two alone or in a ZIP archive. What it is decides its content, not
 * its name.
 *
 * @throws NoCourse
 */
export async function readFile(sent: Sent): Promise<ReadFile> {
  const head = await firstBytes(sent.path)
  if (head.length === 0) throw new NoCourse('empty')
  if (head.subarray(0, 4).equals(oldWord)) throw new NoCourse('oldWord')
  if (head.subarray(0, 4).equals(zip)) return readArchive(sent)
  const text = await textAt(sent.path)
  return looksLikeHtml(sent.name, text) ? readPage(sent, text) : readText(sent, text)
}

const zip = Buffer.from('PK\u0003\u0004', 'latin1')
const oldWord = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer: bytes, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function textAt(path: string): Promise<string> {
  const { size } = await stat(path)
  if (size > mostBrought.textBytes) throw new NoCourse('tooLarge')
  return decoded(await buffer(createReadStream(path)), '')
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.includes('\0')) throw new NoCourse('notText', name)
    return withoutMarks(text)
  } catch (fault) {
    throw fault instanceof NoCourse ? fault : new NoCourse('notText', name)
  }
}

const looksLikeHtml = (name: string, text: string) =>
  /\.x?html?$/i.test(name) || /^\s*(<!doctype html|<html[\s>])/i.test(text.slice(0, 500))

const nowhere = async (path: string): Promise<never> => {
  throw new NoCourse('brokenArchive', path)
}

const sayOf = (language: Language) => {
  const say = wordsIn(transferWords, language)
  return { untitled: say('untitled'), footnotes: say('footnotes') }
}

async function readText({ name, split, language }: Sent, text: string): Promise<ReadFile> {
  if (!/\.(md|markdown|txt)$/i.test(name)) throw new NoCourse('wrongType')
  if (text.length > textLimit) throw new NoCourse('tooLarge')
  const folder = { texts: new Map([[name.replace(/\.\w+$/, '.md'), text]]), paths: [name] }
  const course = readMarkdownCourse(folder, { split, say: sayOf(language) })
  return { course, open: nowhere, close: () => undefined }
}

/** A page by itself brings pictures only within it. */
async function readPage({ split, language }: Sent, page: string): Promise<ReadFile> {
  const within: { mime: string; base64: string }[] = []
  const text = page.replace(
    /(["'])data:(image\/[\w.+-]+);base64,([^"']*)\1/g,
    (_, quote: string, mime: string, base64: string) =>
      `${quote}data-picture:${within.push({ mime, base64 }) - 1}${quote}`,
  )
  if (text.length > textLimit) throw new NoCourse('tooLarge')
  const used = new Map<string, string>()
  const pictureAt = (address: string) => {
    if (!within[Number(/^data-picture:(\d+)$/.exec(address)?.[1] ?? -1)]) return null
    const name = used.get(address) ?? `file-${used.size + 1}`
    used.set(address, name)
    return name
  }
  const { title, modules } = readHtml(text, { split, pictureAt, say: sayOf(language) })
  const files = Object.fromEntries(
    [...used].map(([path, name]) => [name, { purpose: 'picture' as const, path }]),
  )
  const bytesOf = (path: string) =>
    Buffer.from(within[Number(path.replace('data-picture:', ''))]?.base64 ?? '', 'base64')
  return {
    course: { facts: { ...noFacts, title: title || null }, modules, files, notes: [] },
    open: async path => Readable.from([bytesOf(path)]),
    close: () => undefined,
  }
}

async function readArchive(sent: Sent): Promise<ReadFile> {
  const archive = await openArchive(sent.path)
  try {
    const course = await courseIn(archive, sent)
    return { course, open: archive.stream, close: archive.close }
  } catch (fault) {
    archive.close()
    throw fault
  }
}

async function courseIn(archive: Archive, sent: Sent): Promise<IncomingCourse> {
  if (archive.names.includes('[Content_Types].xml')) return wordCourse(archive, sent)
  const isMarkdown = archive.names.some(name => /(\.md|\.markdown|(^|\/)course\.json)$/i.test(name))
  const texts = await textsIn(archive, isMarkdown ? /\.(md|markdown|json|yaml)$/i : /\.x?html?$/i)
  const reading = { split: sent.split, say: sayOf(sent.language) }
  if (isMarkdown) return readMarkdownCourse({ texts, paths: archive.names }, reading)
  if (texts.size === 0) throw new NoCourse('noLessons')
  return pagesCourse(texts, archive.names, reading)
}

async function textsIn(archive: Archive, wanted: RegExp): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  let bytes = 0
  for (const name of archive.names.filter(each => wanted.test(each) && !/(^|\/)(__MACOSX\/|\.)/.test(each))) {
    const text = decoded(await archive.read(name, textLimit), name)
    bytes += text.length
    if (bytes > mostBrought.textBytes) throw new NoCourse('unpacksTooLarge', name)
    texts.set(name, text)
  }
  return texts
}

/** Pages of a folder in order of their names: of one its headings make lessons, of several each is a module. */
function pagesCourse(
  texts: ReadonlyMap<string, string>,
  paths: readonly string[],
  reading: Pick<HtmlReading, 'split' | 'say'>,
): IncomingCourse {
  const shelf = shelfOf(paths)
  const sorted = [...texts].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
  const pages = sorted.map(([path, html]) =>
    readHtml(html, { ...reading, pictureAt: address => shelf.fileAt(path, address) }),
  )
  const modules =
    pages.length === 1
      ? (pages[0]?.modules ?? [])
      : pages.map(({ title, modules }) => ({ title, parts: modules.flatMap(({ parts }) => parts) }))
  const title = pages[0]?.title || null
  return { facts: { ...noFacts, title }, modules, files: shelf.files(), notes: shelf.unused() }
}

async function wordCourse(archive: Archive, { split, language }: Sent): Promise<IncomingCourse> {
  const { html, notes } = await readWord(archive)
  const shelf = shelfOf(archive.names)
  const pictureAt = (address: string) => shelf.fileAt('', address.replace(/^word-file:/, ''))
  const { title, modules } = readHtml(html, { split, pictureAt, say: sayOf(language) })
  if (modules.length === 0) throw new NoCourse('noLessons')
  return { facts: { ...noFacts, title: title || null }, modules, files: shelf.files(), notes }
}
