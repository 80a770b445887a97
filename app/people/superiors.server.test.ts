import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { nameHead, nameSuperior, superiorOf } from './superiors.server.ts'

async function office() {
  const root = await makeUnit()
  const unit = await makeUnit({ parent: root })
  const [chief, head, clerk] = [
    await makePerson({ name: 'Kepala Badan', unit: root }),
    await makePerson({ name: 'Kepala Bidang', unit }),
    await makePerson({ name: 'Staf', unit }),
  ]
  return { root, unit, chief, head, clerk }
}

it('makes a person report to the head of their unit, a head to the one above, unless another was named', async () => {
  const { root, unit, chief, head, clerk } = await office()
  expect(await superiorOf(db, clerk.id)).toBe(null)
  await nameHead(db, root.id, chief.id, testTime)
  expect(await superiorOf(db, clerk.id)).toMatchObject({ id: chief.id, by: 'unit' })
  await nameHead(db, unit.id, head.id, testTime)
  expect(await superiorOf(db, clerk.id)).toMatchObject({ id: head.id, by: 'unit' })
  expect(await superiorOf(db, head.id)).toMatchObject({ id: chief.id, by: 'unit' })
  expect(await superiorOf(db, chief.id)).toBe(null)
  await nameSuperior(db, clerk.id, chief.id, testTime)
  expect(await superiorOf(db, clerk.id)).toMatchObject({ id: chief.id, by: 'own' })
  await nameSuperior(db, clerk.id, null, testTime)
  expect(await superiorOf(db, clerk.id)).toMatchObject({ id: head.id, by: 'unit' })
})

it('remembers who was superior and head before', async () => {
  const { unit, chief, head, clerk } = await office()
  for (const superior of [chief.id, head.id, head.id]) await nameSuperior(db, clerk.id, superior, testTime)
  const told = await db
    .selectFrom('superior')
    .select(['superiorId', 'endedOn'])
    .where('personId', '=', clerk.id)
    .execute()
  expect(told).toHaveLength(2)
  expect(told.filter(({ endedOn }) => endedOn === null)).toEqual([{ superiorId: head.id, endedOn: null }])
  for (const one of [chief.id, head.id]) await nameHead(db, unit.id, one, testTime)
  expect(
    await db.selectFrom('unitHead').select('personId').where('unitId', '=', unit.id).execute(),
  ).toHaveLength(2)
})

it('lets nobody report to themselves, in a circle, or to someone disabled', async () => {
  const { chief, head, clerk } = await office()
  expect(await nameSuperior(db, clerk.id, clerk.id, testTime)).toEqual({ ok: false, reason: 'itself' })
  await nameSuperior(db, clerk.id, head.id, testTime)
  await nameSuperior(db, head.id, chief.id, testTime)
  expect(await nameSuperior(db, chief.id, clerk.id, testTime)).toEqual({ ok: false, reason: 'circle' })
  await db.updateTable('person').set({ disabledAt: testTime }).where('id', '=', head.id).execute()
  expect(await nameSuperior(db, chief.id, head.id, testTime)).toEqual({ ok: false, reason: 'absent' })
})

it('makes whoever was named for a person step aside for the head of the unit while they are disabled', async () => {
  const { unit, chief, head, clerk } = await office()
  await nameHead(db, unit.id, head.id, testTime)
  await nameSuperior(db, clerk.id, chief.id, testTime)
  const disable = (disabledAt: Date | null) =>
    db.updateTable('person').set({ disabledAt }).where('id', '=', chief.id).execute()
  await disable(testTime)
  expect(await superiorOf(db, clerk.id)).toMatchObject({ id: head.id, by: 'unit' })
  await disable(null)
  expect(await superiorOf(db, clerk.id)).toMatchObject({ id: chief.id, by: 'own' })
})
