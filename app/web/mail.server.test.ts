import { createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { newId } from './id.ts'
import { onMailRefused, queueMail, sendMail } from './mail.server.ts'
import { settings } from './settings.server.ts'

/** A mail server of our own that counts what it took; `mood` says what it does with the next mail. */
const taken: string[] = []
let mood: 'take' | 'refuse' | 'refuse for good' | 'take and hang up' = 'take'

const server = createServer(socket => {
  socket.on('error', () => {})
  socket.write('220 contoh\r\n')
  let letter: string | null = null
  socket.on('data', chunk => {
    for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
      if (letter === null) {
        letter = answer(socket, line)
        continue
      }
      if (line !== '.') letter += `${line}\n`
      else letter = receive(socket, letter)
    }
  })
})

function answer(socket: Socket, line: string): string | null {
  if (line === 'DATA') {
    socket.write('354 go on\r\n')
    return ''
  }
  const refusal = mood === 'refuse' ? '451 later' : mood === 'refuse for good' ? '550 nobody here' : null
  socket.write(`${(line.startsWith('RCPT') && refusal) || '250 fine'}\r\n`)
  return null
}

function receive(socket: Socket, letter: string): null {
  taken.push(/^Message-ID: (.*)$/m.exec(letter)?.[1] ?? '')
  if (mood === 'take and hang up') socket.destroy()
  else socket.write('250 taken\r\n')
  return null
}

const now = new Date('2026-06-11T02:00:00Z')
const later = new Date(now.getTime() + 3_600_000)
const sentTo = (recipient: string) =>
  db.selectFrom('mailOutbox').selectAll().where('recipient', '=', recipient).executeTakeFirstOrThrow()

async function queue(atMostOnce: boolean) {
  const to = `${newId()}@contoh.go.id`
  await queueMail(db, { key: to, to, subject: 'Halo', text: 'Isi surat', atMostOnce }, now)
  return to
}

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  Object.assign(settings(), { MAIL_SMTP: `smtp://127.0.0.1:${port}` })
})

afterAll(() => server.close())

beforeEach(() => {
  taken.length = 0
  mood = 'take'
})

it.each([true, false])(
  'sends a letter once, however many send at the same time (at most once: %s)',
  async atMostOnce => {
    const to = await queue(atMostOnce)
    await Promise.all([1, 2, 3].map(() => sendMail(db, now)))
    expect(taken).toEqual([(await sentTo(to)).messageId])
    expect(await sentTo(to)).toMatchObject({ sentAt: now, tries: 1 })
  },
)

it('sends hundreds of letters in one go, and no longer than the moment it was told of holds', async () => {
  const many = Array.from({ length: 200 }, () => queue(true))
  await Promise.all(many)
  expect(await sendMail(db, now, 0)).toBe(0)
  expect(await sendMail(db, now)).toBe(200)
  expect(taken).toHaveLength(200)
})

it.each([true, false])('tries again what the mail server put off (at most once: %s)', async atMostOnce => {
  const to = await queue(atMostOnce)
  mood = 'refuse'
  await sendMail(db, now)
  expect(await sentTo(to)).toMatchObject({ sentAt: null, givenUpAt: null, tries: 1 })
  mood = 'take'
  expect(await sendMail(db, now)).toBe(0)
  await sendMail(db, later)
  expect(taken).toHaveLength(1)
  expect(await sentTo(to)).toMatchObject({ sentAt: later })
})

it('keeps a letter whose words were cut within a sign', async () => {
  const key = `cut/${newId()}`
  await queueMail(db, { key, to: 'siti@contoh.example', subject: 'Hebat \ud83d', text: 'Hebat' }, new Date())
  const { subject } = await db
    .selectFrom('mailOutbox')
    .select('subject')
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  expect(subject).toBe('Hebat \ufffd')
})

it('sends a letter again when nobody knows whether it arrived, but a reminder never', async () => {
  const [letter, reminder] = [await queue(false), await queue(true)]
  mood = 'take and hang up'
  await sendMail(db, now)
  mood = 'take'
  await sendMail(db, later)
  await sendMail(db, later)
  const ids = [(await sentTo(letter)).messageId, (await sentTo(reminder)).messageId]
  expect(ids.map(id => taken.filter(one => one === id).length)).toEqual([2, 1])
  expect(await sentTo(reminder)).toMatchObject({ sentAt: null, givenUpAt: now })
})

it('leaves a reminder be that was being sent when Bina was killed', async () => {
  const to = await queue(true)
  await db.updateTable('mailOutbox').set({ handedOverAt: now }).where('recipient', '=', to).execute()
  await sendMail(db, later)
  expect(taken).toEqual([])
})

it('gives up a reminder for an address that is refused for good, and says so once', async () => {
  const told: string[] = []
  onMailRefused.push(async (_, { key }) => void told.push(key))
  const [letter, reminder] = [await queue(false), await queue(true)]
  mood = 'refuse for good'
  await sendMail(db, now)
  expect(await sentTo(reminder)).toMatchObject({ sentAt: null, givenUpAt: now, tries: 1 })
  expect(await sentTo(letter)).toMatchObject({ sentAt: null, givenUpAt: null, tries: 1 })
  await sendMail(db, later)
  expect(told).toEqual([reminder])
})
