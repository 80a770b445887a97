import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeEndpoint } from '#app/web/endpoint-makers.ts'
import { db } from '#db/connection.ts'
import { makeHeldOut } from '../culture-makers.ts'
import { ledgerOf } from '../ledger.server.ts'
import { makeSent } from './channel-makers.ts'
import { deliverWaiting, keyOf, openNextWays } from './delivering.server.ts'
import { gatewayChannel } from './gateway.server.ts'
import { mail } from './mail.server.ts'
import { giveNumber, takeNumberBack } from './numbers.server.ts'

const thursday = new Date('2026-06-11T02:00:00Z')
const later = (minutes: number) => new Date(thursday.getTime() + minutes * 60_000)
const secret = 'a secret of thirty-two characters or more'

let endpoint: Awaited<ReturnType<typeof makeEndpoint>>
let taken: { headers: Record<string, unknown>; body: string }[] = []
/** What the gateway answers next; the last one from then on. `cut`: nothing; `kill`: whoever asked dies. */
let answers: (number | 'cut' | 'kill')[] = [202]
let sender: ChildProcess | undefined

beforeAll(async () => {
  endpoint = await makeEndpoint((request, response) => {
    let body = ''
    request.on('data', part => (body += part))
    request.on('end', () => {
      taken.push({ headers: request.headers, body })
      const answer = answers.length > 1 ? answers.shift()! : answers[0]!
      if (answer === 'kill') sender?.kill('SIGKILL')
      if (typeof answer === 'number') response.writeHead(answer).end('{"id":"wa-1"}')
      else response.destroy()
    })
  })
})
afterAll(() => endpoint.close())

const ways = () => [gatewayChannel(() => ({ url: `${endpoint.home}/bina`, secret }), endpoint.reach), mail]

/** Somebody with a number, and a nudge on its way to them. */
async function makeOnItsWay(number: string | null = '+6281234567890') {
  const person = await makeHeldOut(false)
  if (number) await giveNumber(db, person.id, number, thursday)
  const nudge = await makeSent(person.id, thursday)
  await db.transaction().execute(trx => openNextWays(trx, [nudge.id], thursday, ways()))
  return { person, nudge }
}

const deliveriesOf = (nudgeId: string) =>
  db.selectFrom('nudgeDelivery').selectAll().where('nudgeId', '=', nudgeId).orderBy('createdAt').execute()
const mailsTo = (personId: string) =>
  db.selectFrom('mailOutbox').selectAll().where('personId', '=', personId).execute()

it('a nudge goes to the gateway once, signed, with its key, and the receipt is kept', async () => {
  ;[taken, answers] = [[], [202]]
  const { person, nudge } = await makeOnItsWay()
  const runs = await Promise.all([1, 2, 3, 4].map(() => deliverWaiting(db, thursday, ways())))
  expect(runs.reduce((sum, looked) => sum + looked, 0)).toBe(1)
  const [{ headers, body }, ...more] = taken as [(typeof taken)[0]]
  expect(more).toEqual([])
  const key = keyOf(person.id, nudge.nudge, nudge.period)
  expect(JSON.parse(body)).toEqual({
    id: key,
    number: '+6281234567890',
    title: nudge.title,
    text: nudge.body,
    link: expect.stringMatching(/^https?:.*\/enrolments\/1$/),
    language: 'id',
  })
  expect(headers['idempotency-key']).toBe(key)
  const signed = `${headers['x-bina-timestamp']}.${body}`
  expect(headers['x-bina-signature']).toBe(
    `sha256=${createHmac('sha256', secret).update(signed).digest('hex')}`,
  )
  expect(await deliveriesOf(nudge.id)).toMatchObject([
    { channel: 'gateway', ended: 'taken', receipt: '202 {"id":"wa-1"}' },
  ])
  expect(await mailsTo(person.id)).toEqual([])
  expect((await ledgerOf(db, person.id, null, 5))[0]?.way).toEqual({ channel: 'gateway', ended: 'taken' })
})

it('who gave no number, or took it back, is not told to the gateway and gets a mail', async () => {
  ;[taken, answers] = [[], [202]]
  const { person } = await makeOnItsWay(null)
  expect(await mailsTo(person.id)).toHaveLength(1)
  const back = await makeOnItsWay()
  await takeNumberBack(db, back.person.id, thursday)
  await deliverWaiting(db, thursday, ways())
  expect(taken).toEqual([])
  expect(await mailsTo(back.person.id)).toHaveLength(1)
})

it('a gateway that is away is asked again, each time later, by the same key; then the mail takes over', async () => {
  ;[taken, answers] = [[], [503, 429, 500]]
  const { person, nudge } = await makeOnItsWay()
  for (let minute = 0; minute <= 40; minute += 1) await deliverWaiting(db, later(minute), ways())
  expect(taken.map(({ headers }) => headers['x-bina-timestamp'])).toEqual(
    [0, 1, 3, 7, 15, 31].map(minute => String(later(minute).getTime() / 1000)),
  )
  expect(new Set(taken.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  expect(await deliveriesOf(nudge.id)).toMatchObject([
    { channel: 'gateway', ended: 'refused', tries: 6, lastError: '500 {"id":"wa-1"}' },
    { channel: 'mail', ended: 'taken' },
  ])
  expect(await mailsTo(person.id)).toHaveLength(1)
})

it('a number the gateway refuses leads to a mail at once', async () => {
  ;[taken, answers] = [[], [422]]
  const { person } = await makeOnItsWay()
  await deliverWaiting(db, thursday, ways())
  expect([taken.length, (await mailsTo(person.id)).length]).toEqual([1, 1])
})

it.each(['cut', 504] as const)(
  'where nobody knows whether it arrived (%s) nothing is sent again',
  async answer => {
    ;[taken, answers] = [[], [answer]]
    const { person, nudge } = await makeOnItsWay()
    for (const minute of [0, 5, 90]) await deliverWaiting(db, later(minute), ways())
    expect([taken.length, (await mailsTo(person.id)).length]).toEqual([1, 0])
    expect(await deliveriesOf(nudge.id)).toMatchObject([{ ended: 'unsure' }])
  },
)

it('what learning went ahead of is dropped on its way, and an evening is waited out', async () => {
  ;[taken, answers] = [[], [202]]
  const { nudge } = await makeOnItsWay()
  await deliverWaiting(db, new Date('2026-06-11T14:00:00Z'), ways())
  expect(await deliveriesOf(nudge.id)).toMatchObject([{ ended: null, handedOverAt: null }])
  await deliverWaiting(db, new Date('2026-07-20T02:00:00Z'), ways())
  expect(await deliveriesOf(nudge.id)).toMatchObject([{ ended: 'dropped' }])
  expect(taken).toEqual([])
})

const program = (url: string) => `
  const { createServer } = await import('vite')
  const vite = await createServer({ configFile: false, appType: 'custom', logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true } })
  const { deliverWaiting } = await vite.ssrLoadModule('/app/culture/channels/delivering.server.ts')
  const { gatewayChannel } = await vite.ssrLoadModule('/app/culture/channels/gateway.server.ts')
  const { mail } = await vite.ssrLoadModule('/app/culture/channels/mail.server.ts')
  const { db } = await vite.ssrLoadModule('/db/connection.ts')
  const gateway = gatewayChannel(() => ({ url: '${url}', secret: '${secret}' }), { mayReach: () => true })
  await deliverWaiting(db, new Date('${thursday.toISOString()}'), [gateway, mail])
  process.exit(0)`

/** A process of its own that hands over what waits; how it ended. */
function deliver(): Promise<string> {
  sender = spawn(process.execPath, ['--input-type=module', '--eval', program(`${endpoint.home}/bina`)], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: endpoint.cert, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return new Promise(resolve => sender?.on('exit', (code, signal) => resolve(signal ?? String(code))))
}

it('a nudge whose sender is killed between handing over and hearing arrives once, on one way', async () => {
  ;[taken, answers] = [[], ['kill', 202]]
  const people = [await makeOnItsWay(), await makeOnItsWay()]
  expect(await deliver()).toBe('SIGKILL')
  for (const minute of [0, 90]) await deliverWaiting(db, later(minute), ways())
  expect(taken.map(({ headers }) => headers['idempotency-key']).toSorted()).toEqual(
    people.map(({ person, nudge }) => keyOf(person.id, nudge.nudge, nudge.period)).toSorted(),
  )
  for (const { person } of people) expect(await mailsTo(person.id)).toEqual([])
  const ends = (await Promise.all(people.map(({ nudge }) => deliveriesOf(nudge.id)))).flat()
  expect(ends.map(({ ended }) => ended).toSorted()).toEqual(['taken', 'unsure'])
})
