import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makeHeldOut } from '../culture-makers.ts'
import type { Channel } from './channel.ts'
import { makeSent } from './channel-makers.ts'
import { deliverWaiting, goOnWithoutMail, holdLetter, openNextWays } from './delivering.server.ts'
import { gatewayChannel } from './gateway.server.ts'
import { mail } from './mail.server.ts'
import { giveNumber } from './numbers.server.ts'
import { putFirst, switchMail } from './ways.server.ts'

const thursday = new Date('2026-06-11T02:00:00Z')
const ways = [gatewayChannel(() => ({ url: 'https://gateway.example', secret: 'unused here' })), mail]

/** Somebody with a number and these wishes, and which ways a nudge to them was opened on. */
async function makeOnItsWay(wish: (personId: string) => Promise<unknown>) {
  const { id } = await makeHeldOut(false)
  await giveNumber(db, id, '+6281234567890', thursday)
  await wish(id)
  const nudge = await makeSent(id, thursday)
  await openNextWays(db, [nudge.id], thursday, ways)
  return { id, key: `nudge/${nudge.id}`, waysOf: () => waysOf(nudge.id) }
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

it('the way a person put first is tried first', async () => {
  const usual = await makeOnItsWay(async () => undefined)
  const own = await makeOnItsWay(id => putFirst(db, id, 'mail', thursday))
  expect([await usual.waysOf(), await own.waysOf()]).toEqual([['gateway null'], ['mail taken']])
})

it('who wants no mail gets none, nor a letter that was on its way', async () => {
  const { id, key, waysOf } = await makeOnItsWay(id => putFirst(db, id, 'mail', thursday))
  expect(await holdLetter(db, { key }, thursday)).toBe(null)
  await switchMail(db, id, false, thursday)
  expect(await holdLetter(db, { key }, thursday)).toBe('drop')
  expect(await waysOf()).toEqual(['mail taken'])
  const off = await makeOnItsWay(person => switchMail(db, person, false, thursday))
  expect(await off.waysOf()).toEqual(['gateway null'])
})

it('a letter that the mail server refuses is followed by the next way, once', async () => {
  const { key, waysOf } = await makeOnItsWay(id => putFirst(db, id, 'mail', thursday))
  for (const _ of [1, 2]) await goOnWithoutMail(db, { key }, thursday, ways)
  expect(await waysOf()).toEqual(['mail refused', 'gateway null'])
  await goOnWithoutMail(db, { key: 'assignment/1/2' }, thursday, ways)
})

it('a run ends with its moment, since it judges hours and signs by that: a slow gateway leaves the rest for the next', async () => {
  const slow: Channel = {
    name: 'gateway',
    reaches: async (_, ids) => new Set(ids),
    deliver: async () => {
      await new Promise(done => setTimeout(done, 60))
      return { became: 'taken', receipt: null }
    },
  }
  for (const _ of [1, 2, 3, 4]) {
    const { id } = await makeHeldOut(false)
    await openNextWays(db, [(await makeSent(id, thursday)).id], thursday, [slow])
  }
  const first = await deliverWaiting(db, thursday, [slow], 100)
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(4)
  expect(await deliverWaiting(db, thursday, [slow])).toBeGreaterThan(0)
  expect(await deliverWaiting(db, thursday, [slow])).toBe(0)
})
