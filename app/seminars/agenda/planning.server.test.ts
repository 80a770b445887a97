import { expect, it } from 'vitest'
import { deleteUnit, unitUses } from '#app/people/units.server.ts'
import { localTimeOf } from '#app/web/zoned.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { makeSeminar } from './agenda-makers.ts'
import { announce } from './announcing.server.ts'
import type { SeminarDetails } from './details.ts'
import { createSeminar, saveSeminar } from './planning.server.ts'
import { register, withdraw } from './registering.server.ts'
import { plannedSeminar, seminarFor, sessionsOf } from './seminars.server.ts'
import { seminarUnits } from './unit-use.server.ts'

const root = await makeUnit({ name: 'Pemerintah Kabupaten' })
const agency = await makeUnit({ parent: root })
const section = await makeUnit({ parent: agency })
const other = await makeUnit({ parent: root })

const details = (unitId: string, fields: Partial<SeminarDetails> = {}): SeminarDetails => ({
  ...{ title: 'Antrean yang manusiawi', theme: '', description: '', form: 'KL06', isInternational: false },
  ...{ hoursJp: null, unitId, zone: 'Asia/Jakarta', capacity: null, opensAt: null, closesAt: null },
  ...{ audienceUnits: [], audienceRoles: [], competencies: [], ...fields },
})

async function saved(made: Awaited<ReturnType<typeof makeSeminar>>, fields: Partial<SeminarDetails>) {
  const { seminarId, organiser: person } = made
  const { revision } = await db
    .selectFrom('seminar')
    .select('revision')
    .where('id', '=', seminarId)
    .executeTakeFirstOrThrow()
  return db
    .transaction()
    .execute(trx =>
      saveSeminar(trx, { person, seminarId, revision, ...details(made.unit.id, fields) }, testTime),
    )
}

it('is planned for units within the scope of whoever plans it, and by its organisers', async () => {
  const { seminarId, organiser } = await makeSeminar({ unit: agency, draft: true })
  const above = await makePerson({ roles: [{ role: 'administrator', unitId: root.id }] })
  const beside = await makePerson({ roles: [{ role: 'coordinator', unitId: other.id }] })
  const learner = await makePerson({ unit: agency })
  expect(await createSeminar(db, { person: beside, unitId: agency.id, title: 'X' }, testTime)).toBeNull()
  for (const [person, may] of [
    [organiser, true],
    [above, true],
    [beside, false],
    [learner, false],
  ] as const) {
    expect((await plannedSeminar(db, person, seminarId)) !== null).toBe(may)
    expect((await seminarFor(db, person, seminarId)) !== null).toBe(may)
  }
  await db
    .insertInto('seminarOrganiser')
    .values([beside, learner].map(({ id }) => ({ seminarId, personId: id, addedAt: testTime })))
    .execute()
  expect(await plannedSeminar(db, beside, seminarId)).not.toBeNull()
  expect(await plannedSeminar(db, learner, seminarId)).toBeNull()
})

it('is shown once announced: to its units with those below, to its roles, to speakers and to whoever was registered', async () => {
  const made = await makeSeminar({ unit: agency, draft: true })
  const { seminarId, organiser } = made
  const shown = async (person: Awaited<ReturnType<typeof makePerson>>) =>
    (await seminarFor(db, person, seminarId)) !== null
  const [inside, outside] = [await makePerson({ unit: section }), await makePerson({ unit: other })]
  const expert = await makePerson({ unit: section, roles: ['expert'] })
  expect(await shown(inside)).toBe(false)
  await db.transaction().execute(trx => announce(trx, { seminarId, by: organiser.id }, testTime))
  expect([await shown(inside), await shown(outside), await shown(await makePerson())]).toEqual([
    true,
    false,
    false,
  ])
  expect(await saved(made, { audienceUnits: [agency.id], audienceRoles: ['expert'] })).toEqual({ ok: true })
  expect([await shown(inside), await shown(expert)]).toEqual([false, true])
  const speaker = await makePerson({ unit: other })
  await db
    .insertInto('seminarSpeaker')
    .values({ id: speaker.id, seminarId, position: 1, personId: speaker.id })
    .execute()
  expect(await shown(speaker)).toBe(true)
  const whose = { seminarId, personId: outside.id, by: organiser.id }
  await db.transaction().execute(trx => register(trx, whose, testTime))
  await db.transaction().execute(trx => withdraw(trx, whose, testTime))
  expect(await shown(outside)).toBe(true)
  expect(await saved(made, {})).toEqual({ ok: true })
  expect(await shown(await makePerson())).toBe(true)
})

it('refuses a time to register that does not fit the seminar, and a save from an older page', async () => {
  const made = await makeSeminar({ unit: agency })
  const days = (count: number) => new Date(testTime.getTime() + count * 86_400_000)
  expect(await saved(made, { closesAt: days(8) })).toEqual({ ok: false, reason: 'closesAfterEnd' })
  expect(await saved(made, { opensAt: days(7.1) })).toEqual({ ok: false, reason: 'opensAfterStart' })
  expect(await saved(made, { opensAt: days(3), closesAt: days(2) })).toEqual({
    ok: false,
    reason: 'closesBeforeItOpens',
  })
  expect(await saved(made, { opensAt: days(2), closesAt: days(3) })).toEqual({ ok: true })
  const stale = { person: made.organiser, seminarId: made.seminarId, revision: 1, ...details(agency.id) }
  expect(await saveSeminar(db, stale, testTime)).toEqual({ ok: false, reason: 'changedMeanwhile' })
  expect(await saved(made, { unitId: other.id })).toEqual({ ok: false, reason: 'outside' })
})

it('keeps the time of day of a draft in another zone, and the zone of what was announced', async () => {
  const made = await makeSeminar({ unit: agency, draft: true })
  expect(await saved(made, { zone: 'Asia/Jayapura' })).toEqual({ ok: true })
  const [session] = await sessionsOf(db, made.seminarId)
  expect(localTimeOf(session?.startsAt ?? testTime, 'Asia/Jayapura')).toBe('2026-06-17T09:00')
  const announced = await makeSeminar({ unit: agency })
  expect(await saved(announced, { zone: 'Asia/Jayapura' })).toEqual({ ok: false, reason: 'zoneIsTold' })
})

it('keeps a unit that organises a seminar or that one is for', async () => {
  unitUses.push(seminarUnits)
  const [organising, invited] = [await makeUnit({ parent: root }), await makeUnit({ parent: root })]
  const by = await makePerson({ unit: agency, roles: ['administrator'] })
  const made = await makeSeminar({ unit: organising, by })
  expect(await saved(made, { audienceUnits: [invited.id] })).toEqual({ ok: true })
  for (const unit of [organising, invited])
    expect(await deleteUnit(db, unit.id)).toEqual({ ok: false, reason: 'unitHasSeminars' })
})
