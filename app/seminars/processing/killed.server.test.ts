import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { settings } from '#app/web/settings.server.ts'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { processWaiting } from './processing.server.ts'
import { film, processingOf, recordingOfFile, renditionsOf } from './processing-makers.ts'

const patience = { timeout: 90_000, interval: 50 }

beforeEach(() => db.deleteFrom('processing').execute())

/** Processes of ffmpeg that work in this test's data folder. */
const atWork = (): number[] =>
  execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter(
      line =>
        / ffmpeg /.test(line) && line.includes(resolve(settings().BINA_DATA)) && !/ sh -c| nice /.test(line),
    )
    .map(line => Number.parseInt(line, 10))

const workFolders = () => readdirSync(resolve(settings().BINA_DATA, 'processing'))

/** Another server, as far as this work goes. */
function anotherServer(): ChildProcess {
  const code = `
    const { processWaiting } = await import('#app/seminars/processing/processing.server.ts')
    const { db } = await import('#db/connection.ts')
    await processWaiting(db, new Date())
    await db.destroy()`
  return spawn(
    process.execPath,
    ['--experimental-transform-types', '--no-warnings', '--input-type=module', '-e', code],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  )
}

const ended = (server: ChildProcess) => new Promise(done => server.once('exit', done))

/** What a dead run held is free after some seconds; here at once. */
const letTimePass = () =>
  db
    .updateTable('processing')
    .set({ heldUntil: new Date(0) })
    .where('holder', 'is not', null)
    .execute()

it('is finished although its server is killed twice, and leaves no child, no folder and nothing half', async () => {
  const { mediaId } = await recordingOfFile(film('640x360', 25))
  for (let kill = 0; kill < 2; kill += 1) {
    const server = anotherServer()
    await expect
      .poll(async () => (await processingOf(mediaId)).made.length + atWork().length, patience)
      .toBeGreaterThan(kill)
    await expect.poll(() => atWork().length, patience).toBeGreaterThan(0)
    server.kill('SIGKILL')
    await ended(server)
    await expect.poll(atWork, patience).toEqual([])
    const { made } = await processingOf(mediaId)
    const names = (await renditionsOf(mediaId)).map(({ name }) => name)
    expect(names).toEqual(
      made.includes('film') ? ['240p', '360p', 'sound'] : made.includes('sound') ? ['sound'] : [],
    )
    await letTimePass()
  }
  await processWaiting(db, testTime)
  expect((await processingOf(mediaId)).state).toBe('ready')
  expect((await renditionsOf(mediaId)).map(({ name }) => name)).toEqual(['240p', '360p', 'sound', 'sprite'])
  expect(workFolders()).toEqual([])
})

it('begins a step again whose program is killed, and gives up when that goes on', async () => {
  const { mediaId } = await recordingOfFile(film('640x360', 25))
  let killing = true
  const killer = (async () => {
    while (killing) {
      for (const pid of atWork()) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It ended by itself.
        }
      }
      await new Promise(resolve => setImmediate(resolve))
    }
  })()
  await processWaiting(db, testTime)
  killing = false
  await killer
  expect(await processingOf(mediaId)).toMatchObject({ state: 'failed', reason: 'interrupted', holder: null })
  expect(workFolders()).toEqual([])
})
