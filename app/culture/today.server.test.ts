import { describe, expect, it } from 'vitest'
import '#app/registries.ts'
import { assign } from '#app/coordination/assignments.server.ts'
import { makeCourseToWalk, makeEnrolment } from '#app/learning/learning-makers.ts'
import { startStep } from '#app/learning/steps.server.ts'
import { giveConsent, withdrawConsent } from '#app/people/consents.server.ts'
import { makeSeminar, planOn } from '#app/seminars/agenda/agenda-makers.ts'
import { cancel } from '#app/seminars/agenda/announcing.server.ts'
import { register } from '#app/seminars/agenda/registering.server.ts'
import { addSpeaker } from '#app/seminars/agenda/speakers.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { makeActivity, makeHeldOut } from './culture-makers.ts'
import { nudgeOne } from './nudges.server.ts'
import { answerWitness, makeTarget, witnessedBy } from './plan/targets.server.ts'
import { todayOf } from './today.server.ts'

const wednesday = testTime
const thursday = new Date('2026-06-11T02:00:00Z')

describe('Today', () => {
  it('tells who speaks what their seminar still waits for, until everything is there or it is called off', async () => {
    const [speaker, later] = [await makePerson(), await makePerson()]
    const { seminarId, organiser } = await makeSeminar()
    for (const { email } of [speaker, later]) await addSpeaker(db, seminarId, email)
    const talkOf = async () => (await todayOf(db, speaker, wednesday)).talk
    expect(await talkOf()).toMatchObject({ seminarId, missing: ['biography', 'slides'] })
    const afterwards = new Date(testTime.getTime() + 9 * 86_400_000)
    expect((await todayOf(db, speaker, afterwards)).talk?.missing).toContain('recording')
    const longAfter = new Date(testTime.getTime() + 40 * 86_400_000)
    expect((await todayOf(db, speaker, longAfter)).talk).toBeNull()
    await db
      .transaction()
      .execute(trx => cancel(trx, { seminarId, reason: 'Banjir', by: organiser.id }, wednesday))
    expect(await talkOf()).toBeNull()
  })

  it('teaches who has begun nothing', async () => {
    const person = await makePerson({ name: 'Sri Lestari, S.Sos.' })
    expect(await todayOf(db, person, wednesday)).toMatchObject({
      greeting: { part: 'morning', name: 'Sri Lestari' },
      next: { because: 'nothing' },
      streak: { weeks: 0, total: 0 },
      due: [],
      nudge: null,
      thankedBy: null,
      askedToWitness: null,
      asksConsent: null,
      work: [],
      missingYears: [],
    })
  })

  it('tells whom a colleague asked to be witness to a target, until they answer', async () => {
    const unit = await makeUnit()
    const [owner, colleague] = [await makePerson({ unit, name: 'Budi' }), await makePerson({ unit })]
    await makeTarget(db, owner, { lessons: 1, witness: colleague.id }, wednesday)
    expect((await todayOf(db, colleague, wednesday)).askedToWitness).toBe('Budi')
    const [asked] = await witnessedBy(db, colleague.id, wednesday)
    await answerWitness(db, colleague.id, asked!.id, true, wednesday)
    expect((await todayOf(db, colleague, wednesday)).askedToWitness).toBeNull()
  })

  it('shows one next step with its reason and cost, what is due first', async () => {
    const expert = await makePerson({ roles: ['expert'] })
    const unit = await makeUnit()
    const learner = await makePerson({ unit })
    const coordinator = await makePerson({ roles: ['coordinator'] })
    const [own, required] = [await makeCourseToWalk(expert), await makeCourseToWalk(expert)]
    const assigning = {
      pathId: required.pathId,
      target: { kind: 'person', id: learner.id },
      dueOn: '2026-06-12',
      message: '',
    } as const
    expect(
      await db.transaction().execute(trx => assign(trx, coordinator, assigning, wednesday)),
    ).toMatchObject({ ok: true })
    const enrolmentId = await makeEnrolment(learner, own.pathId)
    const today = await todayOf(db, learner, wednesday)
    expect(today.next).toMatchObject({ pathId: required.pathId, begun: false, percent: 0 })
    if ('because' in today.next) throw new Error('a step is next')
    expect(today.next.why?.id).toMatch(/\.$/)
    expect(today.next.bytes).toBeGreaterThan(0)
    expect(today.due).toMatchObject([{ dueOn: '2026-06-12', when: 'later' }])
    expect((await todayOf(db, learner, new Date('2026-06-13T02:00:00Z'))).due[0]?.when).toBe('overdue')
    await db.updateTable('assignment').set({ withdrawnAt: wednesday }).execute()
    const freely = await todayOf(db, learner, wednesday)
    expect(freely.next).toMatchObject({ enrolmentId })
    expect(freely.due).toEqual([])
    if ('because' in freely.next) throw new Error('a step is next')
    const { stepId } = freely.next
    await db
      .transaction()
      .execute(trx => startStep(trx, { enrolmentId, learnerId: learner.id, stepId }, thursday))
    expect((await todayOf(db, learner, thursday)).next).toMatchObject({ begun: true })
    await db.updateTable('enrolment').set({ nextStepId: null }).where('learnerId', '=', learner.id).execute()
    expect((await todayOf(db, learner, thursday)).next).toEqual({ because: 'waiting', enrolmentId })
    await db
      .updateTable('enrolment')
      .set({ completedAt: thursday })
      .where('learnerId', '=', learner.id)
      .execute()
    expect((await todayOf(db, learner, thursday)).next).toEqual({ because: 'finished' })
  })

  it('shows the next seminar in which one has a seat, until it is over, and none that was called off', async () => {
    const { seminarId, organiser, unit } = await makeSeminar({ plans: [planOn(2), planOn(4)], capacity: 1 })
    const [seated, waits] = [await makePerson({ unit }), await makePerson({ unit })]
    for (const { id: personId } of [seated, waits])
      await db.transaction().execute(trx => register(trx, { seminarId, personId }, wednesday))
    const shown = async (person: typeof seated, now: Date) => (await todayOf(db, person, now)).seminar
    expect(await shown(seated, wednesday)).toMatchObject({ id: seminarId, startsAt: planOn(2).startsAt })
    expect(await shown(waits, wednesday)).toBeNull()
    expect(await shown(seated, planOn(2).endsAt)).toMatchObject({ startsAt: planOn(4).startsAt })
    expect(await shown(seated, planOn(4).endsAt)).toBeNull()
    const calling = { seminarId, reason: 'Narasumber sakit', by: organiser.id }
    await db.transaction().execute(trx => cancel(trx, calling, wednesday))
    expect(await shown(seated, wednesday)).toBeNull()
  })

  it('asks for consent once, and never again after an answer', async () => {
    const person = await makePerson()
    await makeActivity(person.id, ['2026-06-09T02:00:00Z'])
    expect((await todayOf(db, person, wednesday)).asksConsent).toBe('nudges')
    await withdrawConsent(db, person.id, 'nudges', wednesday)
    expect((await todayOf(db, person, wednesday)).asksConsent).toBe(null)
  })

  it('shows at most one nudge, to its person alone', async () => {
    const expert = await makePerson({ roles: ['expert'] })
    const person = await makeHeldOut(false)
    await makeEnrolment(person, (await makeCourseToWalk(expert)).pathId)
    await makeActivity(person.id, ['2026-05-26T02:00:00Z', '2026-06-03T02:00:00Z'])
    await giveConsent(db, person.id, 'nudges', wednesday)
    expect(await nudgeOne(db, person.id, thursday, 0)).toBe(true)
    expect((await todayOf(db, person, thursday)).nudge).toMatchObject({ nudge: 'streak-at-risk' })
    expect((await todayOf(db, expert, thursday)).nudge).toBe(null)
  })

  it('leads experts, coordinators and administrators to their work, and warns of an empty year', async () => {
    const all = await makePerson({ roles: ['expert', 'coordinator', 'administrator'] })
    const today = await todayOf(db, all, wednesday)
    expect(today.work).toEqual(['accompany', 'checkTasks', 'writeCourses', 'shareRecordings', 'arrangePaths'])
    expect(today.missingYears).toEqual([2026])
  })
})
