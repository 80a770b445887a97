import { addAbortSignal, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { TooLarge } from './storage.server.ts'

/** One field of a multipart form. `content` is read to its end, or skipped, before the next field comes. */
export interface FormPart {
  readonly name: string
  /** Given for files only; never with a folder. */
  readonly filename: string | null
  readonly content: AsyncIterable<Uint8Array>
}

/** The body is no multipart form, has more or longer fields than any of ours, or ends in the middle. */
export class BrokenForm extends Error {}

const limits = { parts: 50, fieldSize: 65_536, headerSize: 8192 }

/** Reads a form field by field. A file may be of any size: no more than a few chunks wait in memory, then the sender does. */
export async function* readMultipart(request: Request): AsyncGenerator<FormPart> {
  const over = new AbortController()
  const parser = parserFor(request.headers.get('Content-Type'))
  const found = foundBy(parser, over)
  pipeline(chunksOf(request.body), parser).catch(fault => over.abort(fault))
  try {
    for await (const { skip, ...part } of found) {
      yield part
      skip()
    }
  } catch (fault) {
    throw asBroken(fault)
  } finally {
    over.abort()
    parser.destroy()
  }
}

function parserFor(type: string | null): BusboyInstance {
  if (!/^multipart\/form-data\b/i.test(type ?? '')) throw new BrokenForm('no multipart form')
  try {
    return new Busboy({ headers: { 'content-type': type ?? '' }, limits })
  } catch (fault) {
    throw asBroken(fault)
  }
}

/** The body as it comes; when reading ends early, what is left is not cancelled, so that an answer still finds its way. */
async function* chunksOf(body: ReadableStream<Uint8Array> | null) {
  const reader = body?.getReader()
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true }
      if (done) return
      yield value
    }
  } finally {
    reader?.releaseLock()
  }
}

interface Found extends FormPart {
  readonly skip: () => void
}

/** What the parser finds, in order; what is wrong puts an end to this, and to the file being read, by `over`. */
function foundBy(parser: BusboyInstance, over: AbortController): AsyncIterable<Found> {
  const found = addAbortSignal(over.signal, new Readable({ objectMode: true, read() {} }))
  const add = (part: Found) => found.push(part)
  parser.on('error', fault => over.abort(fault))
  parser.on('partsLimit', () => over.abort('too many fields'))
  parser.on('field', (name, value, _, isCut) => {
    if (isCut) over.abort('too long')
    else add({ name: plain(name), filename: null, content: once(value), skip: () => undefined })
  })
  parser.on('file', (name, file, filename) => {
    const content = contentOf(addAbortSignal(over.signal, file))
    add({ name: plain(name), filename: plain(filename), content, skip: () => file.resume() })
  })
  parser.on('finish', () => found.push(null))
  return found
}

async function* contentOf(file: BusboyFileStream) {
  try {
    yield* file.iterator({ destroyOnReturn: false })
  } catch (fault) {
    throw asBroken(fault)
  }
}

const asBroken = (cause: unknown) => new BrokenForm('the form is broken', { cause })

/** Browsers write what would end a name in percents. */
const plain = (name = '') => name.replace(/%22/g, '"').replace(/%0D%0A/gi, ' ')

async function* once(value: string) {
  yield new TextEncoder().encode(value)
}

/** The content of a text field, without zero characters, which no database keeps. */
export const textFrom = async (content: FormPart['content']) =>
  (await text(Readable.from(content))).replaceAll('\0', '')

/** All bytes in one piece; throws when more than `limit`. */
export async function gather(content: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of content) {
    length += chunk.length
    if (length > limit) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
