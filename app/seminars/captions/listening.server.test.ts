import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { settings } from '#app/web/settings.server.ts'
import { db } from '#db/connection.ts'
import { makeUnit, testTime } from '#db/makers.ts'
import { filmed, recordingOfFile } from '../processing/processing-makers.ts'
import { askToListen, listeningsOf, stopListening } from './ask-to-listen.server.ts'
import { kept } from './caption-rows.server.ts'
import { captionOf, setCaptions } from './captions.server.ts'
import { type Endpoint, makeEndpoint, says, spoken } from './endpoint-makers.ts'
import { addTerm } from './glossary.server.ts'
import { transcribeWaiting } from './listening.server.ts'

const seconds = 500
let talk: string
let server: Endpoint

beforeAll(async () => {
  await makeUnit()
  server = await makeEndpoint()
  const sources = [`testsrc2=s=64x36:r=1:d=${seconds}`, `sine=f=440:r=8000:d=${seconds}`]
  talk = filmed('talk.mp4', [
    ...sources.flatMap(source => ['-f', 'lavfi', '-i', source]),
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '24k'],
  ])
})
afterAll(() => server.close())
beforeEach(async () => {
  await db.deleteFrom('transcription').execute()
  server.arrived.length = 0
  server.answer = (response, count) => says(spoken(`Potong ${count}.`, 'dari', 'be ka en.'))(response)
})

/** A recording of which somebody asked that it be listened to. */
async function asked() {
  const recording = await recordingOfFile(talk)
  await db.updateTable('recording').set({ seconds }).where('workId', '=', recording.workId).execute()
  const { workId, mediaId, person } = recording
  await db
    .insertInto('transcription')
    .values({ workId, language: 'id', mediaId, notBefore: testTime, askedAt: testTime, askedBy: person.id })
    .execute()
  return recording
}

const later = (minutes: number) => new Date(testTime.getTime() + minutes * 60_000)
const listen = (now = testTime, more: { patience?: number; signal?: AbortSignal } = {}) =>
  transcribeWaiting(db, now, { ...more, endpoint: { url: server.url, key: 'rahasia', model: 'kecil' } })
const standing = (workId: string) =>
  db
    .selectFrom('transcription')
    .select(['state', 'reason', 'heard', 'holder', 'attempts'])
    .where('workId', '=', workId)
    .executeTakeFirst()
const folders = () => readdirSync(resolve(settings().BINA_DATA, 'listening'))

it('is off where the environment names no endpoint', async () => {
  const { workId, person } = await recordingOfFile(talk)
  expect(await askToListen(db, person, workId, 'id', testTime)).toBe('refused')
  expect(await transcribeWaiting(db, testTime)).toBe(0)
  expect(await listeningsOf(db, workId)).toEqual({ isOn: false, asked: [] })
})

it('sends the sound in pieces, and makes captions that say a machine heard them and how surely', async () => {
  const { workId, person } = await asked()
  await addTerm(db, person, { language: 'id', heard: 'be ka en', written: 'BKN' }, testTime)
  await listen()
  expect(server.arrived).toHaveLength(3)
  for (const { body, bytes, authorization } of server.arrived) {
    expect(body).toMatch(/^--[\s\S]*name="model"\r\n\r\nkecil[\s\S]*verbose_json/)
    expect(body).toContain('RIFF')
    expect(bytes).toBeLessThan(8_000_000)
    expect(authorization).toBe('Bearer rahasia')
  }
  const captions = await captionOf(db, workId, 'id')
  expect(captions?.standing).toEqual({ origin: 'machine', checked: null })
  expect(captions?.cues.map(({ from, text }) => [from, text])).toEqual([
    [0, 'Potong 1. dari BKN.'],
    [240, 'Potong 2. dari BKN.'],
    [480, 'Potong 3. dari BKN.'],
  ])
  expect(captions?.cues[0]?.replaced?.[0]?.was).toBe('be ka en.')
  expect(await listeningsOf(db, workId)).toMatchObject({ asked: [] })
  expect(folders()).toEqual([])
})

/** Another server, as far as this work goes. */
function anotherServer(): ChildProcess {
  const code = `
    const { transcribeWaiting } = await import('#app/seminars/captions/listening.server.ts')
    const { db } = await import('#db/connection.ts')
    await transcribeWaiting(db, new Date())
    await db.destroy()`
  return spawn(
    process.execPath,
    ['--experimental-transform-types', '--no-warnings', '--input-type=module', '-e', code],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '', TRANSCRIPTION_URL: server.url },
    },
  )
}

it('is finished although its server is killed twice, and hears no piece again that was heard', async () => {
  const { workId } = await asked()
  const heard = server.answer
  for (let kill = 0; kill < 2; kill += 1) {
    const before = server.arrived.length
    server.answer = (response, count) => count === before + 1 && heard(response, count)
    const house = anotherServer()
    await expect.poll(() => server.arrived.length, { timeout: 60_000, interval: 50 }).toBe(before + 2)
    house.kill('SIGKILL')
    await new Promise(done => house.once('exit', done))
    expect(await standing(workId)).toMatchObject({ state: 'waiting', heard: kill + 1 })
    await db
      .updateTable('transcription')
      .set({ heldUntil: new Date(0) })
      .execute()
  }
  server.answer = heard
  await listen()
  expect(server.arrived).toHaveLength(5)
  expect((await captionOf(db, workId, 'id'))?.cues).toHaveLength(3)
  expect(folders()).toEqual([])
})

it('tries again later when it is not answered, goes on where it was, and gives up at last', async () => {
  const { workId } = await asked()
  const heard = server.answer
  server.answer = (response, count) => (count === 2 ? says('busy', 503)(response) : heard(response, count))
  await listen()
  expect(await standing(workId)).toMatchObject({ state: 'waiting', heard: 1, attempts: 1, holder: null })
  await listen()
  expect(server.arrived).toHaveLength(2)
  await listen(later(1))
  expect(await captionOf(db, workId, 'id')).not.toBeNull()

  const silent = await asked()
  server.answer = () => undefined
  for (let day = 1; day <= 5; day += 1) await listen(later(day * 1440), { patience: 60 })
  expect(await standing(silent.workId)).toMatchObject({
    state: 'failed',
    reason: 'unreachable',
    holder: null,
  })
})

it.each([
  ['a page', 200, '<html>', 'strange'],
  ['no words', 200, '{"text":"ya"}', 'strange'],
  ['other words', 200, '{"words":[{"word":1}]}', 'strange'],
  ['deep nesting', 200, '['.repeat(100_000), 'strange'],
  ['more than is read', 200, `"${'a'.repeat(9_000_000)}"`, 'strange'],
  ['a way elsewhere', 302, '', 'strange'],
  ['a closed door', 401, '', 'forbidden'],
  ['too large', 413, '', 'refused'],
  ['silence', 200, '{"segments":[],"text":""}', 'nothingHeard'],
])('ends clearly when it is answered with %s', async (_, status, text, reason) => {
  const { workId } = await asked()
  server.answer = response => {
    if (status === 302) response.setHeader('Location', 'http://169.254.169.254/')
    says(text, status)(response)
  }
  await listen()
  expect(await standing(workId)).toMatchObject({ state: 'failed', reason, holder: null })
  expect(await captionOf(db, workId, 'id')).toBeNull()
})

it('takes nobody’s captions away that came meanwhile, and stops when it is told to', async () => {
  const { workId, mediaId, person } = await asked()
  const cues = kept([{ from: 0, to: 1, text: 'Dari tangan.' }])
  const heard = server.answer
  server.answer = async (response, count) => {
    if (count === 2) await setCaptions(db, person, workId, { language: 'id', mediaId, cues }, testTime)
    heard(response, count)
  }
  await listen()
  expect(await standing(workId)).toMatchObject({ state: 'failed', reason: 'captionsThere' })
  expect((await captionOf(db, workId, 'id'))?.cues).toEqual(cues)

  const other = await asked()
  const stopping = new AbortController()
  server.answer = () => stopping.abort()
  await listen(testTime, { signal: stopping.signal })
  expect(await standing(other.workId)).toMatchObject({ state: 'waiting', attempts: 0, holder: null })
  await stopListening(db, other.person, other.workId, 'id', testTime)
  expect(await standing(other.workId)).toBeUndefined()
})
