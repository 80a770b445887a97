import { expect, it } from 'vitest'
import '#app/registries.ts'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { addCohort, deleteCohort } from '#app/people/cohorts/cohorts.server.ts'
import { addMembers, endMembership } from '#app/people/cohorts/members.server.ts'
import { deleteUnit } from '#app/people/units.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import { type PathEvent, pathEventSchema } from './evidence.ts'
import { makeCourseToWalk, makeEnrolment, makePath } from './learning-makers.ts'
import { publishPath } from './paths.server.ts'
import { verifyPlaces } from './places.server.ts'
import { whosAndSeminars } from './rule-names.server.ts'

async function course() {
  const unit = await makeUnit()
  const coordinator = await makePerson({ roles: [{ role: 'coordinator', unitId: unit.id }] })
  const expert = await makeExpert()
  const { workId, lessonId } = await makeCourseToWalk(expert)
  const by = { scope: [unit.path], by: coordinator.id }
  const cohort = async (name: string) => {
    const made = await addCohort(db, { unitId: unit.id, name, ...by }, testTime)
    return made.ok ? made.id : ''
  }
  const join = (cohortId: string, personId: string) =>
    db.transaction().execute(trx => addMembers(trx, { cohortId, ...by, people: [personId] }, testTime))
  const leave = (cohortId: string, personId: string) =>
    db.transaction().execute(trx => endMembership(trx, { cohortId, ...by, personId }, testTime))
  const lesson = (id: string, rules = {}) => ({
    ...{ id, kind: 'lesson', title: id, of: { workId, partId: lessonId } },
    ...rules,
  })
  return { unit, expert, cohort, join, leave, lesson }
}

const nextOf = async (id: string) =>
  (await db.selectFrom('enrolment').select('nextStepId').where('id', '=', id).executeTakeFirstOrThrow())
    .nextStepId

const knownOf = async (enrolmentId: string) =>
  (
    await db
      .selectFrom('pathEvent')
      .select('body')
      .where('enrolmentId', '=', enrolmentId)
      .where('kind', '=', 'person.known')
      .orderBy('sequence')
      .execute()
  ).map(({ body }) => body as unknown as PathEvent)

it('is told to the walks of whoever joins a cohort or leaves it, and of no cohort that the path does not ask for', async () => {
  const { unit, expert, cohort, join, leave, lesson } = await course()
  const [asked, other] = [await cohort('Angkatan I'), await cohort('Angkatan II')]
  const skips = { rule: 'is', cohort: asked }
  const pathId = await makePath(expert, [lesson('satu', { skips }), lesson('dua')])
  const learner = await makePerson({ unit })
  const early = await makePerson({ unit })
  await join(asked, early.id)
  const [enrolmentId, second] = [await makeEnrolment(learner, pathId), await makeEnrolment(early, pathId)]
  expect([await nextOf(enrolmentId), await nextOf(second)]).toEqual(['satu', 'dua'])
  expect(await knownOf(enrolmentId)).toHaveLength(1)

  await join(other, learner.id)
  expect(await knownOf(enrolmentId)).toHaveLength(1)
  await join(asked, learner.id)
  expect(await nextOf(enrolmentId)).toBe('dua')
  expect(await knownOf(enrolmentId)).toMatchObject([{ number: 1 }, { number: 2, cohorts: [asked] }])
  await leave(asked, learner.id)
  const [, , third] = await knownOf(enrolmentId)
  expect(third).toMatchObject({ number: 3, units: [unit.id] })
  expect(third).not.toHaveProperty('cohorts')
  expect(await nextOf(enrolmentId)).toBe('dua')
  expect((await verifyPlaces(db, { rebuild: false })).differing).toEqual([])
})

it('opens a step once its learner joins, and not for the members of another cohort', async () => {
  const { unit, expert, cohort, join, lesson } = await course()
  const [asked, other] = [await cohort('Angkatan I'), await cohort('Angkatan II')]
  const opens = { rule: 'is', cohort: asked }
  const pathId = await makePath(expert, [
    {
      id: 'satu-dari',
      kind: 'choose',
      title: 'Pilih',
      atLeast: 1,
      nodes: [lesson('satu', { opens }), lesson('dua')],
    },
  ])
  const learner = await makePerson({ unit })
  await join(other, learner.id)
  const enrolmentId = await makeEnrolment(learner, pathId)
  expect(await nextOf(enrolmentId)).toBe('dua')
  await join(asked, learner.id)
  expect(await nextOf(enrolmentId)).toBe('satu')
})

it('offers cohorts to authors with their unit, keeps their name in what is published, and misses one that is gone', async () => {
  const { unit, expert, cohort, lesson } = await course()
  const id = await cohort('Angkatan I')
  const { whos } = await whosAndSeminars(db)
  expect(whos).toContainEqual({
    ...{ value: `cohort:${id}`, label: { id: `Angkatan I (${unit.name})`, en: `Angkatan I (${unit.name})` } },
  })
  const skips = { rule: 'not', of: { rule: 'is', cohort: id } }
  const pathId = await makePath(expert, [lesson('satu', { skips })])
  const { definition } = await db
    .selectFrom('pathVersion')
    .select('definition')
    .where('pathId', '=', pathId)
    .executeTakeFirstOrThrow()
  expect(JSON.stringify(definition)).toContain('"name":"Angkatan I"')
  await db.deleteFrom('cohort').where('id', '=', id).execute()
  expect(await publishPath(db, { person: expert, pathId }, testTime)).toMatchObject({ ok: false })
})

it('still reads what was told of people before there were cohorts', () => {
  const before = { type: 'person.known', number: 1, roles: ['mentor'], units: ['a'] }
  expect(pathEventSchema.parse(before)).toEqual(before)
})

it('keeps units and cohorts that an offered path asks for, and those of a path someone still walks', async () => {
  const { unit, expert, cohort, lesson } = await course()
  const [asked, free] = [await cohort('Angkatan V'), await cohort('Angkatan VI')]
  const [room, spare] = [await makeUnit({ parent: unit }), await makeUnit({ parent: unit })]
  const skips = {
    rule: 'any',
    rules: [
      { rule: 'is', cohort: asked },
      { rule: 'is', unit: room.id },
    ],
  }
  const pathId = await makePath(expert, [lesson('satu', { skips }), lesson('dua')])
  const refusals = async () => [
    await deleteCohort(db, { scope: [unit.path], id: asked }),
    await deleteUnit(db, room.id),
  ]
  const kept = [
    { ok: false, reason: 'cohortOnPath' },
    { ok: false, reason: 'unitOnPath' },
  ]
  expect(await deleteCohort(db, { scope: [unit.path], id: free })).toMatchObject({ ok: true })
  expect(await deleteUnit(db, spare.id)).toMatchObject({ ok: true })
  expect(await refusals()).toEqual(kept)
  const enrolmentId = await makeEnrolment(await makePerson({ unit }), pathId)
  await db.updateTable('pathVersion').set({ retiredAt: testTime }).where('pathId', '=', pathId).execute()
  expect(await refusals()).toEqual(kept)
  await db.updateTable('enrolment').set({ withdrawnAt: testTime }).where('id', '=', enrolmentId).execute()
  expect(await refusals()).toMatchObject([{ ok: true }, { ok: true }])
})
