import type { ActionFunctionArgs } from '@remix-run/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { onMailRefused, sendMail } from '#app/web/mail.server.ts'
import { makeMailServer } from '#app/web/mail-makers.ts'
import { makeReport } from '#app/web/report-makers.ts'
import { noteReturned } from '#app/web/returned-mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { db } from '#db/connection.ts'
import { makeHeldOut } from '../culture-makers.ts'
import { action } from '../routes/returned-mail.ts'
import { makeSent } from './channel-makers.ts'
import { goOnWithoutMail, openNextWays } from './delivering.server.ts'
import { gatewayChannel } from './gateway.server.ts'
import { mail, mailRestsUntil } from './mail.server.ts'
import { giveNumber } from './numbers.server.ts'
import { putFirst } from './ways.server.ts'

const thursday = new Date('2026-06-11T02:00:00Z')
const later = (days: number) => new Date(thursday.getTime() + days * 86_400_000)
const ways = [gatewayChannel(() => ({ url: 'https://gateway.example', secret: 'unused here' })), mail]

let server: Awaited<ReturnType<typeof makeMailServer>>
beforeAll(async () => {
  server = await makeMailServer(() => true)
  Object.assign(settings(), { MAIL_SMTP: server.address })
  onMailRefused.push((trx, letter, now) => goOnWithoutMail(trx, letter, now, ways))
})
afterAll(() => server.close())

const waysOf = async (nudgeId: string) => {
  const rows = await db
    .selectFrom('nudgeDelivery')
    .select(['channel', 'ended'])
    .where('nudgeId', '=', nudgeId)
    .orderBy('id')
    .execute()
  return rows.map(({ channel, ended }) => `${channel} ${ended}`)
}

/** Somebody who has a number and wants mail first, and a nudge whose letter the mail server took. */
async function makeMailed() {
  const { id } = await makeHeldOut(false)
  await giveNumber(db, id, '+6281234567890', thursday)
  await putFirst(db, id, 'mail', thursday)
  const nudge = await makeSent(id, thursday)
  await openNextWays(db, [nudge.id], thursday, ways)
  await sendMail(db, thursday)
  return { id, nudge, messageId: server.taken.at(-1)!.messageId }
}

it('a letter that comes back later is followed by the next way, once, and its address rests', async () => {
  const { id, nudge, messageId } = await makeMailed()
  expect(await waysOf(nudge.id)).toEqual(['mail taken'])
  expect(await noteReturned(db, makeReport({ messageId }), thursday)).toBe(true)
  expect(await noteReturned(db, makeReport({ messageId }), thursday)).toBe(false)
  expect(await waysOf(nudge.id)).toEqual(['mail refused', 'gateway null'])
  expect(
    await db.selectFrom('mailOutbox').selectAll().where('messageId', '=', messageId).executeTakeFirst(),
  ).toMatchObject({ returnedAt: thursday, returnedStatus: '5.1.1', sentAt: null, givenUpAt: thursday })
  const next = await makeSent(id, thursday, 'own-plan')
  await openNextWays(db, [next.id], later(2), ways)
  expect(await waysOf(next.id)).toEqual(['gateway null'])
  expect(await mail.reaches(db, [id], later(89))).toEqual(new Set())
  expect(await mailRestsUntil(db, id, later(1))).toEqual(later(90))
  expect(await mail.reaches(db, [id], later(91))).toEqual(new Set([id]))
})

it('a full box is followed by the next way and asked again next time; another address is not what came back', async () => {
  const { id, nudge, messageId } = await makeMailed()
  await noteReturned(db, makeReport({ messageId, statuses: ['5.2.2'] }), thursday)
  expect(await waysOf(nudge.id)).toEqual(['mail refused', 'gateway null'])
  expect(await mail.reaches(db, [id], later(1))).toEqual(new Set([id]))
  const moved = await makeMailed()
  await noteReturned(db, makeReport({ messageId: moved.messageId }), thursday)
  await db
    .updateTable('person')
    .set({ email: `baru-${moved.id}@contoh.go.id` })
    .where('id', '=', moved.id)
    .execute()
  expect(await mail.reaches(db, [moved.id], later(1))).toEqual(new Set([moved.id]))
  expect(await mailRestsUntil(db, moved.id, later(1))).toBeNull()
})

it('a letter that was put off, is not ours, or did not leave is left as it is', async () => {
  const { nudge, messageId } = await makeMailed()
  expect(await noteReturned(db, makeReport({ messageId, action: 'delayed' }), thursday)).toBe(false)
  expect(await noteReturned(db, makeReport({ messageId: '<other@elsewhere.example>' }), thursday)).toBe(false)
  expect(await waysOf(nudge.id)).toEqual(['mail taken'])
})

it('only whoever knows the secret hands letters in, and without one the address is closed', async () => {
  const { nudge, messageId } = await makeMailed()
  const post = (authorization?: string) =>
    action({
      request: new Request('http://localhost/mail/returned', {
        method: 'POST',
        body: makeReport({ messageId }),
        headers: authorization ? { Authorization: authorization } : {},
      }),
      params: {},
      context: {},
    } as unknown as ActionFunctionArgs)
  await expect(post('Bearer undefined')).rejects.toMatchObject({ status: 404 })
  const secret = 'a secret of thirty-two characters or more'
  Object.assign(settings(), { MAIL_RETURNS_SECRET: secret })
  expect((await post()).status).toBe(401)
  expect((await post('Bearer wrong')).status).toBe(401)
  expect(await waysOf(nudge.id)).toEqual(['mail taken'])
  expect(await (await post(`Bearer ${secret}`)).text()).toBe('noted\n')
  expect(await waysOf(nudge.id)).toEqual(['mail refused', 'gateway null'])
})
