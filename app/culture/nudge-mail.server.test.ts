import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { beforeAll, expect, it } from 'vitest'
import { giveConsent } from '#app/people/consents.server.ts'
import { isSameSite, postedFromElsewhere } from '#app/web/origin.ts'
import { db } from '#db/connection.ts'
import { makeSent } from './channels/channel-makers.ts'
import { makeActivity, makeHeldOut, makeNextStep } from './culture-makers.ts'
import { historyOf, openNudgeOf } from './ledger.server.ts'
import { holdNudge } from './nudge-hold.server.ts'
import { nudgeOne } from './nudges.server.ts'
import * as stop from './routes/stop.tsx'
import { stopAddress } from './stop-address.server.ts'
import { hideStreak } from './streaks.server.ts'
import { snooze, wishesOf } from './wishes.server.ts'

const thursday = new Date('2026-06-11T02:00:00Z')
const evening = new Date('2026-06-11T11:00:00Z')
const friday = new Date('2026-06-12T02:00:00Z')

async function makeNudged() {
  const person = await makeHeldOut(false)
  await makeNextStep(person.id)
  await makeActivity(person.id, ['2026-05-26T02:00:00Z', '2026-06-03T02:00:00Z'])
  await giveConsent(db, person.id, 'nudges', new Date('2026-06-01T02:00:00Z'))
  expect(await nudgeOne(db, person.id, thursday, 0)).toBe(true)
  const mail = await db
    .selectFrom('mailOutbox')
    .selectAll()
    .where('personId', '=', person.id)
    .executeTakeFirstOrThrow()
  return { person, mail }
}

beforeAll(() => void postedFromElsewhere.push('/nudges/stop'))

it('a letter carries a way to stop in one click, is plain, and small', async () => {
  const { person, mail } = await makeNudged()
  expect(mail.headers).toMatchObject({
    'List-Unsubscribe': `<${stopAddress(person.id)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  expect(mail.bodyText).toContain(stopAddress(person.id))
  expect(mail.bodyHtml).toBe(null)
  expect(mail.bodyText.length).toBeLessThan(60_000)
})

it('one click stops all, without signing in; another address stops nothing', async () => {
  const { person } = await makeNudged()
  const form = new FormData()
  form.append('List-Unsubscribe', 'One-Click')
  const post = (
    address: string,
    body: URLSearchParams | FormData = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  ) =>
    stop.action({
      request: new Request(address, { method: 'POST', body }),
      params: {},
      context: {},
    } as unknown as ActionFunctionArgs)
  const wrong = stopAddress(person.id).replace(/sign=.{3}/, 'sign=AAA')
  await expect(post(wrong)).rejects.toMatchObject({ status: 404 })
  const asked = stop.loader({
    request: new Request(stopAddress(person.id)),
    params: {},
    context: {},
  } as unknown as LoaderFunctionArgs)
  expect(await asked).toBe(null)
  expect((await wishesOf(db, [person.id])).get(person.id)?.allOff).toBe(false)
  await post(stopAddress(person.id), form)
  await post(stopAddress(person.id))
  expect((await wishesOf(db, [person.id])).get(person.id)?.allOff).toBe(true)
})

it('only what is no browser may post there from elsewhere', () => {
  const request = (headers: Record<string, string>, path = '/nudges/stop') =>
    new Request(`https://bina.example${path}`, { method: 'POST', headers })
  expect(isSameSite(request({}), 'https://bina.example')).toBe(true)
  expect(isSameSite(request({ Origin: 'https://other.example' }), 'https://bina.example')).toBe(false)
  expect(isSameSite(request({ 'Sec-Fetch-Site': 'cross-site' }), 'https://bina.example')).toBe(false)
  expect(isSameSite(request({}, '/nudges'), 'https://bina.example')).toBe(false)
})

it('a letter that leaves late is looked at again: it waits for a good hour, or is dropped', async () => {
  const [waits, learned, paused, stopped, hid] = [
    await makeNudged(),
    await makeNudged(),
    await makeNudged(),
    await makeNudged(),
    await makeNudged(),
  ]
  expect(await holdNudge(db, waits.mail, thursday)).toBe(null)
  expect(await holdNudge(db, waits.mail, evening)).toEqual(new Date('2026-06-11T11:30:00Z'))
  expect(await holdNudge(db, waits.mail, new Date('2026-06-16T02:00:00Z'))).toBe('drop')
  await makeActivity(learned.person.id, ['2026-06-11T04:00:00Z'])
  await snooze(db, paused.person.id, 7, thursday)
  await db.updateTable('person').set({ disabledAt: friday }).where('id', '=', stopped.person.id).execute()
  await hideStreak(db, hid.person.id, true, friday)
  expect(await openNudgeOf(db, hid.person.id, friday)).toBe(null)
  for (const { mail } of [learned, paused, stopped, hid])
    expect(await holdNudge(db, mail, friday)).toBe('drop')
  expect(await holdNudge(db, { key: 'assignment/1/2' }, evening)).toBe(null)
})

it('a letter that leaves on a later day counts on that day, and not where another was said by then or its person is held out now', async () => {
  const [leaves, passed] = [await makeNudged(), await makeNudged()]
  expect(await holdNudge(db, leaves.mail, friday)).toBe(null)
  const [sent] = (await historyOf(db, [leaves.person.id], friday)).get(leaves.person.id) ?? []
  expect(sent?.sentAt).toEqual(friday)
  expect(await nudgeOne(db, leaves.person.id, friday, 0)).toBe(false)

  await makeSent(passed.person.id, friday, 'thanked')
  expect(await holdNudge(db, passed.mail, friday)).toBe('drop')

  const [endOfJune, july] = [new Date('2026-06-30T02:00:00Z'), new Date('2026-07-01T02:00:00Z')]
  for (const heldOut of [true, false]) {
    const person = await makeHeldOut(heldOut, {}, '2026-Q3')
    const { id } = await makeSent(person.id, endOfJune)
    expect(await holdNudge(db, { key: `nudge/${id}` }, july)).toBe(heldOut ? 'drop' : null)
  }
})
