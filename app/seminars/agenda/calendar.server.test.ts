import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { now as clock } from '#app/web/clock.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { loader as feed } from '../routes/calendar-feed.ts'
import { action, loader } from '../routes/calendar-settings.tsx'
import { makeSeminar, planOn } from './agenda-makers.ts'
import { cancel } from './announcing.server.ts'
import { ownCalendar, seminarCalendar } from './calendar.server.ts'
import { feedMadeAt, renewFeed, revokeFeed } from './feeds.server.ts'
import { register } from './registering.server.ts'
import { schedule } from './scheduling.server.ts'
import { sessionsOf } from './seminars.server.ts'

const inOne = <T>(act: (trx: typeof db) => Promise<T>) => db.transaction().execute(act)

/** What another programme reads in it. */
const read = (calendar: string | null) =>
  new ICAL.Component(ICAL.parse(calendar ?? '')).getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      location: event.location,
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      status: component.getFirstPropertyValue('status'),
    }
  })

it('is read by other programmes as it was planned, moved and called off', async () => {
  const title = 'Etika, data; dan\nlayanan \\ publik'
  const { seminarId, organiser, unit } = await makeSeminar({
    capacity: 1,
    title,
    plans: [planOn(7), planOn(14)],
  })
  const [seated, waits] = [await makePerson({ unit }), await makePerson({ unit })]
  for (const { id: personId } of [seated, waits])
    await inOne(trx => register(trx, { seminarId, personId }, testTime))
  const [first, second] = await sessionsOf(db, seminarId)
  const before = read(await seminarCalendar(db, seated.id, seminarId))
  expect(before).toHaveLength(2)
  expect(before[0]).toMatchObject({
    ...{ uid: expect.stringContaining(first?.id ?? ''), sequence: 0, summary: title, location: 'Aula' },
    ...{
      starts: planOn(7).startsAt.toISOString(),
      ends: planOn(7).endsAt.toISOString(),
      status: 'CONFIRMED',
    },
  })
  expect(read(await seminarCalendar(db, waits.id, seminarId))[0]?.status).toBe('TENTATIVE')
  expect(await seminarCalendar(db, organiser.id, seminarId)).toBeNull()
  const plans = [planOn(8, { id: first?.id ?? null }), planOn(14, { id: second?.id ?? null })]
  await inOne(trx => schedule(trx, { seminarId, plans, reason: 'Aula dipakai', by: organiser.id }, testTime))
  const moved = read(await seminarCalendar(db, seated.id, seminarId))
  expect(moved.map(({ sequence }) => sequence)).toEqual([1, 1])
  expect(moved[0]).toMatchObject({ uid: before[0]?.uid, starts: planOn(8).startsAt.toISOString() })
  await inOne(trx => cancel(trx, { seminarId, reason: 'Narasumber sakit', by: organiser.id }, testTime))
  expect(
    read(await ownCalendar(db, seated.id, testTime)).map(({ sequence, status }) => [sequence, status]),
  ).toEqual([
    [2, 'CANCELLED'],
    [2, 'CANCELLED'],
  ])
})

async function fetched(secret: string) {
  const request = new Request(`http://localhost:3000/calendar/${secret}.ics`)
  try {
    return await feed({ request, params: { file: `${secret}.ics` }, context: { address: secret } })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

it('opens by its secret alone, until that is renewed or revoked, or the person disabled', async () => {
  const { seminarId, unit } = await makeSeminar({ plans: [planOn(7)] })
  const person = await makePerson({ unit })
  await inOne(trx => register(trx, { seminarId, personId: person.id }, testTime))
  const first = await inOne(trx => renewFeed(trx, person.id, clock()))
  const stored = await db.selectFrom('calendarFeed').selectAll().where('personId', '=', person.id).execute()
  expect(JSON.stringify(stored)).not.toContain(first)
  const answer = await fetched(first)
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    200,
    'text/calendar; charset=utf-8; method=PUBLISH',
  ])
  expect((await fetched(`${first.slice(0, -1)}_`)).status).toBe(404)
  const second = await inOne(trx => renewFeed(trx, person.id, clock()))
  expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200])
  expect(await feedMadeAt(db, person.id)).not.toBeNull()
  await db.updateTable('person').set({ disabledAt: testTime }).where('id', '=', person.id).execute()
  expect((await fetched(second)).status).toBe(404)
  await db.updateTable('person').set({ disabledAt: null }).where('id', '=', person.id).execute()
  await revokeFeed(db, person.id, clock())
  expect([(await fetched(second)).status, await feedMadeAt(db, person.id)]).toEqual([404, null])
})

it('shows a new address to its owner alone, and keeps its secret nowhere, also not in the answer to its form', async () => {
  const [person, other] = [await makePerson(), await makePerson()]
  const headers = await signedIn(person)
  const send = (form: Record<string, string>) => {
    const body = new URLSearchParams(form)
    const request = new Request('http://localhost:3000/settings/calendar', { method: 'POST', headers, body })
    return action({ request, params: {}, context: {} }) as Promise<Response>
  }
  const shown = async (signed: { Cookie: string }, cookie: string) => {
    const url = 'http://localhost:3000/settings/calendar'
    const request = new Request(url, { headers: { Cookie: `${signed.Cookie}; ${cookie}` } })
    return (await loader({ request, params: {}, context: {} })).address
  }
  const answer = await send({ intent: 'renew', formKey: 'once' })
  const cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
  const address = (await shown(headers, cookie)) ?? ''
  const secret = /calendar\/([\w-]{43})\.ics$/.exec(address)?.[1] ?? ''
  expect((await fetched(secret)).status).toBe(200)
  expect(await shown(await signedIn(other), cookie)).toBeNull()
  const kept = await db.selectFrom('idempotency').selectAll().where('personId', '=', person.id).execute()
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain(secret)
  expect((await send({ intent: 'renew', formKey: 'once' })).headers.get('Set-Cookie')).toBeNull()
  expect((await fetched(secret)).status).toBe(200)
})

it('is not to be guessed at: after many tries from one address it says no', async () => {
  const request = new Request('http://localhost:3000/calendar/x.ics')
  const knock = () => feed({ request, params: { file: 'x.ics' }, context: { address: '203.0.113.9' } })
  const statuses: number[] = []
  for (let tries = 0; tries < 301; tries += 1)
    statuses.push(
      await knock().then(
        answer => answer.status,
        (thrown: Response) => thrown.status,
      ),
    )
  expect([statuses[0], statuses.at(-1)]).toEqual([404, 429])
})
