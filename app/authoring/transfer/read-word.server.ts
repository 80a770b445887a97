import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Archive } from './archive.server.ts'
import { mostBrought, NoCourse } from './incoming.ts'
import { type Note, noted, withoutMarks } from './notes.ts'
import source from './word-worker.cjs?raw'

/** What a Word document turns into: HTML whose pictures are addressed by their paths in the archive. */
export interface WordHtml {
  readonly html: string
  readonly notes: readonly Note[]
}

const megabyte = 1024 * 1024
const limits = { part: 16 * megabyte, seconds: 60, heapMegabytes: 256 }

const isPart = (name: string) => /\.(xml|rels)$/.test(name)

/**
 * Reads a Word document in a thread of its own that may use so much memory and time and no more. Its XML may declare nothing.
 *
 * @throws NoCourse
 */
export async function readWord(archive: Archive): Promise<WordHtml> {
  if (!archive.names.includes('word/document.xml')) throw new NoCourse('wrongType')
  const parts: Record<string, string> = {}
  let bytes = 0
  for (const name of archive.names.filter(isPart)) {
    const part = decoded(await archive.read(name, limits.part), name)
    bytes += part.length
    if (bytes > mostBrought.textBytes) throw new NoCourse('tooMuch', name)
    refuseWildXml(part, name)
    parts[name] = part
  }
  const text = withoutMarks(parts['word/document.xml'] ?? '')
  parts['word/document.xml'] = markLosses(text)
  const { html, messages } = await converted(parts)
  return { html, notes: [...aboutWhole(parts, text), ...aboutStyles(messages)] }
}

function decoded(bytes: Uint8Array, name: string): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isWide) throw new NoCourse('notText', name)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new NoCourse('notText', name)
  }
}

/** Elements that one part may have: a table of ten thousand cells has a third of them. */
const mostElements = 300_000

function refuseWildXml(xml: string, name: string) {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new NoCourse('entities', name)
  let elements = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) elements += 1
  if (elements > mostElements) throw new NoCourse('tooMuch', name)
}

interface Converted {
  readonly html: string
  readonly messages: readonly string[]
}

function converted(parts: Readonly<Record<string, string>>): Promise<Converted> {
  const require = createRequire(import.meta.url)
  const mammoth = require.resolve('mammoth')
  return new Promise((resolve, reject) => {
    const worker = new Worker(source, {
      eval: true,
      workerData: { mammoth, parts },
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      env: {},
    })
    const late = setTimeout(() => void worker.terminate(), limits.seconds * 1000)
    worker.once('message', (answer: Converted | { fault: string }) =>
      'fault' in answer ? reject(new NoCourse('brokenArchive', answer.fault)) : resolve(answer),
    )
    worker.once('error', () => reject(new NoCourse('tooMuch')))
    worker.once('exit', () => {
      clearTimeout(late)
      reject(new NoCourse('tooMuch'))
    })
  })
}

/** What the converter would pass over in silence leaves a note where it stands. */
function markLosses(xml: string): string {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  return xml
    .replace(/<m:oMathParaPr\b[\s\S]*?<\/m:oMathParaPr>|<\/?m:oMathPara(\s[^>]*)?>/g, '')
    .replace(/<m:oMath(?:\s[^>]*)?>[\s\S]*?<\/m:oMath>/g, formula => {
      const words = [...formula.matchAll(/<m:t(?:\s[^>]*)?>([^<]*)<\/m:t>/g)].map(found => found[1]).join('')
      return run(`${unescaped(words)}${noted('formula')}`)
    })
    .replace(/<w:drawing(?:\s[^>]*)?>(?:(?!<w:drawing)[\s\S])*?<\/w:drawing>/g, drawing =>
      /<(c:chart|dgm:relIds|cx:chart)\b/.test(drawing) ? textOf(noted('drawing', titleIn(drawing))) : drawing,
    )
    .replace(/<w:object(?:\s[^>]*)?>[\s\S]*?<\/w:object>/g, textOf(noted('object')))
    .replace(/<w:commentReference\b[^>]*\/>/g, textOf(noted('comment')))
}

const textOf = (text: string) => `<w:t xml:space="preserve">${escaped(text)}</w:t>`

const titleIn = (drawing: string) => unescaped(/<wp:docPr\b[^>]*\bdescr="([^"]*)"/.exec(drawing)?.[1] ?? '')

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const unescaped = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

function aboutWhole(parts: Readonly<Record<string, string>>, text: string): Note[] {
  const isTracked = /<w:(ins|del)\s/.test(text)
  const hasMargins = Object.entries(parts).some(
    ([name, xml]) => /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[\s>]/.test(xml),
  )
  return [
    ...(isTracked ? [{ what: 'tracked' as const }] : []),
    ...(hasMargins ? [{ what: 'headerFooter' as const }] : []),
  ]
}

/** The styles that mean nothing to a lesson, in one note. */
function aboutStyles(messages: readonly string[]): Note[] {
  const names = messages.flatMap(
    message => /^Unrecognised \w+ style: '?(.*?)'? \(Style ID/.exec(message)?.[1] ?? [],
  )
  const shown = [...new Set(names)]
  return shown.length ? [{ what: 'styles', detail: shown.slice(0, 12).join(', ') }] : []
}
