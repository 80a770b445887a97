import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { newId } from './id.ts'
import { queueMail } from './mail.server.ts'
import { makeMailServer } from './mail-makers.ts'

/** Fifty in the long proof. */
const kills = process.env.RUNS ? 50 : 2

const now = new Date('2026-06-11T02:00:00Z')
let sender: ChildProcess | undefined
let left = kills
let server: Awaited<ReturnType<typeof makeMailServer>>

/** A letter is taken, and the process that brought it killed before it hears of it, `left` times. */
beforeAll(async () => {
  server = await makeMailServer(stage => {
    if (stage !== 'handed over' || left === 0) return true
    left -= 1
    sender?.kill('SIGKILL')
    return false
  })
})
afterAll(() => server.close())

const program = `
  const { sendMail } = await import('#app/web/mail.server.ts')
  const { db } = await import('#db/connection.ts')
  await sendMail(db, new Date('${now.toISOString()}'))
  await db.destroy()`

/** A process of its own that sends what waits; how it ended. */
function send(): Promise<string> {
  sender = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, MAIL_SMTP: server.address, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise(resolve => sender?.on('exit', (code, signal) => resolve(signal ?? String(code))))
}

it(`a reminder arrives once at most, and every one but the killed arrives, over ${kills} kills of its sender`, async () => {
  const ids: string[] = []
  for (let n = 0; n < kills + 3; n += 1) {
    const key = `kill/${newId()}`
    await queueMail(db, { key, to: 'siti@contoh.go.id', subject: 'Halo', text: 'Isi', atMostOnce: true }, now)
    const row = await db
      .selectFrom('mailOutbox')
      .select('messageId')
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    ids.push(row.messageId)
  }
  const ends: string[] = []
  while (ends.at(-1) !== '0' && ends.length <= kills + 1) ends.push(await send())
  expect(ends).toEqual([...Array(kills).fill('SIGKILL'), '0'])
  expect(server.taken.map(({ messageId }) => messageId).toSorted()).toEqual(ids.toSorted())
})
