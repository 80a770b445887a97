import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import type { Person } from '#app/people/person.ts'
import { addDays, asDay } from '#app/web/day.ts'
import { db } from '#db/connection.ts'
import { makeGrant, makePerson, makeUnit, signedIn, testTime } from '#db/makers.ts'
import '#app/registries.ts'
import { carersOf, hasNoMentor, learnersInCare, nearestMentors } from './care.server.ts'
import { withdraw } from './enrolments.server.ts'
import { makeEnrolment, makePath } from './learning-makers.ts'
import { verifyPlaces } from './places.server.ts'
import { action } from './routes/step-submission.tsx'
import { stepPage } from './step-page.server.ts'
import { judgeTask, noteTalk, submitTask } from './tasks.server.ts'

const now = new Date(testTime.getTime() + 3_600_000)
const today = asDay('2026-06-10')
const stepId = 'bicara'

async function makeTalk() {
  const [house, expert] = [await makeUnit(), await makeExpert()]
  const unit = await makeUnit({ parent: house })
  const learner = await makePerson({ name: 'Siti', unit })
  const holding = (role: 'mentor' | 'coordinator', { id }: { id: string }, name: string) =>
    makePerson({ name, roles: [{ role, unitId: id }] })
  const mentor = await holding('mentor', unit, 'Wayan')
  const far = await holding('mentor', house, 'Murni')
  const coordinator = await holding('coordinator', house, 'Bambang')
  const stranger = await holding('mentor', await makeUnit(), 'Asing')
  const talk = { id: stepId, kind: 'mentoring', title: 'Bicara', of: { topic: 'Desember' } }
  const enrolmentId = await makeEnrolment(learner, await makePath(expert, [talk]))
  const at = { enrolmentId, learnerId: learner.id, stepId }
  const write = (more: { withId?: string | null; on?: string; answer?: string } = {}) => {
    const { withId = mentor.id, on = today, answer = 'Papan antrean pekan depan.' } = more
    return submitTask(
      db,
      { ...at, answer, file: null, talk: { withId, on: asDay(on), zone: learner.zone } },
      now,
    )
  }
  const row = () =>
    db.selectFrom('enrolment').selectAll().where('id', '=', enrolmentId).executeTakeFirstOrThrow()
  return { house, unit, learner, mentor, far, coordinator, stranger, at, write, row }
}

const idOf = async (handed: ReturnType<typeof submitTask>) => {
  const done = await handed
  if (!done.ok) throw new Error(done.reason)
  return done.submissionId
}

const shown = (learner: Person, at: { enrolmentId: string; stepId: string }) =>
  stepPage(db, { ...at, learnerId: learner.id }, 'id', { now, today })

it('names the mentors of a learner, the nearest first, never strangers nor themselves', async () => {
  const { learner, unit, mentor, far, at, coordinator } = await makeTalk()
  await makeGrant(learner.id, 'mentor', unit.id)
  const page = await shown(learner, at)
  expect(page?.content).toMatchObject({ kind: 'judged', ask: 'Desember', talk: { coordinators: [] } })
  const talk = page?.content?.kind === 'judged' ? page.content.talk : null
  const named = talk?.mentors.map(({ id }) => id).filter(id => [mentor.id, far.id, learner.id].includes(id))
  expect(named).toEqual([mentor.id, far.id])
  expect(talk?.mentors.map(({ id }) => id)).not.toContain(coordinator.id)
})

it('shows whoever has no mentor the coordinators who can help', async () => {
  const { learner, mentor, far, coordinator, at } = await makeTalk()
  await db
    .updateTable('roleGrant')
    .set({ revokedAt: now })
    .where('personId', 'in', [mentor.id, far.id])
    .execute()
  const content = (await shown(learner, at))?.content
  const talk = content?.kind === 'judged' ? content.talk : null
  expect(talk?.mentors).toEqual([])
  expect(talk?.coordinators.map(({ id }) => id)).toContain(coordinator.id)
})

it('waits for the mentor with whom it was, and ends once one of the learner’s mentors confirms it', async () => {
  const { learner, mentor, stranger, at, write, row } = await makeTalk()
  expect(await row()).toMatchObject({ talkStepId: stepId, nextStepId: stepId })
  const submissionId = await idOf(write())
  expect(await row()).toMatchObject({ talkStepId: null, nextStepId: null })
  expect((await shown(learner, at))?.content).toMatchObject({
    submissions: [{ mentor: 'Wayan', talkedOn: today, verdict: null }],
  })
  expect(await write()).toEqual({ ok: false, reason: 'waiting' })
  for (const by of [stranger, learner])
    expect(await judgeTask(db, { submissionId, by, verdict: 'verified', reason: '' }, now)).toEqual({
      ok: false,
      reason: 'absent',
    })
  const judging = { submissionId, by: mentor, verdict: 'verified' as const, reason: '' }
  expect(await judgeTask(db, judging, now)).toMatchObject({ ok: true })
  expect(await judgeTask(db, judging, now)).toEqual({ ok: false, reason: 'judgedBefore' })
  expect(await row()).toMatchObject({ percent: 100, completedAt: now, talkStepId: null })
  expect(await verifyPlaces(db, { rebuild: false })).toMatchObject({ differing: [] })
})

it('is told of in full, of a mentor of one’s own, on a day that has come', async () => {
  const { stranger, coordinator, learner, at, write } = await makeTalk()
  for (const withId of [stranger.id, coordinator.id, learner.id, null])
    expect(await write({ withId })).toEqual({ ok: false, reason: 'noMentor' })
  expect(await write({ on: addDays(today, 1) })).toEqual({ ok: false, reason: 'notYet' })
  expect(await write({ answer: ' ' })).toEqual({ ok: false, reason: 'empty' })
  expect(await submitTask(db, { ...at, answer: 'Tanpa nama', file: null }, now)).toEqual({
    ok: false,
    reason: 'noMentor',
  })
  expect(await write({ on: addDays(today, -9) })).toMatchObject({ ok: true })
})

it('comes back with a reason, and is written again', async () => {
  const { learner, mentor, at, write, row } = await makeTalk()
  const returned = { submissionId: await idOf(write()), by: mentor, verdict: 'returned' as const }
  expect(await judgeTask(db, { ...returned, reason: '' }, now)).toEqual({
    ok: false,
    reason: 'reasonMissing',
  })
  await judgeTask(db, { ...returned, reason: 'Kita belum sempat bertemu.' }, now)
  expect(await row()).toMatchObject({ talkStepId: stepId, needsHand: false })
  expect(await shown(learner, at)).toMatchObject({
    stand: 'open',
    content: { submissions: [{ verdict: 'returned', reason: 'Kita belum sempat bertemu.' }] },
  })
  const again = { submissionId: await idOf(write()), by: mentor, verdict: 'verified' as const, reason: '' }
  expect(await judgeTask(db, again, now)).toMatchObject({ ok: true })
  expect(await row()).toMatchObject({ completedAt: now })
})

it('is noted by a mentor or coordinator who had it, at once, and by nobody else', async () => {
  for (const who of ['mentor', 'coordinator'] as const) {
    const talk = await makeTalk()
    const { learner, stranger, at, row } = talk
    const noting = { ...at, on: today, agreed: 'Papan antrean.' }
    for (const by of [stranger, learner])
      expect(await noteTalk(db, { ...noting, by }, now)).toEqual({ ok: false, reason: 'absent' })
    const by = talk[who]
    expect(await noteTalk(db, { ...noting, by, stepId: 'lain' }, now)).toEqual({
      ok: false,
      reason: 'absent',
    })
    expect(await noteTalk(db, { ...noting, by, on: addDays(today, 1) }, now)).toEqual({
      ok: false,
      reason: 'notYet',
    })
    expect(await noteTalk(db, { ...noting, by }, now)).toMatchObject({ ok: true })
    expect(await row()).toMatchObject({ completedAt: now })
    expect(await noteTalk(db, { ...noting, by }, now)).toEqual({ ok: false, reason: 'closed' })
    expect((await shown(learner, at))?.content).toMatchObject({
      submissions: [{ verdict: 'verified', mentor: by.name, notedBy: by.id, answer: 'Papan antrean.' }],
    })
  }
})

it('is confirmed rather than noted where the learner wrote of it, and closed once they went away', async () => {
  const { learner, mentor, at, write } = await makeTalk()
  await idOf(write())
  const noting = { ...at, by: mentor, on: today, agreed: 'Papan antrean.' }
  expect(await noteTalk(db, noting, now)).toEqual({ ok: false, reason: 'waiting' })
  await withdraw(db, { enrolmentId: at.enrolmentId, learnerId: learner.id }, now)
  expect(await noteTalk(db, noting, now)).toEqual({ ok: false, reason: 'absent' })
})

it('is kept once, however often and by however many it is sent at the same moment', async () => {
  const { learner, mentor, far, at, write, row } = await makeTalk()
  const trx = <T>(act: (on: typeof db) => Promise<T>) => db.transaction().execute(act)
  const notes = await Promise.all(
    [mentor, far, mentor].map(by =>
      trx(on => noteTalk(on, { ...at, by, on: today, agreed: 'Papan antrean.' }, now)),
    ),
  )
  expect(notes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await write()).toMatchObject({ ok: false })
  const kept = await db
    .selectFrom('taskSubmission')
    .select('id')
    .where('learnerId', '=', learner.id)
    .execute()
  expect(kept).toHaveLength(1)
  expect(await row()).toMatchObject({ completedAt: now })
})

async function send(person: Person, at: { enrolmentId: string }, fields: Record<string, string>) {
  const request = new Request(
    `http://localhost:3000/enrolments/${at.enrolmentId}/steps/${stepId}/submission`,
    {
      method: 'POST',
      headers: await signedIn(person),
      body: new URLSearchParams(fields),
    },
  )
  const params = { enrolmentId: at.enrolmentId, stepId }
  return action({ request, params, context: {} }).catch((thrown: unknown) => thrown) as Promise<{
    status?: number
    data?: { fields: Record<string, string>; values: Record<string, string> }
  }>
}

it('keeps what was written where a field is wrong, takes the form once, and is not there for others', async () => {
  const { learner, mentor, at } = await makeTalk()
  const right = { with: mentor.id, on: today, answer: 'Papan antrean.', formKey: 'sekali' }
  const wrong = await send(learner, at, { ...right, on: '2999-01-01' })
  expect(wrong.data).toMatchObject({ values: { answer: right.answer } })
  expect(Object.keys(wrong.data?.fields ?? {})).toEqual(['on'])
  expect(Object.keys((await send(learner, at, { ...right, with: '' })).data?.fields ?? {})).toEqual(['with'])
  expect(await send(await makePerson(), at, right)).toMatchObject({ status: 404 })
  for (const sent of await Promise.all([1, 2, 3].map(() => send(learner, at, right))))
    expect(sent).toMatchObject({ status: 302 })
  const kept = await db
    .selectFrom('taskSubmission')
    .select('id')
    .where('learnerId', '=', learner.id)
    .execute()
  expect(kept).toHaveLength(1)
})

it('names as mentors exactly those who have the learner in their care by that role', async () => {
  const root = await makeUnit()
  const [left, right] = [await makeUnit({ parent: root }), await makeUnit({ parent: root })]
  const leaf = await makeUnit({ parent: left })
  const units = [root, left, right, leaf]
  const place = fc.option(fc.nat(units.length - 1))
  await fc.assert(
    fc.asyncProperty(place, fc.array(place, { maxLength: 4 }), async (home, held) => {
      const unit = home === null ? undefined : units[home]
      const learner = await makePerson(unit ? { unit } : {})
      const people = await Promise.all(
        held.map((at, i) =>
          makePerson({
            name: `Mentor ${held.length - i}`,
            roles: [at === null ? 'mentor' : { role: 'mentor', unitId: units[at]?.id ?? '' }],
          }),
        ),
      )
      const carers = await carersOf(db, learner.id, 'mentor')
      const homed = { id: learner.id, unitPath: learner.unit?.path ?? null }
      for (const nearest of [await nearestMentors(db), await nearestMentors(db, [homed])])
        expect(nearest(homed)).toBe(carers[0]?.name ?? null)
      const named = new Set(carers.map(({ id }) => id))
      for (const person of [...people, learner]) {
        const cares = await db
          .selectFrom('person')
          .select('id')
          .where('id', '=', learner.id)
          .where(learnersInCare(person, 'person.id'))
          .executeTakeFirst()
        expect(named.has(person.id)).toBe(cares !== undefined)
      }
      const alone = await db
        .selectFrom('person')
        .select('id')
        .where('id', '=', learner.id)
        .where(hasNoMentor('person.id'))
        .executeTakeFirst()
      expect(alone !== undefined).toBe(named.size === 0)
      await db.deleteFrom('roleGrant').where('role', '=', 'mentor').execute()
    }),
    { numRuns: 25 },
  )
})
