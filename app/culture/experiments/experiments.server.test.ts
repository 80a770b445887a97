import { expect, it } from 'vitest'
import { giveConsent, withdrawConsent } from '#app/people/consents.server.ts'
import { asDay } from '#app/web/day.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import type { Chosen } from '../choose.ts'
import { makeHeldOut } from '../culture-makers.ts'
import { streakAtRisk } from '../nudges/streak-at-risk.ts'
import { armOf } from './arms.ts'
import { stageOf } from './experiment.ts'
import { cultureScope, experimentIn, experiments, plan, sizeOf, start, stop } from './experiments.server.ts'
import { partsOf } from './parts.server.ts'
import { readingOf } from './reading.ts'
import { steer } from './steering.server.ts'

const now = new Date('2026-06-10T02:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
const today = asDay('2026-06-10')
const asked = {
  question: 'Apakah pengingat runtunan membantu?',
  nudge: streakAtRisk.name,
  arms: ['none', 'usual'],
  outcome: 'learned48h' as const,
  usualShare: 0.1,
  hopedShare: 0.9,
  lastDay: asDay('2026-07-10'),
}
const chosen: Chosen = {
  ...{
    nudge: streakAtRisk,
    variant: streakAtRisk.variants[0],
    nudgeProbability: 1,
    probability: 0.5,
    eligible: [],
  },
}
const momentOf = (personId: string) => ({ personId, zone: 'Asia/Jakarta', period: '2026-W24', subject: null })

async function agency(people: number) {
  const unit = await makeUnit()
  const coordinator = await makePerson({ unit, roles: [{ role: 'coordinator', unitId: unit.id }] })
  const members = await Promise.all(Array.from({ length: people }, () => makeHeldOut(false, { unit })))
  for (const { id } of members)
    for (const purpose of ['nudges', 'experiments'] as const) await giveConsent(db, id, purpose, now)
  return { unit, coordinator, members }
}

/** The arm a person is in; null for whom it is full. */
async function armIn(experimentId: string, personId: string) {
  const part = await db
    .selectFrom('experimentPart')
    .select('arm')
    .where('experimentId', '=', experimentId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (part) expect(part.arm).toBe(armOf(experimentId, personId, (await found(experimentId)).arms))
  return part?.arm ?? null
}

const found = async (id: string) => (await experimentIn(db, 'all', id))!

it('refuses to start what is too small, and tells how many it would take; an exploration may', async () => {
  const { unit, coordinator, members } = await agency(30)
  const id = (await plan(
    db,
    coordinator,
    { ...asked, usualShare: 0.4, hopedShare: 0.5, unitId: unit.id },
    now,
  ))!
  expect(await sizeOf(db, await found(id), false, today)).toMatchObject({ size: { needed: 388, have: 15 } })
  expect(await start(db, coordinator, await found(id), false, today, now)).toEqual({
    ok: false,
    reason: 'tooSmall',
  })
  await withdrawConsent(db, members[0]!.id, 'experiments', later(0.1))
  expect(await sizeOf(db, await found(id), false, today)).toMatchObject({ size: { have: 10 } })
  expect(await start(db, coordinator, await found(id), true, today, now)).toEqual({ ok: true })
  expect(await start(db, coordinator, await found(id), true, today, now)).toMatchObject({
    reason: 'alreadyStarted',
  })
  expect((await found(id)).size).toEqual({ perArm: 10, exploration: true })
})

it('keeps a coordinator to their units', async () => {
  const { coordinator, unit } = await agency(0)
  const elsewhere = await makeUnit()
  expect(await plan(db, coordinator, { ...asked, unitId: elsewhere.id }, now)).toBeNull()
  expect(await plan(db, coordinator, { ...asked, unitId: null }, now)).toBeNull()
  const id = (await plan(db, coordinator, { ...asked, unitId: unit.id }, now))!
  expect(await experimentIn(db, [elsewhere.path], id)).toBeNull()
  expect((await experiments(db, [unit.path])).map(one => one.id)).toEqual([id])
})

it('keeps the nudge from one arm, counts everyone once, and reads what followed', async () => {
  const { unit, coordinator, members } = await agency(60)
  const outsider = await makePerson({ unit })
  const id = (await plan(db, coordinator, { ...asked, unitId: unit.id }, now))!
  expect(await start(db, coordinator, await found(id), false, today, now)).toEqual({ ok: true })
  const perArm = (await found(id)).size!.perArm
  expect(await steer(db, chosen, momentOf(outsider.id), now)).toBe(chosen)
  for (const { id: personId } of members) {
    const sent = await steer(db, chosen, momentOf(personId), now)
    expect(sent).toBe((await armIn(id, personId)) === 'none' ? null : chosen)
    await steer(db, chosen, momentOf(personId), later(1))
  }
  const parts = await partsOf(db, id)
  expect(parts.every(({ at }) => at.getTime() === now.getTime())).toBe(true)
  expect(parts.length).toBeLessThanOrEqual(members.length)
  const settled = { ...asked, perArm }
  expect(readingOf(settled, parts, now, false).state).toBe('gathering')
  expect(readingOf(settled, parts, later(3), false)).toMatchObject({
    state: 'read',
    compared: [{ finding: 'open' }],
  })
  await withdrawConsent(db, members[0]!.id, 'nudges', later(1))
  expect(await steer(db, chosen, momentOf(members[0]!.id), later(2))).toBe(chosen)
})

it('lets one experiment at a time meet the same people, and gives the words of an arm', async () => {
  const { unit, coordinator, members } = await agency(24)
  const arms = streakAtRisk.variants.map(({ name }) => name)
  const words = (await plan(db, coordinator, { ...asked, arms, unitId: unit.id }, now))!
  const other = (await plan(db, coordinator, { ...asked, unitId: unit.id }, now))!
  expect(await start(db, coordinator, await found(words), true, today, now)).toEqual({ ok: true })
  expect(await start(db, coordinator, await found(other), true, today, now)).toMatchObject({
    reason: 'sameNudge',
  })
  for (const { id } of members) {
    const sent = await steer(db, chosen, momentOf(id), now)
    expect(sent?.variant.name).toBe((await armIn(words, id)) ?? chosen.variant.name)
  }
  const running = await found(words)
  const twice = [1, 2].map(() => inTransaction(trx => stop(trx, coordinator, running, 'cukup', now)))
  expect((await Promise.all(twice)).toSorted()).toEqual([false, true])
  expect(await start(db, coordinator, await found(other), true, today, now)).toEqual({ ok: true })
})

it('takes back a plan that was not started, once, and starts it no more', async () => {
  const { unit, coordinator } = await agency(24)
  const id = (await plan(db, coordinator, { ...asked, unitId: unit.id }, now))!
  const planned = await found(id)
  expect(await stop(db, coordinator, planned, 'terlalu kecil', now)).toBe(true)
  expect(await stop(db, coordinator, planned, 'terlalu kecil', now)).toBe(false)
  expect(stageOf(await found(id), now)).toBe('stopped')
  expect(await start(db, coordinator, planned, true, today, now)).toMatchObject({ reason: 'alreadyStarted' })
})

it('gives whoever administers one unit no more than that unit', async () => {
  const [unit, other] = [await makeUnit(), await makeUnit()]
  const both = await makePerson({
    roles: [
      { role: 'administrator', unitId: unit.id },
      { role: 'coordinator', unitId: other.id },
    ],
  })
  expect(cultureScope(both)).toEqual([unit.path, other.path])
  expect(cultureScope(await makePerson({ roles: ['administrator'] }))).toBe('all')
  expect(cultureScope(await makePerson())).toEqual([])
})
