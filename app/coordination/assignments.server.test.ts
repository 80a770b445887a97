import { beforeAll, expect, it } from 'vitest'
import { makeVersion } from '#app/learning/versions-made.server.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn, testTime } from '#db/makers.ts'
import {
  type Assigned,
  assign,
  assignmentsIn,
  assignToEach,
  onAssigned,
  reachNewcomers,
  withdrawAssignment,
} from './assignments.server.ts'
import { afterOf } from './filter.server.ts'
import { counts, inNeed, overview, wholeOverview } from './overview.server.ts'
import { loader as exported } from './routes/export.ts'

const told: Assigned[] = []

async function offeredPath(title: string, by: string) {
  const pathId = newId()
  const step = {
    id: 'tugas',
    kind: 'task',
    title: 'Tulis rencana',
    of: { ask: 'Tulis satu halaman.', accepts: 'text' },
    effort: 10,
  }
  const path = { title, summary: '', audience: '', competencies: [], steps: [step] }
  await db
    .insertInto('path')
    .values({ id: pathId, title, definition: JSON.stringify(path), createdAt: testTime, updatedAt: testTime })
    .execute()
  await db.transaction().execute(trx => makeVersion(trx, { pathId, path, publicationId: null, by }, testTime))
  return pathId
}

async function county() {
  const root = await makeUnit()
  const office = await makeUnit({ parent: root })
  const counter = await makeUnit({ parent: office })
  const clinic = await makeUnit({ parent: root })
  const coordinator = await makePerson({
    name: 'Rina',
    unit: office,
    roles: [{ role: 'coordinator', unitId: office.id }],
  })
  const outsider = await makePerson({
    name: 'Yusuf',
    unit: clinic,
    roles: [{ role: 'coordinator', unitId: clinic.id }],
  })
  const [ani, bayu] = [
    await makePerson({ name: 'Ani', unit: office }),
    await makePerson({ name: 'Bayu', unit: counter }),
  ]
  const citra = await makePerson({ name: 'Citra', unit: clinic })
  return {
    root,
    office,
    counter,
    clinic,
    coordinator,
    outsider,
    ani,
    bayu,
    citra,
    pathId: await offeredPath(`Jalur ${newId()}`, coordinator.id),
  }
}

beforeAll(() => {
  onAssigned.push(async (_, assigned) => {
    told.push(...assigned)
  })
})

const assigning = (pathId: string, id: string, kind: 'person' | 'unit' | 'subtree' = 'subtree') => ({
  pathId,
  target: { kind, id },
  dueOn: '2026-06-20',
  message: 'Untuk loket kita.',
})

it('reaches the unit and all below it, and tells each once', async () => {
  const { coordinator, office, ani, bayu, pathId } = await county()
  const done = await db
    .transaction()
    .execute(trx => assign(trx, coordinator, assigning(pathId, office.id), testTime))
  expect(done).toMatchObject({ ok: true, people: 3 })
  const reached = told.filter(one => one.pathId === pathId).map(one => one.personId)
  expect(reached.sort()).toEqual([ani.id, bayu.id, coordinator.id].sort())
  const again = await db
    .transaction()
    .execute(trx => assign(trx, coordinator, assigning(pathId, office.id), testTime))
  expect(again).toEqual({ ok: false, reason: 'alreadyAssigned' })
})

it('assigns once when two press the button together', async () => {
  const { coordinator, office, pathId } = await county()
  const both = await Promise.all(
    [1, 2].map(() =>
      db.transaction().execute(trx => assign(trx, coordinator, assigning(pathId, office.id), testTime)),
    ),
  )
  expect(both.filter(one => one.ok)).toHaveLength(1)
  expect(told.filter(one => one.pathId === pathId)).toHaveLength(3)
})

it('assigns to several persons at once, passes over who has it already, and refuses all for one outside', async () => {
  const { coordinator, ani, bayu, citra, pathId } = await county()
  const to = (people: readonly { id: string }[]) => {
    const ids = people.map(({ id }) => id)
    const assigning = { pathId, people: ids, dueOn: null, message: '' }
    return db.transaction().execute(trx => assignToEach(trx, coordinator, assigning, testTime))
  }
  expect(await to([ani])).toEqual({ ok: true, people: 1 })
  expect(await to([ani, bayu, bayu])).toEqual({ ok: true, people: 1 })
  expect(await to([ani, bayu])).toEqual({ ok: false, reason: 'alreadyAssigned' })
  expect(await to([ani, citra])).toEqual({ ok: false, reason: 'outside' })
  expect(told.filter(one => one.pathId === pathId).map(one => one.personId)).toEqual([ani.id, bayu.id])
})

it('lets nobody assign outside their units, by unit or by person', async () => {
  const { outsider, office, ani, root, pathId } = await county()
  for (const [id, kind] of [
    [office.id, 'subtree'],
    [root.id, 'subtree'],
    [ani.id, 'person'],
  ] as const) {
    expect(
      await db.transaction().execute(trx => assign(trx, outsider, assigning(pathId, id, kind), testTime)),
    ).toEqual({ ok: false, reason: 'outside' })
  }
})

it('shows, counts, exports and lists only what lies in one’s units', async () => {
  const { coordinator, outsider, office, clinic, pathId } = await county()
  await db.transaction().execute(trx => assign(trx, coordinator, assigning(pathId, office.id), testTime))
  const [mine, other] = [[office.path], [clinic.path]]
  expect((await overview(db, mine, { pathId }, testTime)).rows.map(row => row.name)).toEqual([
    'Ani',
    'Bayu',
    'Rina',
  ])
  expect((await overview(db, other, { pathId }, testTime)).rows).toEqual([])
  expect(await wholeOverview(db, other, {}, testTime)).toEqual([])
  expect(Object.values(await counts(db, other, {}, testTime)).every(count => count === 0)).toBe(true)
  expect(await inNeed(db, other, new Date('2026-07-01'), 10)).toEqual({ rows: [], count: 0 })
  expect(await assignmentsIn(db, other)).toEqual([])
  const [assignment] = await assignmentsIn(db, mine)
  expect(await withdrawAssignment(db, outsider, assignment?.id ?? '', testTime)).toBe(false)
  expect(await withdrawAssignment(db, coordinator, assignment?.id ?? '', testTime)).toBe(true)
  expect((await overview(db, mine, { pathId }, testTime)).rows).toEqual([])
  expect(await withdrawAssignment(db, coordinator, assignment?.id ?? '', testTime)).toBe(true)
  expect(await deeds('assignment.withdrawn', assignment?.id ?? '')).toBe(1)
})

const deeds = async (action: string, subject: string) =>
  (
    await db
      .selectFrom('audit')
      .select('sequence')
      .where('action', '=', action)
      .where('subject', '=', subject)
      .execute()
  ).length

it('writes down who exported the overview', async () => {
  const { coordinator } = await county()
  const request = new Request('http://localhost:3000/coordination/export', {
    headers: await signedIn(coordinator),
  })
  expect((await exported({ request, params: {}, context: {} })).status).toBe(200)
  expect(await deeds('overview.exported', coordinator.id)).toBe(1)
})

it('leaves out of an address what cannot be a page of the overview', () => {
  const id = newId()
  expect(afterOf(new URLSearchParams({ rank: '1e20', after: 'Ani', id }))).toBeUndefined()
  expect(afterOf(new URLSearchParams({ rank: '2', after: 'Ani', id }))).toEqual({ rank: 2, name: 'Ani', id })
})

it('calls the due day itself in time, and the day after overdue, in the zone of the unit', async () => {
  const { coordinator, office, pathId } = await county()
  await db.updateTable('unit').set({ zone: 'Asia/Jayapura' }).where('id', '=', office.id).execute()
  await db.transaction().execute(trx => assign(trx, coordinator, assigning(pathId, office.id), testTime))
  const stateAt = async (instant: string) =>
    (await overview(db, [office.path], { pathId }, new Date(instant))).rows[0]?.state
  expect(await stateAt('2026-06-12T00:00:00Z')).toBe('notBegun')
  expect(await stateAt('2026-06-20T14:00:00Z')).toBe('dueSoon')
  expect(await stateAt('2026-06-20T16:00:00Z')).toBe('overdue')
  expect(await counts(db, [office.path], { pathId }, new Date('2026-06-20T16:00:00Z'))).toMatchObject({
    overdue: 3,
    completed: 0,
  })
})

it('reaches people who come into the unit later, once', async () => {
  const { coordinator, office, counter, pathId } = await county()
  await db.transaction().execute(trx => assign(trx, coordinator, assigning(pathId, office.id), testTime))
  const dian = await makePerson({ name: 'Dian', unit: counter })
  await reachNewcomers(db, testTime)
  await reachNewcomers(db, testTime)
  expect(told.filter(one => one.pathId === pathId && one.personId === dian.id)).toHaveLength(1)
})
