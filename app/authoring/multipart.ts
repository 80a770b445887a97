/** One field of a multipart form. `content` is read to its end, or skipped, before the next field comes. */
export interface FormPart {
  readonly name: string
  /** Given for files only. */
  readonly filename: string | null
  readonly content: AsyncIterable<Uint8Array>
}

/** The body is no multipart form, or ends in the middle. */
export class BrokenForm extends Error {}

const headLimit = 8192
/** No form of ours has more fields. */
const mostFields = 50
const lineEnd = new Uint8Array([13, 10])
const blankLine = new Uint8Array([13, 10, 13, 10])

export const boundaryOf = (contentType: string | null): string | null => {
  const match = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '')
  return match?.[1] ?? match?.[2] ?? null
}

/** Reads a multipart form field by field, keeping no more than a chunk in memory, so that a file may be of any size. */
export async function* readMultipart(
  source: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<FormPart> {
  const reader = new Reader(source)
  const edge = new TextEncoder().encode(`\r\n--${boundary}`)
  reader.prepend(lineEnd)
  await drain(reader.until(edge))
  for (let fields = 0; await isFollowed(reader); fields += 1) {
    if (fields === mostFields) throw new BrokenForm('too many fields')
    const head = new TextDecoder().decode(await gather(reader.until(blankLine), headLimit))
    const content = reader.until(edge)
    yield { ...named(head), content }
    await drain(content)
  }
}

/** The content of a text field, without zero characters, which no database keeps; throws when longer than `limit` bytes. */
export const textFrom = async (content: AsyncIterable<Uint8Array>, limit = 65_536) =>
  new TextDecoder().decode(await gather(content, limit)).replaceAll('\0', '')

/** All bytes in one piece; throws when more than `limit`. */
export async function gather(content: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of content) {
    length += chunk.length
    if (length > limit) throw new BrokenForm('too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** After a boundary: another field, or `--` for the end. */
async function isFollowed(reader: Reader) {
  const next = new TextDecoder().decode(await reader.take(2))
  if (next === '--') return false
  if (next !== '\r\n') throw new BrokenForm('no line after the boundary')
  return true
}

function named(head: string) {
  const disposition = /^content-disposition\s*:\s*form-data\s*(;.*)$/im.exec(head)?.[1] ?? ''
  const value = (key: string) => new RegExp(`;\\s*${key}="([^"]*)"`, 'i').exec(disposition)?.[1]
  const name = value('name')
  if (name === undefined) throw new BrokenForm('a field without a name')
  const plain = (text: string) => text.replace(/%22/g, '"').replace(/%0D%0A/gi, ' ')
  const filename = value('filename')
  return { name: plain(name), filename: filename === undefined ? null : plain(filename) }
}

async function drain(content: AsyncIterable<Uint8Array>) {
  for await (const _ of content);
}

/** Bytes as they come, with a look-ahead just long enough to find a mark across two chunks. */
class Reader {
  #rest: Uint8Array = new Uint8Array()
  readonly #source: AsyncIterator<Uint8Array>

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  prepend(bytes: Uint8Array) {
    this.#rest = joined(bytes, this.#rest)
  }

  async take(count: number): Promise<Uint8Array> {
    while (this.#rest.length < count) await this.#more()
    const taken = this.#rest.subarray(0, count)
    this.#rest = this.#rest.subarray(count)
    return taken
  }

  /** Everything before `mark`; the mark itself is swallowed. */
  async *until(mark: Uint8Array): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = Buffer.from(this.#rest.buffer, this.#rest.byteOffset, this.#rest.length).indexOf(mark)
      if (at >= 0) {
        const before = this.#rest.subarray(0, at)
        this.#rest = this.#rest.subarray(at + mark.length)
        if (before.length > 0) yield before
        return
      }
      const safe = this.#rest.length - mark.length + 1
      if (safe > 0) {
        const before = this.#rest.subarray(0, safe)
        this.#rest = this.#rest.subarray(safe)
        yield before
      }
      await this.#more()
    }
  }

  async #more() {
    const { done, value } = await this.#source.next()
    if (done) throw new BrokenForm('ends too early')
    this.#rest = joined(this.#rest, value)
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}
