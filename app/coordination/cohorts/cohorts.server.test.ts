import { expect, it } from 'vitest'
import '#app/registries.ts'
import { addCohort, cohortFor, cohortList, deleteCohort } from '#app/people/cohorts/cohorts.server.ts'
import { endMembership, hasOthers } from '#app/people/cohorts/members.server.ts'
import { scopeOf } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { signedIn, testTime } from '#db/makers.ts'
import { assign } from '../assignments.server.ts'
import { counts, overview, wholeOverview } from '../overview.server.ts'
import { action, loader } from '../routes/cohort.tsx'
import { loader as list, action as make } from '../routes/cohorts.tsx'
import { loader as exported } from '../routes/export.ts'
import { peopleOf } from '../targets.server.ts'
import { county, give, join, namesIn, type Who } from './cohort-makers.ts'

async function send(by: Who, cohortId: string, fields: Record<string, string>) {
  const request = new Request(`http://localhost:3000/cohorts/${cohortId}`, {
    method: 'POST',
    headers: await signedIn(by),
    body: new URLSearchParams(fields),
  })
  try {
    return await action({ request, params: { cohortId }, context: {} })
  } catch (thrown) {
    return thrown
  }
}

async function open(by: Who, cohortId: string, search = '') {
  const request = new Request(`http://localhost:3000/cohorts/${cohortId}${search}`, {
    headers: await signedIn(by),
  })
  return loader({ request, params: { cohortId }, context: {} }).catch(thrown => thrown)
}

const deeds = async (subject: string) =>
  (
    await db.selectFrom('audit').select('action').where('subject', '=', subject).orderBy('sequence').execute()
  ).map(({ action }) => action)

it('is kept by the coordinators of its unit and those above, and is not there for any other', async () => {
  const { coordinator, head, outsider, office, ani, cohortId, pathId } = await county()
  await join(cohortId, coordinator, ani)
  for (const by of [coordinator, head])
    expect(await open(by, cohortId)).toMatchObject({ cohort: { id: cohortId } })
  expect(await open(outsider, cohortId)).toMatchObject({ status: 404 })
  for (const change of ['closing', 'reopening', 'deletion'])
    expect(await send(outsider, cohortId, { change })).toMatchObject({ status: 404 })
  const changes: Record<string, string>[] = [
    { change: 'name', name: 'Punya saya' },
    { change: 'list', list: outsider.email },
    { change: 'people', 'people[]': outsider.id },
    { change: 'ending', personId: ani.id },
  ]
  for (const fields of changes) expect(await send(outsider, cohortId, fields)).toMatchObject({ status: 404 })
  const request = () =>
    signedIn(outsider).then(headers => new Request('http://localhost:3000/cohorts', { headers }))
  expect(await list({ request: await request(), params: {}, context: {} })).toMatchObject({ cohorts: [] })
  expect(await give(outsider, pathId, cohortId)).toEqual({ ok: false, reason: 'outside' })
  expect(await peopleOf(db, scopeOf(outsider, 'coordinator'), { kind: 'cohort', id: cohortId })).toBe(null)
  const form = { name: 'Punya saya', unitId: office.id }
  const making = new Request('http://localhost:3000/cohorts', {
    ...{ method: 'POST', headers: await signedIn(outsider), body: new URLSearchParams(form) },
  })
  const made = await make({ request: making, params: {}, context: {} }).catch(thrown => thrown)
  expect(made).toMatchObject({ status: 404 })
  expect(await namesIn(cohortId)).toEqual(['Ani'])
})

it('filters overview, counts and export by a cohort one keeps, and shows of another nothing', async () => {
  const { coordinator, outsider, clinic, head, office, ani, bayu, citra, cohortId, pathId } = await county()
  await join(cohortId, head, ani, citra)
  await give(head, pathId, cohortId)
  const alone = { pathId, target: { kind: 'person' as const, id: bayu.id }, dueOn: null, message: '' }
  await db.transaction().execute(trx => assign(trx, coordinator, alone, testTime))
  const namesOf = async (scope: readonly string[]) => [
    (await overview(db, scope, { cohortId }, testTime)).rows.map(({ name }) => name),
    (await wholeOverview(db, scope, { cohortId }, testTime)).map(({ name }) => name),
    Object.values(await counts(db, scope, { cohortId }, testTime)).reduce((sum, n) => sum + n, 0),
  ]
  expect(await namesOf([office.path])).toEqual([['Ani'], ['Ani'], 1])
  expect(await namesOf([office.path, clinic.path])).toEqual([['Ani', 'Citra'], ['Ani', 'Citra'], 2])
  expect(await namesOf([clinic.path])).toEqual([[], [], 0])
  expect((await overview(db, [office.path], {}, testTime)).rows).toHaveLength(2)
  const sheet = async (by: Who) => {
    const request = new Request(`http://localhost:3000/coordination/export?cohort=${cohortId}`, {
      headers: await signedIn(by),
    })
    return (await exported({ request, params: {}, context: {} })).text()
  }
  expect(await sheet(coordinator)).toContain('Ani')
  expect(await sheet(coordinator)).not.toMatch(/Bayu|Citra/)
  expect(await sheet(outsider)).not.toMatch(/Ani|Bayu|Citra/)
})

it('shows of its people those of the reader’s units, and says that there are others', async () => {
  const { coordinator, head, office, clinic, ani, citra, cohortId } = await county()
  expect(await join(cohortId, coordinator, ani, citra)).toEqual({ ok: true, added: [ani.id] })
  expect(await hasOthers(db, [office.path], cohortId)).toBe(false)
  await join(cohortId, head, citra)
  expect(await open(coordinator, cohortId)).toMatchObject({ members: [{ name: 'Ani' }], others: true })
  expect(await open(head, cohortId)).toMatchObject({
    members: [{ name: 'Ani' }, { name: 'Citra' }],
    others: false,
  })
  expect(await cohortList(db, [office.path])).toMatchObject([{ id: cohortId, people: 1 }])
  expect(await send(coordinator, cohortId, { change: 'ending', personId: citra.id })).toMatchObject({
    status: 404,
  })
  await db.updateTable('membership').set({ unitId: clinic.id }).where('personId', '=', ani.id).execute()
  expect(await open(coordinator, cohortId)).toMatchObject({ members: [], others: true })
  await db.updateTable('person').set({ disabledAt: testTime }).where('id', 'in', [ani.id, citra.id]).execute()
  expect(await open(coordinator, cohortId)).toMatchObject({ members: [], others: false })
  expect(await namesIn(cohortId)).toEqual([])
})

it('takes in a pasted list, says what of it was not found, and finds nobody of other units', async () => {
  const { coordinator, ani, bayu, citra, cohortId } = await county()
  const list = [`Ani\t${ani.nip}`, bayu.email.toUpperCase(), citra.email, 'siapa@contoh.go.id', 'Dewi'].join(
    '\n',
  )
  expect(await send(coordinator, cohortId, { change: 'list', list })).toEqual({
    ...{ done: 'added', count: 2, missing: [citra.email, 'siapa@contoh.go.id', 'Dewi'] },
  })
  expect(await namesIn(cohortId)).toEqual(['Ani', 'Bayu'])
  const again = await send(coordinator, cohortId, { change: 'list', list: ani.nip ?? '' })
  expect((again as Response).headers.get('Location')).toBe(`/cohorts/${cohortId}?added=0`)
  expect(await send(coordinator, cohortId, { change: 'list', list: ' \n ' })).toMatchObject({
    data: { fields: { list: expect.any(String) } },
  })
  expect(await deeds(cohortId)).toEqual(['cohort.joined'])
})

it('offers to choose those who are not in it yet', async () => {
  const { coordinator, ani, cohortId } = await county()
  await join(cohortId, coordinator, ani)
  const { people } = await open(coordinator, cohortId, `?people%5B%5D=${ani.id}`)
  expect(people.map(({ name }: { name: string }) => name)).toEqual(['Bayu', 'Rina'])
})

it('takes somebody in once, out once, and makes one of a name, when two press together', async () => {
  const { coordinator, office, ani, cohortId } = await county()
  const added = await Promise.all([1, 2].map(() => join(cohortId, coordinator, ani)))
  expect(added.flatMap(one => (one.ok ? one.added : []))).toEqual([ani.id])
  const out = { cohortId, scope: [office.path], by: coordinator.id, personId: ani.id }
  const ended = await Promise.all(
    [1, 2].map(() => db.transaction().execute(trx => endMembership(trx, out, testTime))),
  )
  expect(ended.filter(one => one?.changed)).toHaveLength(1)
  await join(cohortId, coordinator, ani)
  const rows = db.selectFrom('cohortMember').select('endedAt').where('personId', '=', ani.id)
  expect((await rows.execute()).map(({ endedAt }) => endedAt === null).toSorted()).toEqual([false, true])
  const adding = { unitId: office.id, name: 'ANGKATAN II', scope: [office.path], by: coordinator.id }
  const made = await Promise.all(
    [1, 2].map(() => db.transaction().execute(trx => addCohort(trx, adding, testTime))),
  )
  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await send(coordinator, cohortId, { change: 'name', name: 'Angkatan II' })).toMatchObject({
    data: { fields: { name: expect.any(String) } },
  })
})

it('closes a cohort that is over: nobody joins, nothing is assigned to it, and all that was stays', async () => {
  const { coordinator, ani, bayu, cohortId, pathId } = await county()
  await join(cohortId, coordinator, ani)
  await give(coordinator, pathId, cohortId)
  expect(await send(coordinator, cohortId, { change: 'closing' })).toEqual({ done: 'closed' })
  expect(await send(coordinator, cohortId, { change: 'closing' })).toEqual({ done: 'closed' })
  expect(await send(coordinator, cohortId, { change: 'people', 'people[]': bayu.id })).toMatchObject({
    data: { reason: 'closed' },
  })
  const { pathId: other } = await county()
  expect(await give(coordinator, other, cohortId)).toEqual({ ok: false, reason: 'closed' })
  expect(await namesIn(cohortId)).toEqual(['Ani'])
  expect(await send(coordinator, cohortId, { change: 'reopening' })).toEqual({ done: 'reopened' })
  expect(await send(coordinator, cohortId, { change: 'people', 'people[]': bayu.id })).toMatchObject({
    status: 302,
  })
  expect(await deeds(cohortId)).toEqual(['cohort.closed', 'cohort.reopened', 'cohort.joined'])
})

it('deletes one made by mistake, and none that people were in or a path was assigned to', async () => {
  const { coordinator, office, ani, cohortId, pathId } = await county()
  const scope = [office.path]
  await join(cohortId, coordinator, ani)
  await give(coordinator, pathId, cohortId)
  await send(coordinator, cohortId, { change: 'ending', personId: ani.id })
  expect(await deleteCohort(db, { id: cohortId, scope })).toEqual({ ok: false, reason: 'cohortHadPeople' })
  await db.deleteFrom('cohortMember').where('cohortId', '=', cohortId).execute()
  expect(await send(coordinator, cohortId, { change: 'deletion' })).toMatchObject({
    data: { reason: 'cohortWasAssigned' },
  })
  const name = 'Angkatan keliru'
  const made = await addCohort(db, { unitId: office.id, name, scope, by: coordinator.id }, testTime)
  const id = made.ok ? made.id : ''
  expect(await open(coordinator, id)).toMatchObject({ mayDelete: true })
  expect(await send(coordinator, id, { change: 'deletion' })).toMatchObject({ status: 302 })
  expect(await cohortFor(db, 'all', id)).toBeUndefined()
  expect(await deeds(id)).toEqual(['cohort.deleted'])
})
