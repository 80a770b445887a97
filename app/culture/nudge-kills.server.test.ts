import type { ChildProcess } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { giveConsent } from '#app/people/consents.server.ts'
import { type MailStage, makeMailServer } from '#app/web/mail-makers.ts'
import { db } from '#db/connection.ts'
import { type Death, deathOf, life } from '#db/dying.ts'
import { makeActivity, makeHeldOut, makeNextStep } from './culture-makers.ts'

/** Fifty in the long proof. */
const kills = process.env.RUNS ? 50 : 3

const consented = new Date('2026-06-01T02:00:00Z')
const thursday = new Date('2026-06-11T02:00:00Z')

/** What a life dies of: the mail server at a stage, or itself. */
type End = { readonly stage: MailStage } | Death | null

const stages = ['handed over', 'came', 'EHLO', 'MAIL', 'RCPT', 'DATA'] as const
const endOf = (number: number): End =>
  number % 2 === 0 ? { stage: stages[(number / 2) % stages.length]! } : deathOf(number, 120)

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
const program = `
  const { runNudges } = await load('/app/culture/nudges.server.ts')
  const { deliverWaiting, holdLetter } = await load('/app/culture/channels/delivering.server.ts')
  const { mailHolds, sendMail } = await load('/app/web/mail.server.ts')
  mailHolds.push(holdLetter)
  const now = new Date('${thursday.toISOString()}')
  await runNudges(db, now, Math.random)
  await deliverWaiting(db, now)
  await sendMail(db, now)`

/** A process of its own that does it; how it ended. */
function live(): Promise<string> {
  const one = life(program, end && 'question' in end ? end : null, { MAIL_SMTP: server.address })
  runner = one.process
  return one.ended
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
  for (let number = 0; killed < kills; number += 1) {
    people.push(await makeAtRisk(), await makeAtRisk())
    end = endOf(number)
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
