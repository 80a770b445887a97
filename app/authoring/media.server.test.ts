import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { storage } from '#app/web/storage.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeCourse, makeExpert, writeLesson } from './authoring-makers.ts'
import { drawPictures } from './library/drawing.server.ts'
import { mediaFacts, mediaFor } from './media.server.ts'
import { mediaResponse } from './media-response.server.ts'
import { partPageOf } from './part-page.server.ts'
import { publish } from './publishing.server.ts'
import { admit } from './uploads.server.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0E5A55' } })
    .withExif({ IFD0: { Copyright: 'rahasia' } })
    .jpeg()
    .toBuffer()

async function* stream(bytes: Uint8Array, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const upload = (
  personId: string,
  bytes: Uint8Array,
  fields: { purpose?: 'picture' | 'material'; workId?: string; name?: string } = {},
) =>
  admit(db, { purpose: 'picture', name: 'foto.jpg', personId, ...fields, content: stream(bytes) }, testTime)

const uploaded = async (...args: Parameters<typeof upload>) => {
  const admitted = await upload(...args)
  if (!admitted.ok) throw new Error(admitted.reason)
  return admitted.media
}

it('draws a picture anew, upright in two widths and without camera data', async () => {
  const author = await makeExpert()
  const media = await uploaded(author.id, await picture(2000, 1000))
  expect(media).toMatchObject({ kind: 'image', mime: 'image/webp', width: 1280, height: 640 })
  const narrow = await mediaFor(db, author, media.id, { width: 640 })
  expect(narrow?.digest).not.toBe((await mediaFor(db, author, media.id))?.digest)
  expect((await buffer(storage.open(narrow?.digest ?? ''))).includes('rahasia')).toBe(false)
  expect((await mediaFacts(db, [media.id]))[media.id]).toMatchObject({ widths: [640], width: 1280 })
})

it('draws further widths and formats in the background, for browsers that show them', async () => {
  const author = await makeExpert()
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const source = await sharp({
    create: { width: 700, height: 350, channels: 3, background: '#0E5A55', noise },
  })
    .withExif({ IFD0: { Copyright: 'rahasia' } })
    .jpeg()
    .toBuffer()
  const media = await uploaded(author.id, source)
  const mimeAt = async (wish: { width?: number; avif?: boolean }) =>
    (await mediaFor(db, author, media.id, wish))?.mime
  expect(await mimeAt({ avif: true })).toBe('image/webp')
  for (const _ of [1, 2]) await drawPictures.run(db, testTime)
  const renderings = await db
    .selectFrom('mediaVariant')
    .select(['width', 'mime', 'digest'])
    .where('mediaId', '=', media.id)
    .orderBy('mime')
    .orderBy('width')
    .execute()
  expect(renderings.map(({ width, mime }) => `${width} ${mime}`)).toEqual([
    '320 image/avif',
    '640 image/avif',
    '700 image/avif',
    '320 image/webp',
    '640 image/webp',
  ])
  const { masterDigest } = await db
    .selectFrom('media')
    .select('masterDigest')
    .where('id', '=', media.id)
    .executeTakeFirstOrThrow()
  for (const digest of [masterDigest ?? '', ...renderings.map(each => each.digest)])
    expect((await buffer(storage.open(digest))).includes('rahasia')).toBe(false)
  expect(await Promise.all([mimeAt({ avif: true }), mimeAt({ width: 300, avif: true }), mimeAt({})])).toEqual(
    ['image/avif', 'image/avif', 'image/webp'],
  )
  const facts = (await mediaFacts(db, [media.id]))[media.id]
  expect(facts?.widths).toEqual([320, 640])
  expect(Buffer.from(facts?.blur ?? '', 'base64').length).toBeLessThan(300)
})

it('keeps no blurred beginning of what it would shine through', async () => {
  const author = await makeExpert()
  const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  const media = await uploaded(author.id, clear)
  expect((await mediaFacts(db, [media.id]))[media.id]?.blur).toBeNull()
})

it('looks at what a file is, not at what it is called', async () => {
  const author = await makeExpert()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  expect(await upload(author.id, svg)).toEqual({ ok: false, reason: 'wrongType' })
  expect(await upload(author.id, Buffer.from('%PDF-1.7\n%âãÏÓ\n'))).toEqual({
    ok: false,
    reason: 'wrongType',
  })
  expect(await upload(author.id, (await picture(50, 50)).subarray(0, 200))).toEqual({
    ok: false,
    reason: 'wrongType',
  })
  expect(await upload(author.id, new Uint8Array())).toEqual({ ok: false, reason: 'empty' })
  const pdf = await upload(author.id, Buffer.from('%PDF-1.7\n%âãÏÓ\n'), {
    purpose: 'material',
    name: '../../etc/Bahan\u0000.pdf',
  })
  expect(pdf).toMatchObject({ ok: true, media: { kind: 'file', name: 'Bahan.pdf' } })
})

it('refuses more bytes than the purpose allows', async () => {
  const author = await makeExpert()
  const head = await picture(50, 50)
  async function* endless() {
    yield head
    for (;;) yield new Uint8Array(1_000_000)
  }
  const arrival = { purpose: 'picture' as const, name: 'x.jpg', personId: author.id, content: endless() }
  expect(await admit(db, arrival, testTime)).toEqual({ ok: false, reason: 'tooLarge' })
})

it('shows a file to who uploaded it and to the authors of its work; to everyone once it is published', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const learner = await makePerson()
  const media = await uploaded(author.id, await picture(300, 200), { workId })
  expect(await mediaFor(db, author, media.id)).not.toBeNull()
  expect(await mediaFor(db, learner, media.id)).toBeNull()
  const body = {
    type: 'doc',
    content: [
      { type: 'image', attrs: { id: 'a', media: media.id, alt: 'Loket', caption: '', decorative: false } },
    ],
  }
  await writeLesson(author, lessonId, body)
  expect(await mediaFor(db, learner, media.id)).toBeNull()
  expect(await publish(db, { person: author, workId }, testTime)).toMatchObject({ ok: true })
  expect(await mediaFor(db, learner, media.id)).not.toBeNull()
})

it('opens papers and galleries of a lesson with its publication, and none of another work', async () => {
  const author = await makeExpert()
  const { workId, lessonId } = await makeCourse(author)
  const elsewhere = await makeCourse(author)
  const learner = await makePerson()
  const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n')
  const paper = await uploaded(author.id, pdf, { purpose: 'material', name: 'Kartu.pdf', workId })
  const first = await uploaded(author.id, await picture(300, 200), { workId })
  const second = await uploaded(author.id, await picture(200, 300), { workId })
  const stray = await uploaded(author.id, await picture(30, 20), { workId: elsewhere.workId })
  const pictures = [first, second].map(({ id }) => ({ media: id, alt: 'Loket', caption: '' }))
  const body = {
    type: 'doc',
    content: [
      { type: 'file', attrs: { id: 'a', media: paper.id, title: 'Kartu' } },
      { type: 'gallery', attrs: { id: 'b', pictures } },
    ],
  }
  await writeLesson(author, lessonId, body)
  expect((await partPageOf(db, author, workId, lessonId)).facts.media[paper.id]).toMatchObject({
    name: 'Kartu.pdf',
    mime: 'application/pdf',
  })
  expect(await mediaFor(db, learner, paper.id)).toBeNull()
  expect(await publish(db, { person: author, workId }, testTime)).toMatchObject({ ok: true })
  for (const { id } of [paper, first, second]) expect(await mediaFor(db, learner, id)).not.toBeNull()
  expect(await mediaFor(db, learner, stray.id)).toBeNull()
})

it("neither opens nor describes nor publishes another person's file that is named in a lesson", async () => {
  const author = await makeExpert()
  const victim = await makePerson()
  const { workId, lessonId } = await makeCourse(author)
  const media = await uploaded(victim.id, await picture(30, 20))
  const body = {
    type: 'doc',
    content: [
      { type: 'image', attrs: { id: 'a', media: media.id, alt: 'x', caption: '', decorative: false } },
    ],
  }
  await writeLesson(author, lessonId, body)
  expect((await partPageOf(db, author, workId, lessonId)).facts.media).toEqual({})
  expect(await publish(db, { person: author, workId }, testTime)).toMatchObject({ ok: false })
  expect(await mediaFor(db, author, media.id)).toBeNull()
})

it('answers ranges, and knows what a browser already has', async () => {
  const author = await makeExpert()
  const media = await uploaded(author.id, Buffer.from(`%PDF-1.7\n${'x'.repeat(991)}`), {
    purpose: 'material',
    name: 'Bahan.pdf',
  })
  const stored = await mediaFor(db, author, media.id)
  if (!stored) throw new Error('just stored')
  const ask = (headers: Record<string, string>) =>
    mediaResponse(new Request('http://x/media/1', { headers }), stored)
  const whole = ask({})
  expect(whole.status).toBe(200)
  expect(whole.headers.get('Cache-Control')).toBe('private, max-age=60, must-revalidate')
  expect((await whole.arrayBuffer()).byteLength).toBe(1000)
  const part = ask({ Range: 'bytes=0-3' })
  expect([part.status, part.headers.get('Content-Range'), await part.text()]).toEqual([
    206,
    'bytes 0-3/1000',
    '%PDF',
  ])
  expect(await ask({ Range: 'bytes=-2' }).text()).toBe('xx')
  expect(await ask({ Range: 'bytes=-2000' }).text()).toHaveLength(1000)
  expect(ask({ Range: 'bytes=2000-' }).status).toBe(416)
  expect(ask({ Range: 'bytes=0-1,5-6' }).status).toBe(200)
  expect(ask({ Range: 'bytes=0-3', 'If-Range': '"other"' }).status).toBe(200)
  expect(ask({ 'If-None-Match': whole.headers.get('ETag') ?? '' }).status).toBe(304)
})
