import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { holdsFor } from './person.ts'
import { personById } from './sessions.server.ts'
import { addUnit, changeUnit, depthOf, moveUnit, unitTree } from './units.server.ts'

const add = async (parentId: string, name: string) => {
  const added = await addUnit(db, { parentId, name, zone: null }, testTime)
  if (!added.ok) throw new Error(added.reason)
  return added.id
}

it('moves a unit with everything below it, and the rights over it move along', async () => {
  const root = await makeUnit({ name: 'Pemerintah Kabupaten' })
  const office = await makeUnit({ parent: root })
  const agency = await makeUnit({ parent: root })
  const field = await add(office.id, 'Bidang')
  const section = await add(field, 'Seksi')
  const coordinator = await makePerson({ roles: [{ role: 'coordinator', unitId: agency.id }] })
  expect(await moveUnit(db, field, agency.id, testTime)).toEqual({ ok: true })
  const tree = await unitTree(db)
  const moved = tree.find(unit => unit.id === section)
  expect(moved?.path).toBe(`${agency.path}${field}/${section}/`)
  const again = await personById(db, coordinator.id)
  expect(again && holdsFor(again, 'coordinator', moved?.path ?? '')).toBe(true)
  expect(again && holdsFor(again, 'coordinator', office.path)).toBe(false)
})

it('refuses to hang a unit under itself, beyond eight levels, or beside one of the same name', async () => {
  const root = await makeUnit({ name: 'Akar' })
  const chain = [root.id]
  for (let level = 2; level <= 8; level += 1) chain.push(await add(chain.at(-1) ?? '', `Tingkat ${level}`))
  expect(
    await addUnit(db, { parentId: chain.at(-1) ?? '', name: 'Tingkat 9', zone: null }, testTime),
  ).toEqual({ ok: false, reason: 'tooDeep' })
  expect(await moveUnit(db, chain[1] ?? '', chain[3] ?? '', testTime)).toEqual({
    ok: false,
    reason: 'underItself',
  })
  expect(await addUnit(db, { parentId: root.id, name: 'TINGKAT 2', zone: null }, testTime)).toEqual({
    ok: false,
    reason: 'nameTaken',
  })
  const beside = await add(root.id, 'Lain')
  expect(await moveUnit(db, chain[1] ?? '', beside, testTime)).toEqual({ ok: false, reason: 'tooDeep' })
  expect(await changeUnit(db, beside, { name: 'Tingkat 2', zone: null })).toEqual({
    ok: false,
    reason: 'nameTaken',
  })
})

it('adds a unit under where its parent is, also while that is being moved', async () => {
  const root = await makeUnit()
  const [from, to] = [await add(root.id, 'Dari'), await add(root.id, 'Ke')]
  const office = await add(from, 'Kantor')
  const section = await add(office, 'Seksi')
  let adding: ReturnType<typeof addUnit> | undefined
  await db.transaction().execute(async trx => {
    await moveUnit(trx, office, to, testTime)
    adding = db
      .transaction()
      .execute(other => addUnit(other, { parentId: section, name: 'Loket', zone: null }, testTime))
    await new Promise(resolve => setTimeout(resolve, 100))
  })
  const added = await adding
  if (!added?.ok) throw new Error('it can be added')
  const tree = await unitTree(db)
  const pathOf = (id: string) => tree.find(unit => unit.id === id)?.path
  expect(pathOf(added.id)).toBe(`${pathOf(section)}${added.id}/`)

  let moving: ReturnType<typeof moveUnit> | undefined
  let late = ''
  await db.transaction().execute(async trx => {
    const made = await addUnit(trx, { parentId: section, name: 'Meja', zone: null }, testTime)
    late = made.ok ? made.id : ''
    moving = db.transaction().execute(other => moveUnit(other, office, from, testTime))
    await new Promise(resolve => setTimeout(resolve, 100))
  })
  await moving
  const after = await unitTree(db)
  const section2 = after.find(unit => unit.id === section)
  expect(after.find(unit => unit.id === late)?.path).toBe(`${section2?.path}${late}/`)
})

it('never makes a circle, whoever moves at the same time', async () => {
  const root = await makeUnit({ name: 'Pohon' })
  const [a, b] = [await add(root.id, 'A'), await add(root.id, 'B')]
  await Promise.all([
    db.transaction().execute(trx => moveUnit(trx, a, b, testTime)),
    db.transaction().execute(trx => moveUnit(trx, b, a, testTime)),
  ])
  const paths = (await unitTree(db))
    .filter(unit => unit.id === a || unit.id === b)
    .map(unit => depthOf(unit.path))
  expect(paths.sort()).toEqual([2, 3])
})
