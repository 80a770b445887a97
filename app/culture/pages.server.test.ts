import { createECDH } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { consentOf, giveConsent } from '#app/people/consents.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, signedIn } from '#db/makers.ts'
import { devicesOf } from './channels/devices.server.ts'
import { numberFor } from './channels/numbers.server.ts'
import { makeActivity, makeHeldOut, makeNextStep } from './culture-makers.ts'
import { nudgeOne } from './nudges.server.ts'
import * as dismissal from './routes/dismissal.ts'
import * as holidays from './routes/holidays.tsx'
import * as nudges from './routes/nudges.tsx'
import * as recap from './routes/recap.tsx'
import * as streak from './routes/streak.tsx'
import * as today from './routes/today.tsx'

const thursday = new Date('2026-06-11T02:00:00Z')
const at = 'http://localhost:3000/'

async function post<T>(
  action: (args: ActionFunctionArgs) => Promise<T>,
  person: { id: string },
  form: Record<string, string>,
  params = {},
) {
  const request = new Request(at, {
    method: 'POST',
    headers: await signedIn(person),
    body: new URLSearchParams(form),
  })
  return action({ request, params, context: {} } as ActionFunctionArgs)
}

async function get<T>(loader: (args: LoaderFunctionArgs) => Promise<T>, person: { id: string }, url = at) {
  const request = new Request(url, { headers: await signedIn(person) })
  return loader({ request, params: {}, context: {} } as unknown as LoaderFunctionArgs)
}

const unwrapped = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'data' in answer && 'init' in answer
    ? { ...(answer.data as object), status: (answer.init as { status: number }).status }
    : answer

const statusOf = (asked: Promise<unknown>) =>
  asked.then(
    answer => (answer instanceof Response ? answer.status : 200),
    thrown => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)),
  )

it('Today leads strangers to the door', async () => {
  const asked = today.loader({
    request: new Request(at),
    params: {},
    context: {},
  } as unknown as LoaderFunctionArgs)
  await expect(asked).rejects.toMatchObject({ status: 302 })
})

describe('leave', () => {
  it('is recorded and removed by its person, and by nobody else', async () => {
    const [person, other] = [await makePerson(), await makePerson()]
    const form = { part: 'record', kind: 'annual', startedOn: '2026-06-15', endedOn: '2026-06-19' }
    expect(await post(streak.action, person, form)).toEqual({ done: 'recorded' })
    const [leave] = (await get(streak.loader, person)).leaves
    expect(leave).toMatchObject({ kind: 'annual', startedOn: '2026-06-15', endedOn: '2026-06-19' })
    expect((await get(streak.loader, other)).leaves).toEqual([])
    await post(streak.action, other, { part: 'remove', leave: leave!.id })
    expect((await get(streak.loader, person)).leaves).toHaveLength(1)
    await post(streak.action, person, { part: 'remove', leave: leave!.id })
    expect((await get(streak.loader, person)).leaves).toEqual([])
  })

  it('is refused when it ends before it begins, and keeps what was typed', async () => {
    const person = await makePerson()
    const form = { part: 'record', kind: 'sick', startedOn: '2026-06-19', endedOn: '2026-06-15' }
    expect(unwrapped(await post(streak.action, person, form))).toMatchObject({
      status: 422,
      fields: { endedOn: 'leaveOrder' },
      values: { startedOn: '2026-06-19' },
    })
  })
})

describe('nudges', () => {
  it('are allowed, switched off by kind and altogether, and forbidden again', async () => {
    const person = await makePerson()
    const wishes = async () => (await get(nudges.loader, person)).wishes
    expect(await wishes()).toEqual({ consented: false, allOff: false, off: [], snoozedUntil: null })
    const answered = await post(nudges.action, person, { part: 'consent', given: 'yes', from: 'today' })
    expect(answered).toMatchObject({ status: 302 })
    await post(nudges.action, person, { part: 'switch', nudge: 'fresh-start', on: 'no' })
    await post(nudges.action, person, { part: 'switch', on: 'no' })
    expect(await wishes()).toMatchObject({ consented: true, allOff: true, off: ['fresh-start'] })
    await post(nudges.action, person, { part: 'switch', on: 'yes' })
    await post(nudges.action, person, { part: 'switch', nudge: 'fresh-start', on: 'yes' })
    await post(nudges.action, person, { part: 'consent', given: 'no' })
    expect(await wishes()).toEqual({ consented: false, allOff: false, off: [], snoozedUntil: null })
    expect(await consentOf(db, person.id, 'nudges')).toBe(false)
    expect(
      unwrapped(await post(nudges.action, person, { part: 'switch', nudge: 'x', on: 'no' })),
    ).toMatchObject({ status: 422 })
  })

  it('go to a number while its owner agrees, and nothing of it is kept after', async () => {
    const person = await makePerson()
    const give = (number: string) => post(nudges.action, person, { part: 'number', number })
    expect(unwrapped(await give('12345'))).toMatchObject({ status: 422, fields: { number: 'malformed' } })
    await give('0812-3456-7890')
    await give('+62 813 3456 7890')
    expect(await numberFor(db, person.id)).toBe('+6281334567890')
    expect(await consentOf(db, person.id, 'gateway')).toBe(true)
    await post(nudges.action, person, { part: 'takeNumberBack' })
    expect(await numberFor(db, person.id)).toBe(null)
    expect(await consentOf(db, person.id, 'gateway')).toBe(false)
  })

  it('keep to the way their person put first, and to no mail', async () => {
    const person = await makePerson()
    const ways = async () => (await get(nudges.loader, person)).ways
    expect(await ways()).toEqual({ first: null, mailOff: false })
    await post(nudges.action, person, { part: 'first', first: 'mail' })
    await post(nudges.action, person, { part: 'mail', on: 'no' })
    expect(await ways()).toEqual({ first: 'mail', mailOff: true })
    await post(nudges.action, person, { part: 'mail', on: 'yes' })
    expect(await ways()).toEqual({ first: 'mail', mailOff: false })
    expect(unwrapped(await post(nudges.action, person, { part: 'first', first: 'x' }))).toMatchObject({
      status: 422,
    })
  })

  it('reach a browser its owner named, until they let go of it; nobody else can', async () => {
    const [person, other] = [await makePerson(), await makePerson()]
    const curve = createECDH('prime256v1')
    const device = {
      ...{ part: 'device', endpoint: `https://push.example/${person.id}`, agent: 'Firefox · Android' },
      ...{ p256dh: curve.generateKeys('base64url'), auth: 'AAAAAAAAAAAAAAAAAAAAAA' },
    }
    const inside = await post(nudges.action, person, { ...device, endpoint: 'https://10.0.0.1/' })
    expect(unwrapped(inside)).toMatchObject({ status: 422 })
    await post(nudges.action, person, device)
    await post(nudges.action, person, device)
    const [kept, ...more] = await devicesOf(db, person.id)
    expect(more).toEqual([])
    await post(nudges.action, other, { part: 'dropDevice', device: kept!.id })
    expect(await devicesOf(db, person.id)).toHaveLength(1)
    await post(nudges.action, person, { part: 'dropDevice', device: kept!.id })
    expect(await devicesOf(db, person.id)).toEqual([])
  })

  it('are dismissed by their person; to others they do not exist', async () => {
    const [person, other] = [await makeHeldOut(false), await makePerson()]
    await makeNextStep(person.id)
    await makeActivity(person.id, ['2026-05-26T02:00:00Z', '2026-06-03T02:00:00Z'])
    await giveConsent(db, person.id, 'nudges', thursday)
    await nudgeOne(db, person.id, thursday, 0)
    const [entry] = (await get(nudges.loader, person)).ledger
    expect((await get(nudges.loader, other)).ledger).toEqual([])
    expect(await statusOf(post(dismissal.action, other, {}, { nudgeId: entry!.id }))).toBe(404)
    expect(await statusOf(post(dismissal.action, person, {}, { nudgeId: 'x' }))).toBe(404)
    expect(await statusOf(post(dismissal.action, person, {}, { nudgeId: entry!.id }))).toBe(302)
    expect((await get(nudges.loader, person)).ledger[0]?.dismissedAt).not.toBe(null)
  })
})

describe('addresses with days that nobody lived in', () => {
  it('show what is shown without them', async () => {
    const person = await makePerson()
    for (const day of ['-271821-04-20', '0000-01-01', '9999-12-31', 'x'])
      expect((await get(nudges.loader, person, `${at}?before=${encodeURIComponent(day)}`)).ledger).toEqual([])
    const usual = await get(recap.loader, person)
    for (const week of ['0000-01-01', '0001-01-01', '9999-12-31', 'x'])
      expect(await get(recap.loader, person, `${at}?week=${week}`)).toEqual(usual)
  })
})

describe('holidays', () => {
  const list =
    '2027-01-01,national,Tahun Baru Masehi\n2027-03-10,joint,Idulfitri\n2027-02-08..2027-03-09,ramadan'
  const form = { year: '2027', source: 'SKB', list }

  it('are checked before anything changes, then imported, and audited', async () => {
    const administrator = await makePerson({ roles: ['administrator'] })
    const year = async () => get(holidays.loader, administrator, `${at}?year=2027`)
    expect(unwrapped(await post(holidays.action, administrator, { ...form, step: 'check' }))).toMatchObject({
      change: { added: [{ day: '2027-01-01' }, { day: '2027-03-10' }], removed: [], same: 0 },
      values: form,
    })
    expect((await year()).holidays).toEqual([])
    const imported = (await post(holidays.action, administrator, { ...form, step: 'import' })) as Response
    expect(imported.headers.get('Location')).toBe('/holidays?year=2027&imported=2')
    expect(await year()).toMatchObject({
      years: [{ year: 2027, national: 1, joint: 1 }],
      holidays: [{ name: 'Tahun Baru Masehi' }, { name: 'Idulfitri' }],
      ramadan: [{ startedOn: '2027-02-08', endedOn: '2027-03-09' }],
    })
    const shorter = { ...form, list: '2027-01-01,national,Tahun Baru Masehi', step: 'import' }
    await post(holidays.action, administrator, shorter)
    expect((await year()).holidays).toHaveLength(1)
    const deeds = await db
      .selectFrom('audit')
      .select('subject')
      .where('action', '=', 'holidays.imported')
      .execute()
    expect(deeds).toEqual([{ subject: '2027' }, { subject: '2027' }])
  })

  it('tell what is wrong with a list and change nothing', async () => {
    const administrator = await makePerson({ roles: ['administrator'] })
    const wrong = { ...form, list: '2027-02-30,national,x', step: 'import' }
    expect(unwrapped(await post(holidays.action, administrator, wrong))).toMatchObject({
      status: 422,
      faults: [{ reason: 'noDay', at: '1' }],
    })
    const long = { ...form, list: 'x\n'.repeat(1000), step: 'check' }
    const { faults } = unwrapped(await post(holidays.action, administrator, long)) as { faults: object[] }
    expect(faults).toHaveLength(12)
    expect(await statusOf(get(holidays.loader, await makePerson({ roles: ['coordinator'] })))).toBe(404)
  })
})
