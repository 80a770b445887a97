import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { newId } from './id.ts'
import { queueMail } from './mail.server.ts'

/** Fifty in the long proof. */
const kills = process.env.RUNS ? 50 : 2

const now = new Date('2026-06-11T02:00:00Z')
const taken: string[] = []
let sender: ChildProcess | undefined
let left = kills

/** A mail server that takes a letter and has the process that brought it killed before it hears of it, `left` times. */
const server = createServer(socket => {
  socket.on('error', () => {})
  socket.write('220 contoh\r\n')
  let letter: string | null = null
  socket.on('data', chunk => {
    for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
      if (letter === null) {
        socket.write(line === 'DATA' ? '354 go on\r\n' : '250 fine\r\n')
        if (line === 'DATA') letter = ''
      } else if (line !== '.') letter += `${line}\n`
      else {
        taken.push(/^Message-ID: (.*)$/m.exec(letter)?.[1] ?? '')
        letter = null
        if (left > 0) {
          left -= 1
          sender?.kill('SIGKILL')
        } else socket.write('250 taken\r\n')
      }
    }
  })
})

let address = ''
beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  address = `smtp://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
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
    env: { ...process.env, MAIL_SMTP: address, LOG_LEVEL: 'silent' },
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
  expect(taken.toSorted()).toEqual(ids.toSorted())
})
