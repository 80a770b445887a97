import { type ChildProcess, spawn } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { giveConsent } from '#app/people/consents.server.ts'
import { type MailStage, makeMailServer } from '#app/web/mail-makers.ts'
import { db } from '#db/connection.ts'
import { makeActivity, makeHeldOut, makeNextStep } from './culture-makers.ts'

/** Fifty in the long proof. */
const kills = process.env.RUNS ? 50 : 3

const consented = new Date('2026-06-01T02:00:00Z')
const thursday = new Date('2026-06-11T02:00:00Z')

/** What a life dies of: the mail server at a stage, or itself at one of its questions to the database, asked or not asked any more. */
type End = { readonly stage: MailStage } | { readonly question: number; readonly isAsked: boolean } | null

const stages = ['handed over', 'came', 'EHLO', 'MAIL', 'RCPT', 'DATA'] as const
const endOf = (life: number): End =>
  life % 2 === 0
    ? { stage: stages[(life / 2) % stages.length]! }
    : { question: 1 + ((life * 37) % 120), isAsked: life % 4 === 1 }

let end: End = null
let runner: ChildProcess | undefined
let server: Awaited<ReturnType<typeof makeMailServer>>
beforeAll(async () => {
  server = await makeMailServer(stage => {
    if (!end || !('stage' in end) || end.stage !== stage) return true
    runner?.kill('SIGKILL')
    return false
  })
})
afterAll(() => server.close())

/** All that sends nudges, from choosing to handing letters over, once. */
const program = (question: number, isAsked: boolean) => `
  const { default: pg } = await import('pg')
  const { query } = pg.Client.prototype
  let left = ${question}
  pg.Client.prototype.query = function (...asked) {
    left -= 1
    if (left === 0 && ${!isAsked}) process.kill(process.pid, 'SIGKILL')
    const answer = query.apply(this, asked)
    if (left === 0) process.kill(process.pid, 'SIGKILL')
    return answer
  }
  const { createServer } = await import('vite')
  const vite = await createServer({ configFile: false, appType: 'custom', logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true } })
  const { runNudges } = await vite.ssrLoadModule('/app/culture/nudges.server.ts')
  const { deliverWaiting, holdLetter } = await vite.ssrLoadModule('/app/culture/channels/delivering.server.ts')
  const { mailHolds, sendMail } = await vite.ssrLoadModule('/app/web/mail.server.ts')
  const { db } = await vite.ssrLoadModule('/db/connection.ts')
  mailHolds.push(holdLetter)
  const now = new Date('${thursday.toISOString()}')
  await runNudges(db, now, Math.random)
  await deliverWaiting(db, now)
  await sendMail(db, now, 1000)
  process.exit(0)`

/** A process of its own that does it; how it ended. */
function live(): Promise<string> {
  const [question, isAsked] = end && 'question' in end ? [end.question, end.isAsked] : [0, false]
  runner = spawn(process.execPath, ['--input-type=module', '--eval', program(question, isAsked)], {
    env: { ...process.env, MAIL_SMTP: server.address, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise(resolve => runner?.on('exit', (code, signal) => resolve(signal ?? String(code))))
}

/** Somebody whom a nudge fits. */
async function makeAtRisk() {
  const person = await makeHeldOut(false)
  await makeNextStep(person.id)
  await makeActivity(person.id, ['2026-05-26T02:00:00Z', '2026-06-03T02:00:00Z'])
  await giveConsent(db, person.id, 'nudges', consented)
  return person
}

it(`a nudge reaches each person once at most in its period, and nobody is forgotten, over ${kills} kills of all that sends it`, async () => {
  const people: Awaited<ReturnType<typeof makeAtRisk>>[] = []
  let killed = 0
  for (let life = 0; killed < kills; life += 1) {
    people.push(await makeAtRisk(), await makeAtRisk())
    end = endOf(life)
    if ((await live()) === 'SIGKILL') killed += 1
  }
  end = null
  expect(await live()).toBe('0')

  const letters = await db
    .selectFrom('nudgeSent')
    .innerJoin('mailOutbox', join => join.on(sql<boolean>`mail_outbox.key = 'nudge/' || nudge_sent.id`))
    .select(['nudgeSent.personId', 'nudge', 'period', 'messageId', 'recipient'])
    .execute()
  const said = letters.map(({ personId, nudge, period }) => `${personId} ${nudge} ${period}`)
  expect(said.length).toBe(new Set(said).size)
  expect(letters.map(({ personId }) => personId).toSorted()).toEqual(people.map(({ id }) => id).toSorted())

  const ids = server.taken.map(({ messageId }) => messageId)
  expect(ids.length).toBe(new Set(ids).size)
  for (const { messageId, to } of server.taken)
    expect(letters.find(letter => letter.messageId === messageId)?.recipient).toBe(to)
  const addresses = server.taken.map(({ to }) => to)
  expect(addresses.length).toBe(new Set(addresses).size)
  expect(ids.length).toBeGreaterThanOrEqual(people.length - kills)
})
