import { expect, it } from 'vitest'
import '#app/registries.ts'
import { grantAccommodation } from '#app/assessment/accommodations.server.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { retire } from '#app/authoring/publishing.server.ts'
import { tell } from '#app/learning/enrolments.server.ts'
import { grantAttempts, waiveStep } from '#app/learning/hands.server.ts'
import { makeCourseToWalk, makeEnrolment, makePath } from '#app/learning/learning-makers.ts'
import { submitTask } from '#app/learning/tasks.server.ts'
import { makePublishedRecording } from '#app/seminars/seminars-makers.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn, testTime } from '#db/makers.ts'
import { learnerOn } from './learner.server.ts'
import { inNeed, overview } from './overview.server.ts'
import { action } from './routes/learner.tsx'
import { stuckLearners } from './tasks.server.ts'

const now = testTime

/** Someone who took up a path by themselves and failed its only try. */
async function makeStuck() {
  const unit = await makeUnit()
  const learner = await makePerson({ name: 'Tuti', unit })
  const expert = await makeExpert()
  const { workId, checkId } = await makeCourseToWalk(expert)
  const pathId = await makePath(expert, [
    { id: 'kuis', kind: 'check', title: 'Kuis sulit', of: { workId, partId: checkId }, attempts: 1 },
    { id: 'tugas', kind: 'task', title: 'Tugas', of: { ask: 'Tulis' } },
  ])
  const enrolmentId = await makeEnrolment(learner, pathId)
  const event = { type: 'check.graded' as const, step: 'kuis', attempt: 'a', score: 0, mastery: {} }
  await tell(db, { enrolmentId, learnerId: learner.id }, [{ event, once: 'check.graded:a' }], now)
  const holding = (role: 'coordinator' | 'mentor') => makePerson({ unit, roles: [{ role, unitId: unit.id }] })
  return {
    ...{ unit, learner, enrolmentId },
    coordinator: await holding('coordinator'),
    mentor: await holding('mentor'),
  }
}

it('shows whoever is stuck on a path of their own choice to those who can help, with the step', async () => {
  const { unit, enrolmentId, coordinator, mentor } = await makeStuck()
  const { rows, count } = await inNeed(db, [unit.path], now, 10)
  expect(count).toBe(1)
  expect(rows).toMatchObject([{ enrolmentId, state: 'needsHand', step: 'Kuis sulit', dueOn: null }])
  expect((await overview(db, [unit.path], {}, now)).rows).toEqual([])
  for (const helper of [coordinator, mentor])
    expect(await stuckLearners(db, helper)).toMatchObject([{ enrolmentId, name: 'Tuti', step: 'Kuis sulit' }])
  expect(
    await stuckLearners(db, await makePerson({ roles: [{ role: 'mentor', unitId: (await makeUnit()).id }] })),
  ).toEqual([])
})

it('keeps showing the walk after the help, and hides one that nobody asked help for', async () => {
  const { learner, enrolmentId, mentor } = await makeStuck()
  expect(await learnerOn(db, mentor, enrolmentId)).toMatchObject({ assigned: false, coordinated: false })
  await grantAttempts(
    db,
    { enrolmentId, stepId: 'kuis', reason: 'Sudah berlatih', by: mentor, extra: 1 },
    now,
  )
  expect(await learnerOn(db, mentor, enrolmentId)).toMatchObject({ name: 'Tuti' })
  const { pathId } = await makeCourseToWalk(await makeExpert())
  const own = await makeEnrolment(learner, pathId)
  const everywhere = { personId: learner.id, enrolmentId: null, stepId: null, grantedBy: mentor.id }
  const extra = { extraTimePercent: 0, extraAttempts: 1, reason: 'Penglihatan terbatas' }
  await grantAccommodation(db, { ...everywhere, ...extra }, now)
  expect(await learnerOn(db, mentor, own)).toBe(null)
})

it('names the task that waits, also on a path of the learner’s own choice', async () => {
  const { unit, learner } = await makeStuck()
  const pathId = await makePath(await makeExpert(), [
    { id: 'tugas', kind: 'task', title: 'Satu perbaikan kecil', of: { ask: 'Tulis' } },
  ])
  const enrolmentId = await makeEnrolment(learner, pathId)
  const handing = { enrolmentId, learnerId: learner.id, stepId: 'tugas', answer: 'Papan baru', file: null }
  expect(await submitTask(db, handing, now)).toMatchObject({ ok: true })
  const { rows } = await inNeed(db, [unit.path], now, 10)
  expect(rows.find(row => row.enrolmentId === enrolmentId)).toMatchObject({
    state: 'taskWaiting',
    step: 'Satu perbaikan kecil',
  })
})

it('shows whoever stands before a recording that was taken back, until the step is waived', async () => {
  const unit = await makeUnit()
  const learner = await makePerson({ unit })
  const coordinator = await makePerson({ unit, roles: [{ role: 'coordinator', unitId: unit.id }] })
  const expert = await makeExpert()
  const { workId } = await makePublishedRecording(expert)
  const pathId = await makePath(expert, [
    { id: 'rekaman', kind: 'recording', title: 'Satu menit', of: { workId } },
    { id: 'tugas', kind: 'task', title: 'Tugas', of: { ask: 'Tulis' } },
  ])
  const enrolmentId = await makeEnrolment(learner, pathId)
  const needs = async () => (await inNeed(db, [unit.path], now, 10)).rows
  expect(await needs()).toEqual([])
  expect(await learnerOn(db, coordinator, enrolmentId)).toBeNull()
  await retire(db, { person: expert, workId }, now)
  expect(await needs()).toMatchObject([{ enrolmentId, state: 'takenBack', step: 'Satu menit' }])
  expect(await learnerOn(db, coordinator, enrolmentId)).not.toBeNull()
  await waiveStep(db, { enrolmentId, stepId: 'rekaman', reason: 'Ditarik', by: coordinator }, now)
  expect(await needs()).toEqual([])
})

it('lets a mentor lend a hand but not set a date', async () => {
  const { enrolmentId, mentor } = await makeStuck()
  const sent = async (fields: Record<string, string>) => {
    const request = new Request(`http://localhost:3000/coordination/enrolments/${enrolmentId}`, {
      method: 'POST',
      headers: await signedIn(mentor),
      body: new URLSearchParams(fields),
    })
    return action({ request, params: { enrolmentId }, context: {} }).catch((thrown: unknown) => thrown)
  }
  expect(await sent({ help: 'date', dueOn: '2027-01-01' })).toMatchObject({ status: 404 })
  expect(await sent({ help: 'attempt', stepId: 'kuis', reason: 'Sudah berlatih bersama' })).toMatchObject({
    helped: 'attempt',
  })
})

it('shows who stands still since a waiver, and offers no further try where only another waiver helps', async () => {
  const [expert, unit] = [await makeExpert(), await makeUnit()]
  const learner = await makePerson({ name: 'Tuti', unit })
  const by = await makePerson({ unit, roles: [{ role: 'coordinator', unitId: unit.id }] })
  const pathId = await makePath(expert, [
    { id: 'tugas', kind: 'task', title: 'Tugas', of: { ask: 'Tulis' } },
    {
      ...{ id: 'lanjut', kind: 'task', title: 'Lanjut', of: { ask: 'Tulis lagi' } },
      opens: { rule: 'verified', step: 'tugas' },
    },
  ])
  const enrolmentId = await makeEnrolment(learner, pathId)
  const hand = { enrolmentId, reason: 'Sakit', by }
  await waiveStep(db, { ...hand, stepId: 'tugas' }, now)
  expect(await stuckLearners(db, by)).toMatchObject([{ enrolmentId, step: 'Lanjut' }])
  expect(await learnerOn(db, by, enrolmentId)).toMatchObject({
    steps: [{ stand: 'waived' }, { stand: 'needs-a-hand', isBarred: true }],
  })
  const refused = await grantAttempts(db, { ...hand, stepId: 'lanjut', extra: 1 }, now)
  expect(refused).toEqual({ ok: false, reason: 'notNeeded' })
  await waiveStep(db, { ...hand, stepId: 'lanjut' }, now)
  expect(await stuckLearners(db, by)).toEqual([])
})
