import { expect, it } from 'vitest'
import '#app/registries.ts'
import { endMembership } from '#app/people/cohorts/members.server.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { signedIn, testTime } from '#db/makers.ts'
import { assignmentsIn, reachNewcomers } from '../assignments.server.ts'
import { overview } from '../overview.server.ts'
import { action as newAssignment } from '../routes/new-assignment.tsx'
import { county, give, join, walkers } from './cohort-makers.ts'

it('assigns to all of a cohort, to who joins later once, and takes nothing back from who is taken out', async () => {
  const { coordinator, office, ani, bayu, cohortId, pathId } = await county()
  expect(await give(coordinator, pathId, cohortId)).toEqual({ ok: false, reason: 'nobody' })
  await join(cohortId, coordinator, ani)
  const both = await Promise.all([1, 2].map(() => give(coordinator, pathId, cohortId)))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await assignmentsIn(db, [office.path])).toMatchObject([
    { targetKind: 'cohort', target: 'Angkatan I', people: 1 },
  ])
  await join(cohortId, coordinator, bayu)
  await reachNewcomers(db, testTime)
  await reachNewcomers(db, testTime)
  expect(await walkers(pathId)).toEqual(['Ani', 'Bayu'])
  const out = { cohortId, scope: [office.path], by: coordinator.id, personId: ani.id }
  await endMembership(db, out, testTime)
  await reachNewcomers(db, testTime)
  expect(await walkers(pathId)).toEqual(['Ani', 'Bayu'])
  expect((await overview(db, [office.path], { pathId }, testTime)).rows.map(({ name }) => name)).toEqual([
    ...['Ani', 'Bayu'],
  ])
})

it('reaches those alone whom its assigner coordinates, also of who joins later', async () => {
  const { coordinator, head, ani, bayu, citra, cohortId, pathId } = await county()
  await join(cohortId, head, ani, citra)
  expect(await give(coordinator, pathId, cohortId)).toMatchObject({ ok: true, people: 1 })
  await join(cohortId, head, bayu)
  await reachNewcomers(db, testTime)
  expect(await walkers(pathId)).toEqual(['Ani', 'Bayu'])
  await db
    .updateTable('roleGrant')
    .set({ revokedAt: testTime })
    .where('personId', '=', coordinator.id)
    .execute()
  await join(cohortId, head, coordinator)
  await reachNewcomers(db, testTime)
  expect(await walkers(pathId)).toEqual(['Ani', 'Bayu', 'Rina'])
})

it('is assigned by the form, which asks for a cohort where none is chosen', async () => {
  const { coordinator, ani, cohortId, pathId } = await county()
  await join(cohortId, coordinator, ani)
  const post = async (fields: Record<string, string>) => {
    const body = new URLSearchParams({ pathId, targetKind: 'cohort', dueOn: '', ...fields })
    const headers = await signedIn(coordinator)
    const request = new Request('http://localhost:3000/assignments/new', { method: 'POST', headers, body })
    return newAssignment({ request, params: {}, context: {} })
  }
  expect(await post({})).toMatchObject({ data: { fields: { cohortId: expect.any(String) } } })
  expect(await post({ cohortId: newId() })).toMatchObject({ data: { reason: 'outside' } })
  expect(await post({ cohortId })).toMatchObject({ status: 302 })
  expect(await walkers(pathId)).toEqual(['Ani'])
})
