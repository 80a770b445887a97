import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { makeEnrolment, makePath } from '#app/learning/learning-makers.ts'
import { thingsFor } from '#app/learning/materials.server.ts'
import { pathSchema } from '#app/learning/path.ts'
import { examined } from '#app/learning/paths.server.ts'
import { stepPage } from '#app/learning/step-page.server.ts'
import { finishThing } from '#app/learning/things.server.ts'
import { ownWalk } from '#app/learning/walks.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeSeminar } from '../agenda/agenda-makers.ts'
import { register } from '../agenda/registering.server.ts'
import { sessionsOf } from '../agenda/seminars.server.ts'
import { makePublishedRecording } from '../seminars-makers.ts'
import { finishByRecording } from './appointments.server.ts'
import { hoursFor } from './attendance-makers.ts'
import { addToList } from './list.server.ts'
import '#app/registries.ts'

const step = (seminarId: string) => ({ id: 'hadir', kind: 'seminar', title: 'Hadir', of: { seminarId } })

async function waiting(hours?: number) {
  const expert = await makeExpert()
  const { seminarId, unit, organiser } = await makeSeminar()
  const person = await makePerson({ unit })
  const pathId = await makePath(expert, [step(seminarId)], { hours })
  const enrolmentId = await makeEnrolment(person, pathId)
  const [session] = await sessionsOf(db, seminarId)
  if (!session) throw new Error('a seminar of a test has a session')
  const over = new Date(+session.endsAt + 60_000)
  const attend = () =>
    inTransaction(trx =>
      addToList(trx, { seminarId, sessionId: session.id, personId: person.id, by: organiser.id }, over),
    )
  return { expert, seminarId, person, pathId, enrolmentId, over, attend }
}

const shown = async (person: Person, enrolmentId: string, now: Date) =>
  (await stepPage(db, { learnerId: person.id, enrolmentId, stepId: 'hadir' }, 'id', { now }))?.content

const isCompleted = async (person: Person, enrolmentId: string) =>
  ((await ownWalk(db, person.id, enrolmentId))?.completedAt ?? null) !== null

it('moves a path that waits for a seminar once that was attended, and counts its hours once', async () => {
  const { seminarId, person, pathId, enrolmentId, attend } = await waiting(10)
  expect(await isCompleted(person, enrolmentId)).toBe(false)
  await attend()
  expect(await isCompleted(person, enrolmentId)).toBe(true)
  expect([await hoursFor(person.id, seminarId), await hoursFor(person.id, pathId)]).toEqual([[4], [6]])
})

it('counts on a path begun later that the seminar was attended before', async () => {
  const { seminarId, person, expert, attend, over } = await waiting()
  await attend()
  await db.updateTable('seminar').set({ settledAt: over }).where('id', '=', seminarId).execute()
  const later = await makeEnrolment(person, await makePath(expert, [step(seminarId)]))
  expect(await isCompleted(person, later)).toBe(true)
})

it('lets who attended skip what stands in for the seminar, attended before or while on the path', async () => {
  const { seminarId, person, expert, attend, over } = await waiting()
  const path = await makePath(expert, [
    {
      ...{ id: 'pengganti', kind: 'task', title: 'Pengganti', of: { ask: 'Tulis' } },
      skips: { rule: 'attended', seminar: seminarId },
    },
  ])
  const during = await makeEnrolment(person, path)
  expect(await isCompleted(person, during)).toBe(false)
  await attend()
  expect(await isCompleted(person, during)).toBe(true)
  await db.updateTable('seminar').set({ settledAt: over }).where('id', '=', seminarId).execute()
  expect(await isCompleted(person, await makeEnrolment(person, path))).toBe(true)
})

it('says when it takes place and how to come, and afterwards what to do', async () => {
  const { seminarId, person, enrolmentId, over } = await waiting()
  const before = await shown(person, enrolmentId, testTime)
  expect(before).toMatchObject({
    kind: 'seminar',
    appointment: { standing: 'toCome', mine: null, isShown: true },
  })
  await inTransaction(trx => register(trx, { seminarId, personId: person.id }, testTime))
  expect(await shown(person, enrolmentId, testTime)).toMatchObject({ appointment: { mine: 'seated' } })
  expect(await shown(person, enrolmentId, over)).toMatchObject({ appointment: { standing: 'over' } })
})

it('tells an author of seminars that are over, cancelled, or held before anyone can come to their step', async () => {
  const { seminarId, expert, over } = await waiting()
  const found = async (now: Date, ...steps: object[]) => {
    const { findings } = await examined(db, pathSchema.parse({ title: 'Jalur', steps }), now)
    return findings.map(({ kind, level, node }) => `${level} ${kind} ${node}`)
  }
  const seminar = step(seminarId)
  expect(await found(testTime, seminar)).toEqual([])
  const late = { rule: 'waited', for: 'P30D', since: 'start' }
  expect(await found(testTime, { ...seminar, opens: late })).toEqual(['warning notThen hadir'])
  expect(await found(over, seminar)).toEqual(['warning notThen hadir'])
  expect(await found(testTime, step(newId()))).toEqual(['error unpublished hadir'])
  const { workId } = await makePublishedRecording(expert)
  await db.updateTable('seminar').set({ recordingWorkId: workId }).where('id', '=', seminarId).execute()
  expect(await found(over, seminar)).toEqual([])
})

it('lets who missed it finish by watching its recording', async () => {
  const { expert, seminarId, person, enrolmentId, over } = await waiting()
  const { workId } = await makePublishedRecording(expert)
  await db.updateTable('seminar').set({ recordingWorkId: workId }).where('id', '=', seminarId).execute()
  await inTransaction(trx => finishByRecording(trx, { personId: person.id, workId }, over))
  expect(await isCompleted(person, enrolmentId)).toBe(true)
})

it('never credits a seminar and its recording twice, whichever comes first', async () => {
  for (const first of ['seminar', 'recording'] as const) {
    const { expert, seminarId, person, over, attend } = await waiting()
    const { workId } = await makePublishedRecording(expert)
    await db.updateTable('seminar').set({ recordingWorkId: workId }).where('id', '=', seminarId).execute()
    const watching = { id: 'tonton', kind: 'recording', title: 'Tonton', of: { workId } }
    const pathId = await makePath(expert, [watching], { hours: 3 })
    await makeEnrolment(person, pathId)
    const watch = () =>
      inTransaction(trx =>
        finishThing(trx, { personId: person.id, kind: 'recording', thingId: workId }, over),
      )
    for (const deed of first === 'seminar' ? [attend, watch] : [watch, attend]) await deed()
    const [ofSeminar, ofPath] = [await hoursFor(person.id, seminarId), await hoursFor(person.id, pathId)]
    expect({ first, ofSeminar, ofPath }).toEqual(
      first === 'seminar' ? { first, ofSeminar: [4], ofPath: [] } : { first, ofSeminar: [1], ofPath: [3] },
    )
  }
})

it('offers seminars to come as steps, and no others', async () => {
  const { seminarId, over } = await waiting()
  const offered = async (now: Date) =>
    (await thingsFor(db, 'id', now)).find(({ value }) => value === `seminar:${seminarId}`)
  expect((await offered(testTime))?.step).toMatchObject({ kind: 'seminar', of: { seminarId } })
  expect(await offered(over)).toBeUndefined()
})
