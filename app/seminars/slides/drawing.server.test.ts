import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { beforeEach, expect, it } from 'vitest'
import { storage } from '#app/web/storage.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { recordingOf } from '../recordings.server.ts'
import { makeRecording } from '../seminars-makers.ts'
import { claim } from './decks.server.ts'
import { drawWaiting } from './drawing.server.ts'
import { drawAgain, slidesOf } from './slides.server.ts'
import { deckOf, deckRow, drawnSlide, makeSlides, pdfOf, streamOf } from './slides-makers.ts'

beforeEach(() => db.deleteFrom('deck').execute())

async function recordingWith(pdf: Uint8Array) {
  const author = await makePerson({ roles: ['expert'] })
  const { workId } = await makeRecording(author)
  return { author, workId, mediaId: await makeSlides(author, workId, pdf) }
}

const outcomeOf = async (pdf: Uint8Array, limits = {}) => {
  const { mediaId } = await recordingWith(pdf)
  await drawWaiting(limits)
  const { state, reason, holder } = await deckRow(mediaId)
  return { state, reason, holder }
}

it('makes one kind of picture of every page in two sizes, with its title and its words', async () => {
  const { workId, mediaId } = await recordingWith(deckOf('Pembuka', 'Enam hari', 'Penutup'))
  await drawWaiting()
  expect((await recordingOf(db, workId))?.slides).toMatchObject({ state: 'ready', pages: 3, drawn: 3 })
  const slides = await slidesOf(db, mediaId)
  expect(slides.map(({ title, text }) => [title, text])).toEqual([
    ['Pembuka', 'Pembuka\nPokok ke-1'],
    ['Enam hari', 'Enam hari\nPokok ke-2'],
    ['Penutup', 'Penutup\nPokok ke-3'],
  ])
  const rows = await db.selectFrom('slide').selectAll().where('mediaId', '=', mediaId).execute()
  for (const { smallDigest, largeDigest, width } of rows) {
    const sizes = await Promise.all(
      [smallDigest, largeDigest].map(async digest => sharp(await buffer(storage.open(digest))).metadata()),
    )
    expect(sizes.map(each => [each.format, each.width])).toEqual([
      ['webp', 800],
      ['webp', width],
    ])
  }
  expect(
    await db
      .selectFrom('keptFile')
      .select('digest')
      .where('digest', '=', rows[0]?.smallDigest ?? '')
      .execute(),
  ).not.toEqual([])
})

it('never changes a slide that was made', async () => {
  const { mediaId } = await recordingWith(deckOf('Pembuka'))
  await drawWaiting()
  await expect(
    db.updateTable('slide').set({ title: 'Lain' }).where('mediaId', '=', mediaId).execute(),
  ).rejects.toThrow(/never changes/)
})

it('says what is wrong with a PDF that is broken, locked or longer than any talk', async () => {
  const whole = deckOf('Pembuka', 'Penutup')
  const refused = (reason: string) => ({ state: 'refused', reason, holder: null })
  expect(await outcomeOf(Buffer.from('%PDF-1.7\nbukan slide'))).toEqual(refused('unreadable'))
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> /P -44 >> /ID [<${'c3'.repeat(16)}> <${'c3'.repeat(16)}>]`
  expect(await outcomeOf(pdfOf({ pages: [drawnSlide('Rahasia', 1)], trailer: lock }))).toEqual(
    refused('locked'),
  )
  const long = pdfOf({ pages: Array.from({ length: 301 }, () => '') })
  expect(await outcomeOf(long)).toEqual(refused('tooManyPages'))
  expect(await outcomeOf(pdfOf({ pages: [] }))).toEqual(refused('unreadable'))
  expect((await outcomeOf(whole)).state).toBe('ready')
})

it('ends with a page that takes too long or too much, and what comes after it is drawn', async () => {
  const curves = Array.from(
    { length: 400_000 },
    (_, i) => `${i % 960} 0 m 0 ${i % 540} 960 540 ${i % 700} 9 c S`,
  )
  const slow = pdfOf({ pages: [curves.join('\n')] })
  expect(await outcomeOf(slow, { seconds: 0.5 })).toEqual({
    state: 'refused',
    reason: 'tooHeavy',
    holder: null,
  })
  const nothing = streamOf(
    Buffer.alloc((30_000 * 30_000) / 8),
    '/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /BitsPerComponent 1 /ColorSpace /DeviceGray',
  )
  const vast = pdfOf({
    pages: ['960 0 0 540 0 0 cm /I Do'],
    objects: [nothing],
    resources: '/XObject << /I 4 0 R >>',
  })
  const { state, holder } = await outcomeOf(vast, { mostBytes: 64 * 1024 * 1024 })
  expect([['ready', 'refused'].includes(state), holder]).toEqual([true, null])
  expect((await outcomeOf(deckOf('Sesudahnya'))).state).toBe('ready')
})

it('draws a page without words, in strange sizes, or calling itself, and reads no other file', async () => {
  const itself = streamOf(
    Buffer.from('/X Do'),
    '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>',
  )
  const strange = pdfOf({ pages: ['/X Do', ''], objects: [itself], resources: '/XObject << /X 4 0 R >>' })
  expect((await outcomeOf(strange)).state).toBe('ready')
  const thin = Buffer.from(
    pdfOf({ pages: [''] })
      .toString('latin1')
      .replace('[0 0 960 540]', '[0 0 14400 1]'),
    'latin1',
  )
  expect((await outcomeOf(thin)).state).toBe('ready')
})

it('goes on where it was killed, and gives up on what ends whoever opens it', async () => {
  const { author, workId, mediaId } = await recordingWith(
    deckOf(...Array.from({ length: 60 }, (_, i) => `Slide ${i}`)),
  )
  const server = anotherServer()
  const drawn = async () => (await recordingOf(db, workId))?.slides?.drawn ?? 0
  await expect.poll(drawn, { timeout: 60_000, interval: 20 }).toBeGreaterThan(1)
  server.kill('SIGKILL')
  await new Promise(done => server.once('exit', done))
  const before = await db
    .selectFrom('slide')
    .selectAll()
    .where('mediaId', '=', mediaId)
    .orderBy('number')
    .execute()
  expect(before.length).toBeLessThan(60)
  expect(await slidesOf(db, mediaId)).toEqual([])
  await letTimePass()
  await drawWaiting()
  const after = await db
    .selectFrom('slide')
    .selectAll()
    .where('mediaId', '=', mediaId)
    .orderBy('number')
    .execute()
  expect(after).toHaveLength(60)
  expect(after.slice(0, before.length)).toEqual(before)

  const killer = await makeSlides(author, workId, deckOf('Lain'))
  for (let time = 0; time < 3; time += 1) {
    expect((await claim())?.mediaId).toBe(killer)
    await letTimePass()
  }
  expect(await claim()).toBeNull()
  expect(await deckRow(killer)).toMatchObject({ state: 'failed', reason: 'interrupted' })
  await drawAgain(db, author, workId, testTime)
  await drawWaiting()
  expect((await deckRow(killer)).state).toBe('ready')
})

/** What a dead run held is free after a minute; here at once. */
const letTimePass = () =>
  db
    .updateTable('deck')
    .set({ heldUntil: new Date(0) })
    .where('holder', 'is not', null)
    .execute()

/** Another server, as far as this work goes. */
function anotherServer() {
  const code = `
    const { registerHooks } = await import('node:module')
    const { readFileSync } = await import('node:fs')
    registerHooks({
      load: (url, context, next) =>
        url.endsWith('?raw')
          ? { format: 'module', shortCircuit: true, source: 'export default ' + JSON.stringify(readFileSync(new URL(url), 'utf8')) }
          : next(url, context),
    })
    const { drawWaiting } = await import('#app/seminars/slides/drawing.server.ts')
    await drawWaiting()`
  return spawn(
    process.execPath,
    ['--experimental-transform-types', '--no-warnings', '--input-type=module', '-e', code],
    { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  )
}
