import { createECDH, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeEndpoint } from '#app/web/endpoint-makers.ts'
import { db } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import { makeHeldOut } from '../culture-makers.ts'
import { makeSent } from './channel-makers.ts'
import { deliverWaiting, openNextWays } from './delivering.server.ts'
import { deviceForm, devicesOf, dropDevice, keepDevice } from './devices.server.ts'
import { mail } from './mail.server.ts'
import { pushChannel } from './push.server.ts'

const thursday = new Date('2026-06-11T02:00:00Z')
const later = (minutes: number) => new Date(thursday.getTime() + minutes * 60_000)
const curve = createECDH('prime256v1')
const keys = {
  publicKey: curve.generateKeys('base64url'),
  privateKey: curve
    .getPrivateKey()
    .toString('base64')
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', ''),
  subject: 'mailto:bina@example.go.id',
}

let endpoint: Awaited<ReturnType<typeof makeEndpoint>>
let told: { url: string; headers: Record<string, unknown>; body: Buffer }[] = []
beforeEach(() => {
  told = []
})
beforeAll(async () => {
  endpoint = await makeEndpoint((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      told.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) })
      response.writeHead(Number(request.url?.split('/')[1])).end()
    })
  })
})
afterAll(() => endpoint.close())

const ways = () => [pushChannel(() => keys, endpoint.reach), mail]

/** A browser's half of the keys, and where its maker's server answers as `answers` says. */
function makeBrowser(answers: number) {
  const own = createECDH('prime256v1')
  const at = `${endpoint.home}/${answers}/${randomBytes(6).toString('hex')}`
  const auth = randomBytes(16).toString('base64url')
  return { endpoint: at, p256dh: own.generateKeys('base64url'), auth, agent: 'Chrome · Android' }
}

/** Somebody with browsers that answer so, the last one the newest, and a nudge on its way to them. */
async function makeOnItsWay(answers: readonly number[]) {
  const person = await makeHeldOut(false)
  for (const [n, answer] of answers.entries()) await keepDevice(db, person.id, makeBrowser(answer), later(n))
  const nudge = await makeSent(person.id, thursday)
  await db.transaction().execute(trx => openNextWays(trx, [nudge.id], thursday, ways()))
  return { person, nudge }
}

const waysOf = async (nudgeId: string) => {
  const rows = await db
    .selectFrom('nudgeDelivery')
    .select(['channel', 'ended'])
    .where('nudgeId', '=', nudgeId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(({ channel, ended }) => `${channel} ${ended}`)
}
const mailsTo = (personId: string) =>
  db.selectFrom('mailOutbox').select('id').where('personId', '=', personId).execute()

it('one browser is told, once, sealed and signed, whoever looks at the same time', async () => {
  const { person, nudge } = await makeOnItsWay([201, 201])
  await Promise.all([1, 2, 3].map(() => deliverWaiting(db, thursday, ways())))
  expect(told).toHaveLength(1)
  expect(told[0]?.headers).toMatchObject({
    'content-encoding': 'aes128gcm',
    authorization: expect.stringMatching(/^vapid t=.*, k=/),
    ttl: '7200',
  })
  expect(told[0]?.body.includes(Buffer.from(nudge.title))).toBe(false)
  expect(await waysOf(nudge.id)).toEqual(['push taken'])
  expect(await mailsTo(person.id)).toEqual([])
})

it('a browser that is gone is let go of, and the next one told', async () => {
  const { person, nudge } = await makeOnItsWay([201, 410, 404])
  await deliverWaiting(db, thursday, ways())
  expect(told.map(({ url }) => url.slice(1, 4))).toEqual(['404', '410', '201'])
  expect(await devicesOf(db, person.id)).toHaveLength(1)
  expect(await waysOf(nudge.id)).toEqual(['push taken'])
})

it('where every browser is gone the mail takes over, and where nobody knows nothing does', async () => {
  const gone = await makeOnItsWay([410])
  const unsure = await makeOnItsWay([504])
  await deliverWaiting(db, thursday, ways())
  expect(await waysOf(gone.nudge.id)).toEqual(['push refused', 'mail taken'])
  expect(await waysOf(unsure.nudge.id)).toEqual(['push unsure'])
  expect(await mailsTo(unsure.person.id)).toEqual([])
})

it('a browser belongs to whoever asked on it last, is dropped by nobody else, and ten are kept', async () => {
  const [one, other] = [await makePerson(), await makePerson()]
  const browser = makeBrowser(201)
  await keepDevice(db, one.id, browser, thursday)
  await keepDevice(db, other.id, browser, thursday)
  expect(await devicesOf(db, one.id)).toEqual([])
  const [kept] = await devicesOf(db, other.id)
  await dropDevice(db, one.id, kept!.id)
  expect(await devicesOf(db, other.id)).toHaveLength(1)
  for (let n = 1; n <= 11; n += 1) await keepDevice(db, other.id, makeBrowser(201), later(n))
  expect(await devicesOf(db, other.id)).toHaveLength(10)
})

it('only a public https address and whole keys are taken for a browser', () => {
  const browser = { ...makeBrowser(201), endpoint: 'https://push.example/1', part: 'device' }
  const isTaken = (changed: object) => deviceForm.safeParse({ ...browser, ...changed }).success
  expect(isTaken({})).toBe(true)
  for (const endpoint of [
    'http://push.example/1',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://a:b@push.example',
    'x',
  ])
    expect(isTaken({ endpoint })).toBe(false)
  expect(isTaken({ p256dh: 'abc' })).toBe(false)
  expect(isTaken({ auth: '' })).toBe(false)
})

it('a push inside our own network is not sent', async () => {
  const { nudge, person } = await makeOnItsWay([201])
  const guarded = [pushChannel(() => keys, { tls: endpoint.reach.tls }), mail]
  for (let minute = 0; minute <= 40; minute += 1) await deliverWaiting(db, later(minute), guarded)
  expect(told).toEqual([])
  expect(await waysOf(nudge.id)).toEqual(['push refused', 'mail taken'])
  expect(await mailsTo(person.id)).toHaveLength(1)
})
