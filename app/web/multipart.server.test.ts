import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BrokenForm, gather, readMultipart, textFrom } from './multipart.server.ts'
import { TooLarge } from './storage.server.ts'

async function* pieces(bytes: Uint8Array, sizes: readonly number[]) {
  let at = 0
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function written(form: FormData) {
  const request = new Request('http://x/', { method: 'POST', body: form })
  const type = request.headers.get('Content-Type') ?? ''
  return { type, bytes: new Uint8Array(await request.arrayBuffer()) }
}

function arriving(source: AsyncGenerator<Uint8Array>, type: string) {
  const body = new ReadableStream({
    async pull(stream) {
      const { done, value } = await source.next()
      if (done) stream.close()
      else stream.enqueue(value)
    },
  })
  return new Request('http://x/', { method: 'POST', headers: { 'Content-Type': type }, body, duplex: 'half' })
}

async function read(body: AsyncGenerator<Uint8Array>, type: string) {
  const fields: [string, string | null, number[]][] = []
  for await (const { name, filename, content } of readMultipart(arriving(body, type)))
    fields.push([name, filename, [...(await gather(content, 1_000_000))]])
  return fields
}

it('reads what a browser writes, however the network cuts it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.stringMatching(/^[a-z ]{1,8}$/), fc.uint8Array({ maxLength: 300 })), {
        maxLength: 4,
      }),
      fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 5 }),
      async (files, sizes) => {
        const form = new FormData()
        form.append('purpose', 'picture\r\n--almost')
        for (const [name, content] of files) form.append('file', new File([content.slice()], name))
        const { bytes, type } = await written(form)
        const [first, ...rest] = await read(pieces(bytes, sizes), type)
        expect(first).toEqual(['purpose', null, [...new TextEncoder().encode('picture\r\n--almost')]])
        expect(rest).toEqual(files.map(([name, content]) => ['file', name, [...content]]))
      },
    ),
  )
})

it('lets a field be skipped', async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(5000)], 'besar.bin'))
  form.append('then', '/courses')
  const { bytes, type } = await written(form)
  const seen: string[] = []
  for await (const part of readMultipart(arriving(pieces(bytes, [100]), type))) {
    if (!part.filename) seen.push(await textFrom(part.content))
  }
  expect(seen).toEqual(['/courses'])
})

it('refuses what ends in the middle', async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(500)], 'a'))
  const { bytes, type } = await written(form)
  await expect(read(pieces(bytes.subarray(0, 300), [64]), type)).rejects.toThrow(BrokenForm)
  await expect(read(pieces(new Uint8Array(), [64]), type)).rejects.toThrow(BrokenForm)
})

it('refuses what the sender gives up', async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(500_000)], 'a'))
  const { bytes, type } = await written(form)
  async function* givenUp() {
    yield* pieces(bytes.subarray(0, 200_000), [50_000])
    throw new Error('the line is gone')
  }
  await expect(read(givenUp(), type)).rejects.toThrow(BrokenForm)
})

it('lets the sender wait while nobody reads', async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(20_000_000)], 'besar.bin'))
  const { bytes, type } = await written(form)
  let sent = 0
  async function* counted() {
    for await (const piece of pieces(bytes, [50_000])) {
      sent += piece.length
      yield piece
    }
  }
  for await (const { content } of readMultipart(arriving(counted(), type))) {
    for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate)
    expect(sent).toBeLessThan(1_000_000)
    expect(await gather(content, 20_000_000)).toHaveLength(20_000_000)
  }
  expect(sent).toBe(bytes.length)
})

it('goes on after a file of which only the beginning was wanted', async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(500_000)], 'a'))
  form.append('then', '/courses')
  const { bytes, type } = await written(form)
  const names: string[] = []
  for await (const { name, content } of readMultipart(arriving(pieces(bytes, [50_000]), type))) {
    names.push(name)
    for await (const _ of content) break
  }
  expect(names).toEqual(['file', 'then'])
})

it('tells what is too long from what is broken', async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(2_000_000)], 'a'))
  const long = await written(form)
  await expect(read(pieces(long.bytes, [50_000]), long.type)).rejects.toThrow(TooLarge)
  const words = new FormData()
  words.append('answer', 'x'.repeat(70_000))
  const { bytes, type } = await written(words)
  await expect(read(pieces(bytes, [50_000]), type)).rejects.toThrow(BrokenForm)
})

it('takes what stands before a folder, a quote or a foreign letter in a name as it was', async () => {
  const form = new FormData()
  for (const name of ['a/b.txt', 'say "a".txt', 'é 🙂.txt']) form.append('f"', new File(['x'], name))
  const { bytes, type } = await written(form)
  expect((await read(pieces(bytes, [7]), type)).map(([name, filename]) => [name, filename])).toEqual([
    ['f"', 'b.txt'],
    ['f"', 'say "a".txt'],
    ['f"', 'é 🙂.txt'],
  ])
})

it('finds the boundary in the header, quoted or not', async () => {
  const body = '--a b\r\nContent-Disposition: form-data; name="x"\r\n\r\ny\r\n--a b--\r\n'
  const send = (type: string) => read(pieces(new TextEncoder().encode(body), [20]), type)
  expect(await send('multipart/form-data; charset=utf-8; boundary="a b"')).toHaveLength(1)
  await expect(send('multipart/form-data; boundary=abc')).rejects.toThrow(BrokenForm)
  await expect(send('multipart/form-data')).rejects.toThrow(BrokenForm)
  await expect(send('application/json')).rejects.toThrow(BrokenForm)
})

it('takes no form of endless fields, and no zero character in a text', async () => {
  const form = new FormData()
  for (let i = 0; i < 60; i += 1) form.append(`field${i}`, 'x')
  const { bytes, type } = await written(form)
  await expect(read(pieces(bytes, [1000]), type)).rejects.toThrow(BrokenForm)
  expect(await textFrom(pieces(new TextEncoder().encode('a\0b'), [1]))).toBe('ab')
})
