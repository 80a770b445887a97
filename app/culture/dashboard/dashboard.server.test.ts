import { expect, it } from 'vitest'
import { giveConsent, withdrawConsent } from '#app/people/consents.server.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import { makeActivity, makeHeldOut } from '../culture-makers.ts'
import { enterDropped } from '../dropped.server.ts'
import { countEverybody } from './counting.server.ts'
import { type Dashboard, dashboardOf } from './dashboard.server.ts'

const now = new Date('2026-06-10T02:00:00Z')
const [lastWeek, threeMonthsAgo] = ['2026-06-02T02:00:00Z', '2026-03-25T02:00:00Z']

async function counted(): Promise<Dashboard> {
  await countEverybody(db, now)
  return (await dashboardOf(db, 'all', now))!
}

it('tells of whole units, of small ones in those above, and to a coordinator of their own alone', async () => {
  const root = await makeUnit()
  const large = await makeUnit({ parent: root, zone: 'Asia/Jayapura' })
  const small = await makeUnit({ parent: root })
  for (let n = 0; n < 12; n += 1) {
    const person = await makePerson({ unit: large })
    if (n < 10) await makeActivity(person.id, n < 5 ? [lastWeek, threeMonthsAgo] : [threeMonthsAgo])
    await giveConsent(db, person.id, 'nudges', now)
    if (n < 5) await withdrawConsent(db, person.id, 'nudges', new Date(now.getTime() + 1))
  }
  for (let n = 0; n < 4; n += 1) await makePerson({ unit: small })
  for (let n = 0; n < 7; n += 1) await makePerson({ unit: root })

  const { units, until } = await counted()
  expect(until).toBe('2026-06-07')
  const of = (id: string) => units.find(unit => unit.id === id)?.figures
  expect(of(large.id)).toMatchObject({
    ...{ active: { people: 10, counted: 5 }, lapsed: { people: 10, counted: 5 } },
    ...{ optedOut: { people: 10, counted: 5 }, started: null },
  })
  expect(of(small.id)).toMatchObject({ active: null })
  expect(of(root.id)).toMatchObject({
    active: { people: 25, counted: 5 },
    optedOut: { people: 10, counted: 5 },
  })
  expect((await dashboardOf(db, [small.path], now))?.units.map(({ id }) => id)).toEqual([small.id])
  expect((await dashboardOf(db, [], now))?.units).toEqual([])
})

it('compares those who got a nudge with those held out, once each, when their time is over', async () => {
  const sentAt = new Date('2026-06-01T02:00:00Z')
  const moment = { nudge: 'streak-at-risk', period: '2026-06-01' }
  for (let n = 0; n < 10; n += 1) {
    const [given, without] = [await makePerson(), await makeHeldOut(true)]
    for (const at of [sentAt, new Date(now.getTime() - 3_600_000)])
      await db
        .insertInto('nudgeSent')
        .values({
          ...{
            id: newId(),
            personId: given.id,
            ...moment,
            period: at.toISOString(),
            variant: 'five-minutes',
          },
          ...{
            channels: ['today'],
            title: 'a',
            body: 'b',
            actionLabel: 'c',
            actionHref: '/',
            language: 'id',
          },
          ...{ reasons: '{}', eligible: [], probability: 1, sentAt: at, expiresAt: now },
        })
        .execute()
    const dropped = [{ ...moment, reason: 'heldOut' as const }]
    await enterDropped(db, [{ personId: without.id, choice: { dropped } }], sentAt)
  }
  const { nudges } = await counted()
  const told = nudges.find(({ name }) => name === moment.nudge)?.told
  expect(told).toMatchObject({ given: { people: 10, learned: 0 }, heldOut: { people: 10, learned: 0 } })
  expect(told?.effect).toMatchObject({ difference: 0, high: expect.closeTo(0.2775, 4) })
  expect(nudges.find(({ name }) => name === 'fresh-start')?.told).toBeNull()
})

it('tells of the last count alone, whoever learned since, and of none that is still to come', async () => {
  await countEverybody(db, now)
  const later = new Date(now.getTime() + 3_600_000)
  expect((await dashboardOf(db, 'all', later))?.countedAt).toEqual(now)
  await Promise.all([countEverybody(db, later), countEverybody(db, later)])
  expect((await dashboardOf(db, 'all', later))?.countedAt).toEqual(later)
  expect(await dashboardOf(db, 'all', now)).toBeNull()
})
