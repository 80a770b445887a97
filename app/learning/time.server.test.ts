import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { assign } from '#app/coordination/assignments.server.ts'
import { duesOf } from '#app/culture/dues.server.ts'
import { nextThing } from '#app/culture/next-thing.server.ts'
import { grantRole, revokeRole } from '#app/people/directory.server.ts'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { enrolmentRow, makeCourseToWalk, makeEnrolment, makePath } from './learning-makers.ts'
import { pauseWalk, resumeWalk } from './pausing.server.ts'
import { verifyPlaces } from './places.server.ts'
import { finishStep } from './steps.server.ts'
import { wakeWalks } from './time.server.ts'

const hour = 3600_000
const later = (days: number, hours = 0) => new Date(testTime.getTime() + (days * 24 + hours) * hour)

const eventsOf = async (enrolmentId: string) =>
  (
    await db
      .selectFrom('pathEvent')
      .select('kind')
      .where('enrolmentId', '=', enrolmentId)
      .orderBy('sequence')
      .execute()
  ).map(({ kind }) => kind)

async function waitingPath(more: object, learner: Person) {
  const expert = await makeExpert()
  const { workId, lessonId } = await makeCourseToWalk(expert)
  const lesson = (id: string, rules = {}) => ({
    ...{ id, kind: 'lesson', title: id, of: { workId, partId: lessonId } },
    ...rules,
  })
  const pathId = await makePath(expert, [lesson('satu'), lesson('dua', more)])
  return { pathId, enrolmentId: await makeEnrolment(learner, pathId) }
}

it('opens a step that waits by a recorded event, once, however often the clock is asked', async () => {
  const learner = await makePerson()
  const { enrolmentId } = await waitingPath({ opens: { rule: 'waited', for: 'P3D' } }, learner)
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ wakesAt: null, nextStepId: 'satu' })
  await db
    .transaction()
    .execute(trx => finishStep(trx, { enrolmentId, learnerId: learner.id, stepId: 'satu' }, testTime))
  expect(await eventsOf(enrolmentId)).toEqual(['step.started', 'step.finished', 'wait.began'])
  const { wakesAt, nextStepId } = await enrolmentRow(enrolmentId)
  expect(nextStepId).toBe(null)
  expect(wakesAt?.getTime()).toBeGreaterThan(later(2).getTime())
  expect(wakesAt?.getTime()).toBeLessThanOrEqual(later(3).getTime())

  await wakeWalks(new Date((wakesAt?.getTime() ?? 0) - 1))
  expect((await enrolmentRow(enrolmentId)).nextStepId).toBe(null)
  await Promise.all([1, 2, 3, 4].map(() => wakeWalks(later(9))))
  await wakeWalks(later(10))
  expect(await eventsOf(enrolmentId)).toEqual(['step.started', 'step.finished', 'wait.began', 'time.reached'])
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ nextStepId: 'dua', wakesAt: null })
  expect((await verifyPlaces(db, { rebuild: false })).differing).toEqual([])
})

it('ends the waits of everyone else when one walk cannot be told', async () => {
  const walks = await Promise.all(
    [1, 2].map(async () =>
      waitingPath({ opens: { rule: 'waited', for: 'P1D', since: 'start' } }, await makePerson()),
    ),
  )
  const [broken, whole] = walks as [(typeof walks)[0], (typeof walks)[0]]
  const wakesAt = new Date(testTime.getTime() + hour)
  await db
    .updateTable('enrolment')
    .set({ wakesAt, snapshot: JSON.stringify({ value: { nowhere: 'at all' }, evidence: {} }) })
    .where('id', '=', broken.enrolmentId)
    .execute()
  await wakeWalks(later(5))
  expect(await eventsOf(whole.enrolmentId)).toContain('time.reached')
  expect(await eventsOf(broken.enrolmentId)).not.toContain('time.reached')
  await db.deleteFrom('pathEvent').where('enrolmentId', '=', broken.enrolmentId).execute()
  await db.deleteFrom('enrolment').where('id', '=', broken.enrolmentId).execute()
})

it('ends a wait with the first moment of the day where the learner lives', async () => {
  const rule = { rule: 'waited', for: 'P2D', since: 'start' }
  const ends = await Promise.all(
    ['Asia/Jakarta', 'Asia/Jayapura'].map(async zone => {
      const learner = await makePerson()
      await db.updateTable('person').set({ zone }).where('id', '=', learner.id).execute()
      const { enrolmentId } = await waitingPath({ opens: rule }, learner)
      return (await enrolmentRow(enrolmentId)).wakesAt?.toISOString().slice(11)
    }),
  )
  expect(ends).toEqual(['17:00:00.000Z', '15:00:00.000Z'])
})

it('counts working days alone where a rule says so: weekends and holidays are no days', async () => {
  const learner = await makePerson()
  const days = [1, 2, 3].map(n => later(n).toISOString().slice(0, 10))
  for (const day of days)
    await db
      .insertInto('holiday')
      .values({ day, name: 'Libur', kind: 'national', importedAt: testTime })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  const { enrolmentId } = await waitingPath(
    { opens: { rule: 'waited', for: 'P1D', since: 'start', workdays: true } },
    learner,
  )
  expect((await enrolmentRow(enrolmentId)).wakesAt?.getTime()).toBeGreaterThan(later(3).getTime())
})

it('asks a step of those alone who hold a role, and of nobody for having held it', async () => {
  const learner = await makePerson({ unit: await makeUnit() })
  const skips = { rule: 'not', of: { rule: 'is', role: 'mentor' } }
  const at = { learnerId: learner.id, stepId: 'satu' }
  await grantRole(db, { personId: learner.id, role: 'mentor', unitId: null, by: null }, testTime)
  const { enrolmentId } = await waitingPath({ skips }, learner)
  await finishStep(db, { ...at, enrolmentId }, testTime)
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ nextStepId: 'dua', completedAt: null })

  const grants = db.selectFrom('roleGrant').select('id').where('personId', '=', learner.id)
  await revokeRole(db, learner.id, (await grants.executeTakeFirstOrThrow()).id, testTime)
  expect(await enrolmentRow(enrolmentId)).toMatchObject({ percent: 100, completedAt: testTime })

  const { enrolmentId: second } = await waitingPath({ skips }, learner)
  await finishStep(db, { ...at, enrolmentId: second }, testTime)
  expect(await enrolmentRow(second)).toMatchObject({ percent: 100 })
  expect((await verifyPlaces(db, { rebuild: false })).differing).toEqual([])
})

it('leaves a walk that rests alone, and moves what is due by the days it rested', async () => {
  const unit = await makeUnit()
  const learner = await makePerson({ unit })
  const coordinator = await makePerson({ roles: [{ role: 'coordinator', unitId: unit.id }] })
  const expert = await makeExpert()
  const { workId, lessonId } = await makeCourseToWalk(expert)
  const pathId = await makePath(expert, [
    { id: 'satu', kind: 'lesson', title: 'Satu', of: { workId, partId: lessonId } },
  ])
  const dueOn = later(10).toISOString().slice(0, 10)
  const target = { kind: 'person' as const, id: learner.id }
  expect(await assign(db, coordinator, { pathId, target, dueOn, message: '' }, testTime)).toMatchObject({
    ok: true,
  })
  const enrolmentId = await makeEnrolment(learner, pathId)
  const reader = { id: learner.id, language: 'id' as const }
  expect(await nextThing(db, learner)).toMatchObject({ title: 'Satu' })

  const at = { enrolmentId, learnerId: learner.id, by: learner }
  expect(await pauseWalk(db, at, testTime)).toEqual({ ok: true })
  expect(await pauseWalk(db, at, testTime)).toEqual({ ok: false, reason: 'notNeeded' })
  expect(await pauseWalk(db, { ...at, learnerId: coordinator.id }, testTime)).toEqual({
    ok: false,
    reason: 'absent',
  })
  expect(await nextThing(db, learner)).toBe(null)
  expect(await duesOf(db, reader)).toEqual([])

  await resumeWalk(db, { ...at, by: coordinator }, later(4))
  expect(await resumeWalk(db, at, later(4))).toEqual({ ok: false, reason: 'notNeeded' })
  expect(await duesOf(db, reader)).toMatchObject([{ dueOn: later(14).toISOString().slice(0, 10) }])
  expect(await nextThing(db, learner)).toMatchObject({ title: 'Satu' })
})
