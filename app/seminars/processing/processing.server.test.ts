import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { settings } from '#app/web/settings.server.ts'
import { storage } from '#app/web/storage.server.ts'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { recordingOf } from '../recordings.server.ts'
import { tryAgain } from './asking.server.ts'
import { dropOriginal } from './outcomes.server.ts'
import { type Fragments, isWhole } from './playlists.ts'
import { processWaiting } from './processing.server.ts'
import {
  film,
  filmed,
  processingOf,
  recordingOfFile,
  renditionsOf,
  silentFilm,
  soundAlone,
} from './processing-makers.ts'

const leftOver = () => {
  try {
    return readdirSync(resolve(settings().BINA_DATA, 'processing'))
  } catch {
    return []
  }
}

beforeEach(() => db.deleteFrom('processing').execute())

it('makes sound, a ladder that is never larger than the film, a sprite and an opening picture', async () => {
  const { workId, mediaId } = await recordingOfFile(film('640x360'))
  await processWaiting(db, testTime)
  expect(await processingOf(mediaId)).toMatchObject({
    state: 'ready',
    share: 1,
    holder: null,
    made: ['sound', 'film', 'sprite'],
  })
  const renditions = await renditionsOf(mediaId)
  expect(renditions.map(({ name, width, height }) => [name, width, height])).toEqual([
    ['240p', 426, 240],
    ['360p', 640, 360],
    ['sound', null, null],
    ['sprite', 320, 90],
  ])
  for (const { name, digest, bytes, playlist, codecs } of renditions) {
    expect((await buffer(storage.open(digest))).length).toBe(bytes)
    if (name === 'sprite') continue
    expect(isWhole(playlist as unknown as Fragments, bytes)).toBe(true)
    expect(codecs).toMatch(name === 'sound' ? /^mp4a\.40\.2$/ : /^avc1\.[0-9a-f]{6},mp4a\.40\.2$/)
  }
  expect((await recordingOf(db, workId))?.posterMediaId).not.toBeNull()
  expect(leftOver()).toEqual([])
})

it('makes sound alone of sound alone, and film alone of a silent one', async () => {
  const [sound, silent] = [await recordingOfFile(soundAlone()), await recordingOfFile(silentFilm())]
  expect(await processWaiting(db, testTime)).toBe(2)
  expect((await renditionsOf(sound.mediaId)).map(({ name }) => name)).toEqual(['sound'])
  expect((await renditionsOf(silent.mediaId)).map(({ name }) => name)).toEqual(['180p', 'sprite'])
})

it('makes the same bytes once', async () => {
  const path = silentFilm()
  const [one, other] = [await recordingOfFile(path), await recordingOfFile(path)]
  await processWaiting(db, testTime)
  const digests = async (mediaId: string) => (await renditionsOf(mediaId)).map(({ digest }) => digest)
  expect(await digests(other.mediaId)).toEqual(await digests(one.mediaId))
  expect((await processingOf(other.mediaId)).state).toBe('ready')
})

it('holds no more at once than it may', async () => {
  const all = [await recordingOfFile(silentFilm()), await recordingOfFile(silentFilm('322x180'))]
  const counts = await Promise.all([processWaiting(db, testTime), processWaiting(db, testTime)])
  expect(Math.min(...counts)).toBe(0)
  for (const { mediaId } of all) expect((await processingOf(mediaId)).state).toBe('ready')
})

it('says that there is no room, and tries again when asked', async () => {
  const { mediaId } = await recordingOfFile(silentFilm('318x180'))
  await processWaiting(db, testTime, { freeBytes: async () => 1000 })
  expect(await processingOf(mediaId)).toMatchObject({ state: 'failed', reason: 'noRoom' })
  expect(await tryAgain(db, mediaId, testTime)).toBe(true)
  expect(await tryAgain(db, mediaId, testTime)).toBe(false)
  await processWaiting(db, testTime)
  expect((await processingOf(mediaId)).state).toBe('ready')
})

it('ends what tells nothing for too long', async () => {
  const { mediaId } = await recordingOfFile(silentFilm('316x180'))
  await processWaiting(db, testTime, { patience: 1 })
  expect(await processingOf(mediaId)).toMatchObject({ state: 'failed', reason: 'stuck', holder: null })
  expect(leftOver()).toEqual([])
})

it('lets go when the server stops, and goes on at the next start', async () => {
  const { mediaId } = await recordingOfFile(film('642x360', 20))
  const stop = new AbortController()
  const underWay = processWaiting(db, testTime, { signal: stop.signal })
  await expect
    .poll(async () => (await processingOf(mediaId)).made.length, { timeout: 60_000 })
    .toBeGreaterThan(0)
  stop.abort()
  await underWay
  const cut = await processingOf(mediaId)
  expect(cut).toMatchObject({ state: 'making', holder: null })
  expect((await renditionsOf(mediaId)).map(({ name }) => name)).toEqual(['sound'])
  await processWaiting(db, testTime)
  expect((await processingOf(mediaId)).state).toBe('ready')
})

it('offers to make anew what was made by older rules, shares no such, and puts the new in its place', async () => {
  const path = silentFilm('312x180')
  const { workId, mediaId } = await recordingOfFile(path)
  await processWaiting(db, testTime)
  const shown = async () => (await recordingOf(db, workId))?.processing
  expect([(await shown())?.isOutdated, await tryAgain(db, mediaId, testTime)]).toEqual([false, false])
  const before = await renditionsOf(mediaId)
  await db
    .updateTable('processing')
    .set(eb => ({ plan: sql`${eb.ref('plan')} - 'rules'` }))
    .where('mediaId', '=', mediaId)
    .execute()
  const twin = await recordingOfFile(path)
  await processWaiting(db, testTime)
  expect((await recordingOf(db, twin.workId))?.processing?.isOutdated).toBe(false)
  expect((await shown())?.isOutdated).toBe(true)
  expect(await tryAgain(db, mediaId, testTime)).toBe(true)
  expect((await shown())?.renditions).toEqual([])
  await processWaiting(db, testTime)
  const after = await renditionsOf(mediaId)
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
  expect(after.some(({ id }) => before.some(each => each.id === id))).toBe(false)
  expect(await shown()).toMatchObject({ state: 'ready', isOutdated: false })
  for (const { digest } of after) expect(await storage.has(digest)).toBe(true)
})

it('never changes what was made', async () => {
  const { mediaId } = await recordingOfFile(silentFilm('314x180'))
  await processWaiting(db, testTime)
  await expect(
    db.updateTable('rendition').set({ bytes: 1 }).where('mediaId', '=', mediaId).execute(),
  ).rejects.toThrow('a rendition never changes')
})

it('keeps the original, or puts the best rendition in its place where originals are dropped', async () => {
  const { mediaId } = await recordingOfFile(film('362x240', 2))
  await processWaiting(db, testTime)
  const digest = async () =>
    (await db.selectFrom('media').select('digest').where('id', '=', mediaId).executeTakeFirstOrThrow()).digest
  const original = await digest()
  const best = (await renditionsOf(mediaId)).find(({ name }) => name === '240p')?.digest
  await dropOriginal(mediaId, 'keep')
  expect([await digest(), await storage.has(original)]).toEqual([original, true])
  await dropOriginal(mediaId, 'drop')
  expect([await digest(), await storage.has(original)]).toEqual([best, false])
})

it('comes to less than 12 MB for an hour of speech', async () => {
  const spoken = ['-i', 'content/seminars/inovasi-layanan/recording.mp4', '-t', '40', '-vn', '-c:a', 'copy']
  const { mediaId } = await recordingOfFile(filmed('spoken.mp4', spoken))
  await processWaiting(db, testTime)
  const [sound] = await renditionsOf(mediaId)
  expect(sound?.name).toBe('sound')
  expect((Number(sound?.bytes) / 40) * 3600).toBeLessThan(11_500_000)
})
