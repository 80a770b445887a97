import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BrokenForm, boundaryOf, gather, readMultipart, textFrom } from './multipart.ts'

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
  const boundary = boundaryOf(request.headers.get('Content-Type')) ?? ''
  return { boundary, bytes: new Uint8Array(await request.arrayBuffer()) }
}

async function read(bytes: Uint8Array, boundary: string, sizes: readonly number[]) {
  const fields: [string, string | null, number[]][] = []
  for await (const { name, filename, content } of readMultipart(pieces(bytes, sizes), boundary))
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
        const { bytes, boundary } = await written(form)
        const [first, ...rest] = await read(bytes, boundary, sizes)
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
  const { bytes, boundary } = await written(form)
  const seen: string[] = []
  for await (const part of readMultipart(pieces(bytes, [100]), boundary)) {
    if (!part.filename) seen.push(await textFrom(part.content))
  }
  expect(seen).toEqual(['/courses'])
})

it('refuses what ends in the middle', async () => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(500)], 'a'))
  const { bytes, boundary } = await written(form)
  await expect(read(bytes.subarray(0, 300), boundary, [64])).rejects.toThrow(BrokenForm)
  await expect(read(new Uint8Array(), boundary, [64])).rejects.toThrow(BrokenForm)
})

it('finds the boundary in the header, quoted or not', () => {
  expect(boundaryOf('multipart/form-data; boundary=abc')).toBe('abc')
  expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b')
  expect(boundaryOf('application/json')).toBeNull()
  expect(boundaryOf(null)).toBeNull()
})

it('takes no form of endless fields, and no zero character in a text', async () => {
  const form = new FormData()
  for (let i = 0; i < 60; i += 1) form.append(`field${i}`, 'x')
  const { boundary, bytes } = await written(form)
  await expect(read(bytes, boundary, [1000])).rejects.toThrow(BrokenForm)
  expect(await textFrom(pieces(new TextEncoder().encode('a\0b'), [1]))).toBe('ab')
})
