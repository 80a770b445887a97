import { expect, it } from 'vitest'
import '#app/registries.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { makeEnrolment, makePath } from '#app/learning/learning-makers.ts'
import { submitTask } from '#app/learning/tasks.server.ts'
import type { Person } from '#app/people/person.ts'
import { asDay } from '#app/web/day.ts'
import { db } from '#db/connection.ts'
import { makeGrant, makePerson, makeUnit, signedIn, testTime } from '#db/makers.ts'
import { learnerOn } from './learner.server.ts'
import { inNeed, overview } from './overview.server.ts'
import { action as learnerPage } from './routes/learner.tsx'
import { action as taskPage } from './routes/task.tsx'
import { talksToHave, taskFor, waitingTasks } from './tasks.server.ts'

const now = testTime
const today = asDay('2026-06-10')
const talk = { id: 'bicara', kind: 'mentoring', title: 'Bicara', of: { topic: 'Desember' } }
const task = { id: 'tugas', kind: 'task', title: 'Tulis', of: { ask: 'Tulis' } }

/** A learner before a task and a conversation, with a coordinator of their unit and `mentors`. */
async function makeLearner(...mentors: readonly string[]) {
  const unit = await makeUnit()
  const learner = await makePerson({ name: 'Siti', unit })
  const holding = (role: 'mentor' | 'coordinator', name: string) =>
    makePerson({ name, roles: [{ role, unitId: unit.id }] })
  const both = { id: 'berdua', kind: 'all', title: 'Berdua', nodes: [task, talk] }
  const enrolmentId = await makeEnrolment(learner, await makePath(await makeExpert(), [both]))
  const write = (withId: string) =>
    submitTask(
      db,
      {
        ...{ enrolmentId, learnerId: learner.id, stepId: 'bicara', answer: 'Papan antrean.', file: null },
        talk: { withId, on: today, zone: learner.zone },
      },
      now,
    )
  return {
    ...{ unit, learner, enrolmentId, write },
    coordinator: await holding('coordinator', 'Bambang'),
    mentors: await Promise.all(mentors.map(name => holding('mentor', name))),
  }
}

const post = async (
  page: typeof learnerPage | typeof taskPage,
  by: Person,
  params: Record<string, string>,
  form: Record<string, string>,
) => {
  const request = new Request('http://localhost:3000/', {
    method: 'POST',
    headers: await signedIn(by),
    body: new URLSearchParams(form),
  })
  return (await page({ request, params, context: {} }).catch((thrown: unknown) => thrown)) as {
    status?: number
    data?: { reason?: string; fields?: Record<string, string> }
  }
}

it('shows a conversation to confirm as what it is, first to the mentor with whom it was', async () => {
  const { learner, enrolmentId, mentors, coordinator, unit, write } = await makeLearner('Wayan', 'Murni')
  const [wayan, murni] = mentors as [Person, Person]
  const at = { enrolmentId, learnerId: learner.id, stepId: 'tugas', answer: 'Papan', file: null }
  await submitTask(db, at, new Date(now.getTime() - 86_400_000))
  expect(await write(wayan.id)).toMatchObject({ ok: true })
  expect(await waitingTasks(db, wayan, 'id')).toMatchObject([
    { kind: 'Percakapan', mentor: 'Wayan', isMine: true },
    { kind: 'Tugas', mentor: null, isMine: false },
  ])
  const others = await waitingTasks(db, murni, 'en')
  expect(others).toMatchObject([{ kind: 'Task' }, { kind: 'Conversation', mentor: 'Wayan', isMine: false }])
  const id = others[1]?.id ?? ''
  expect(await taskFor(db, wayan, id, 'id')).toMatchObject({
    ...{ mentor: 'Wayan', isMine: true, talkedOn: today, asked: 'Desember' },
    says: { verify: 'Ya, percakapan ini sudah berlangsung' },
  })
  expect((await learnerOn(db, coordinator, enrolmentId))?.steps).toMatchObject([
    { id: 'tugas', topic: null },
    { id: 'bicara', submissionId: id, topic: null, look: { id: 'Konfirmasi percakapan' } },
  ])
  expect((await inNeed(db, [unit.path], now, 10)).rows).toMatchObject([
    { state: 'taskWaiting', waiting: { look: { id: 'Periksa tugas' } }, step: 'Tulis' },
  ])
})

it('answers a conversation of another unit, or one’s own, with 404', async () => {
  const { unit, learner, mentors, write } = await makeLearner('Wayan')
  const handed = await write(mentors[0]?.id ?? '')
  const params = { submissionId: handed.ok ? handed.submissionId : '' }
  const stranger = await makePerson({ roles: [{ role: 'mentor', unitId: (await makeUnit()).id }] })
  await makeGrant(learner.id, 'mentor', unit.id)
  for (const by of [stranger, learner])
    for (const form of [
      { verdict: 'verified', reason: '' },
      { verdict: 'returned', reason: 'Belum bertemu' },
    ])
      expect(await post(taskPage, by, params, form)).toMatchObject({ status: 404 })
  expect(await post(taskPage, mentors[0] as Person, params, { verdict: 'verified' })).toMatchObject({
    status: 302,
  })
})

it('lists who is to talk with a mentor, and who has none to those who coordinate them', async () => {
  const { enrolmentId, mentors, coordinator, unit, write } = await makeLearner('Wayan')
  const [wayan] = mentors as [Person]
  for (const by of [wayan, coordinator])
    expect(await talksToHave(db, by)).toMatchObject([{ enrolmentId, step: 'Bicara', isAlone: false }])
  expect((await inNeed(db, [unit.path], now, 10)).rows).toEqual([])
  await db.updateTable('roleGrant').set({ revokedAt: now }).where('personId', '=', wayan.id).execute()
  expect(await talksToHave(db, coordinator)).toMatchObject([{ isAlone: true }])
  expect((await inNeed(db, [unit.path], now, 10)).rows).toMatchObject([
    { enrolmentId, state: 'noMentor', step: 'Bicara' },
  ])
  expect((await overview(db, [unit.path], {}, now)).rows).toEqual([])
  await db.updateTable('roleGrant').set({ revokedAt: null }).where('personId', '=', wayan.id).execute()
  await write(wayan.id)
  expect(await talksToHave(db, coordinator)).toEqual([])
})

it('lets a mentor note a conversation on the page of a learner who came to one, once', async () => {
  const { enrolmentId, mentors, coordinator } = await makeLearner('Wayan')
  const [wayan] = mentors as [Person]
  const stranger = await makePerson({ roles: [{ role: 'mentor', unitId: (await makeUnit()).id }] })
  const form = { help: 'talk', stepId: 'bicara', on: today, agreed: 'Papan antrean.' }
  expect((await learnerOn(db, wayan, enrolmentId))?.steps[1]).toMatchObject({ topic: 'Desember' })
  expect(await post(learnerPage, stranger, { enrolmentId }, form)).toMatchObject({ status: 404 })
  const wrong = await post(learnerPage, wayan, { enrolmentId }, { ...form, on: '2999-01-01' })
  expect(Object.keys(wrong.data?.fields ?? {})).toEqual(['on'])
  expect(await post(learnerPage, wayan, { enrolmentId }, form)).toMatchObject({ helped: 'talk' })
  expect((await learnerOn(db, coordinator, enrolmentId))?.steps[1]).toMatchObject({ stand: 'passed' })
  const again = await post(learnerPage, coordinator, { enrolmentId }, form)
  expect(again.data).toMatchObject({ reason: 'talkClosed' })
})
