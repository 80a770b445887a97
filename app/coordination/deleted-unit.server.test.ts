import { expect, it } from 'vitest'
import '#app/registries.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { makePath } from '#app/learning/learning-makers.ts'
import { addCohort } from '#app/people/cohorts/cohorts.server.ts'
import { action } from '#app/people/routes/unit.tsx'
import { unitExists } from '#app/people/units.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn, testTime } from '#db/makers.ts'
import { assign } from './assignments.server.ts'

const root = await makeUnit({ name: 'Pemerintah Kabupaten' })

async function remove(unitId: string) {
  const administrator = await makePerson({ roles: ['administrator'] })
  const request = new Request(`http://localhost:3000/units/${unitId}`, {
    method: 'POST',
    headers: await signedIn(administrator),
    body: new URLSearchParams({ change: 'deletion' }),
  })
  const answer = await action({ request, params: { unitId }, context: {} })
  return { answer, by: administrator.id }
}

it('deletes a unit made by mistake, and keeps on record who did', async () => {
  const unit = await makeUnit({ name: 'Bidang Keliru', parent: root })
  const { answer, by } = await remove(unit.id)
  expect(answer).toMatchObject({ status: 302 })
  expect(await unitExists(db, unit.id)).toBe(false)
  expect(
    await db.selectFrom('audit').select(['actorId', 'detail']).where('subject', '=', unit.id).execute(),
  ).toEqual([{ actorId: by, detail: { name: 'Bidang Keliru', parentId: root.id } }])
})

it('keeps a unit that others hang on, people were in, roles hold for, a cohort belongs to or a path was assigned to, and says which', async () => {
  const refused = async (unitId: string) => {
    const { answer } = await remove(unitId)
    expect(await unitExists(db, unitId)).toBe(true)
    return answer
  }
  const above = await makeUnit({ parent: root })
  const below = await makeUnit({ parent: above })
  expect(await refused(root.id)).toMatchObject({ data: { reason: 'unitIsRoot' } })
  expect(await refused(above.id)).toMatchObject({ data: { reason: 'unitHasUnits' } })

  const once = await makeUnit({ parent: root })
  const left = await makePerson({ unit: once })
  await db.updateTable('membership').set({ endedOn: '2026-01-01' }).where('personId', '=', left.id).execute()
  expect(await refused(once.id)).toMatchObject({ data: { reason: 'unitHadPeople' } })

  const led = await makeUnit({ parent: root })
  await makePerson({ roles: [{ role: 'coordinator', unitId: led.id }] })
  expect(await refused(led.id)).toMatchObject({ data: { reason: 'unitHasRoles' } })

  const learning = await makeUnit({ parent: root })
  await addCohort(db, { unitId: learning.id, name: 'Angkatan I', scope: 'all', by: left.id }, testTime)
  expect(await refused(learning.id)).toMatchObject({ data: { reason: 'unitHasCohorts' } })

  await makePerson({ unit: below })
  const coordinator = await makePerson({ roles: ['coordinator'] })
  const pathId = await makePath(await makeExpert(), [
    { id: 'tugas', kind: 'task', title: 'Tugas', of: { ask: 'Tulis' } },
  ])
  const target = { kind: 'subtree' as const, id: above.id }
  expect(await assign(db, coordinator, { pathId, target, dueOn: null, message: '' }, testTime)).toMatchObject(
    {
      ok: true,
    },
  )
  await db
    .updateTable('unit')
    .set({ parentId: root.id, path: `${root.path}${below.id}/` })
    .where('id', '=', below.id)
    .execute()
  expect(await refused(above.id)).toMatchObject({ data: { reason: 'unitWasAssigned' } })
})
