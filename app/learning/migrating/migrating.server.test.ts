import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import '#app/registries.ts'
import { tell } from '../enrolments.server.ts'
import type { Walk as StoredWalk } from '../move.ts'
import { verifyPlaces } from '../places.server.ts'
import { judgeTask, submitTask } from '../tasks.server.ts'
import { migrateAll } from './job.server.ts'
import {
  at,
  everyone,
  makeLooked,
  makeTwoVersions,
  movesOf,
  rowOf,
  second,
  split,
  task,
  verify,
  type Walk,
} from './migrating-makers.ts'
import { beginMigration, cancelMigration, decide, migrationOf, remap, takeBack } from './migrations.server.ts'
import { whereabouts } from './whereabouts.server.ts'

it('looks at everyone, moves each group as chosen, one when a step ends, and takes all back without taking credit', async () => {
  const author = await makeExpert()
  const made = await makeTwoVersions(author)
  const [atFirst, atSecond, atThird, gone] = made.walks as [Walk, Walk, Walk, Walk]
  await verify(atSecond, 'satu')
  for (const step of ['satu', 'dua']) await verify(atThird, step)
  await db
    .updateTable('enrolment')
    .set({ withdrawnAt: at(2) })
    .where('id', '=', gone.enrolmentId)
    .execute()

  const id = await makeLooked(author, made)
  const found = new Map((await movesOf(id)).map(move => [move.enrolmentId, move]))
  expect(found.size).toBe(3)
  expect(found.get(atFirst.enrolmentId)).toMatchObject({
    outcome: 'same',
    here: 'satu',
    there: 'satu',
    minutes: 10,
  })
  expect(found.get(atSecond.enrolmentId)).toMatchObject({ outcome: 'same', here: 'dua', there: 'dua-a' })
  expect(found.get(atThird.enrolmentId)).toMatchObject({ outcome: 'on', here: 'tiga', there: 'empat' })

  const choice = { ...everyone('now'), on: 'later' as const }
  await tell(db, atThird, [{ event: { type: 'step.started', step: 'tiga', try: 1 }, once: 's:tiga' }], at(4))
  expect(await decide(db, { person: author, id, choice }, at(4))).toEqual({ ok: true })
  await Promise.all([migrateAll(db, at(4)), migrateAll(db, at(4))])
  expect((await migrationOf(db, id))?.state).toBe('moved')
  expect(await rowOf(atFirst)).toMatchObject({ pathVersionId: made.to, lastEvent: 1 })
  expect(await rowOf(atSecond)).toMatchObject({ pathVersionId: made.to, nextStepId: 'dua-a', lastEvent: 2 })
  expect(await rowOf(atThird)).toMatchObject({ pathVersionId: made.from, nextStepId: 'tiga' })

  const ended = await verify(atThird, 'tiga')
  expect(ended).toMatchObject({ isCompletion: true })
  await verify(atSecond, 'dua-a')
  expect(await verifyPlaces(db, { rebuild: false })).toMatchObject({ differing: [] })

  expect(await takeBack(db, { person: author, id }, at(6))).toEqual({ ok: true })
  await Promise.all([migrateAll(db, at(6)), migrateAll(db, at(6))])
  expect((await migrationOf(db, id))?.state).toBe('returned')
  expect(await rowOf(atFirst)).toMatchObject({ pathVersionId: made.from, nextStepId: 'satu' })
  expect(await rowOf(atSecond)).toMatchObject({ pathVersionId: made.from, nextStepId: 'tiga' })
  expect(await rowOf(atThird)).toMatchObject({ pathVersionId: made.from, completedAt: at(2) })
  expect(await verifyPlaces(db, { rebuild: false })).toMatchObject({ differing: [] })
  const hours = await db
    .selectFrom('learningHours')
    .select('hours')
    .where('personId', '=', atThird.learnerId)
    .execute()
  expect(hours).toHaveLength(1)
})

it('moves one whose step ends onto the new version, and writes to whom it costs or spares something', async () => {
  const author = await makeExpert()
  const made = await makeTwoVersions(author)
  const [walk] = made.walks as [Walk]
  await tell(db, walk, [{ event: { type: 'step.started', step: 'satu', try: 1 }, once: 's:satu' }], at(2))
  const id = await makeLooked(author, made)
  await decide(db, { person: author, id, choice: everyone('later') }, at(4))
  await migrateAll(db, at(4))
  expect(await rowOf(walk)).toMatchObject({ pathVersionId: made.from })
  const told = await verify(walk, 'satu')
  expect(told).toMatchObject({ version: { id: made.to }, place: { next: 'dua-a' } })
  const letters = await db
    .selectFrom('mailOutbox')
    .select('subject')
    .where('personId', '=', walk.learnerId)
    .where('key', 'like', 'path-moved/%')
    .execute()
  expect(letters).toHaveLength(1)
})

it('moves forty learners, one group later, and takes them back; nobody loses what they finished or the hours for it', async () => {
  const author = await makeExpert()
  const made = await makeTwoVersions(author, undefined, second, 40)
  const { walks } = made
  for (const [i, walk] of walks.entries())
    for (const step of ['satu', 'dua', 'tiga'].slice(0, i % 4)) await verify(walk, step)
  const before = await creditsOf(walks)
  const id = await makeLooked(author, made)
  expect(await movesOf(id)).toHaveLength(30)

  await decide(db, { person: author, id, choice: { ...everyone('now'), on: 'later' } }, at(4))
  await migrateAll(db, at(4))
  const moved = await creditsOf(walks)
  expectKept(before, moved, split)
  for (const [i, walk] of walks.entries())
    if (i % 4 < 2) expect((await rowOf(walk)).pathVersionId).toBe(made.to)

  await takeBack(db, { person: author, id }, at(6))
  await migrateAll(db, at(6))
  expectKept(before, await creditsOf(walks), [])
  for (const walk of walks) expect((await rowOf(walk)).pathVersionId).toBe(made.from)
  expect(await verifyPlaces(db, { rebuild: false })).toMatchObject({ differing: [] })
})

interface Credit {
  readonly ended: readonly string[]
  readonly hours: number
}

/** What each has finished, and the hours they were given for it. */
const creditsOf = (walks: readonly Walk[]): Promise<readonly Credit[]> =>
  Promise.all(
    walks.map(async walk => {
      const { snapshot } = await rowOf(walk)
      const { evidence } = snapshot as unknown as StoredWalk
      const hours = await db
        .selectFrom('learningHours')
        .select('hours')
        .where('personId', '=', walk.learnerId)
        .execute()
      return {
        ended: Object.keys(evidence.ended),
        hours: hours.reduce((sum, row) => sum + Number(row.hours), 0),
      }
    }),
  )

/** Everyone has what they had: each step that is still there, or what became of it. */
function expectKept(before: readonly Credit[], after: readonly Credit[], pairs: typeof split) {
  for (const [i, { ended, hours }] of before.entries()) {
    expect(after[i]?.hours).toBeGreaterThanOrEqual(hours)
    for (const step of ended.filter(one => one !== 'tiga' || pairs.length === 0)) {
      const became = pairs.filter(({ old }) => old === step).map(({ now }) => now)
      const isThere = (id: string) => after[i]?.ended.includes(id)
      expect(isThere(step) || (became.length > 0 && became.every(isThere))).toBe(true)
    }
  }
}

it('begins the waits of the version it moves to, and finds addresses of steps that are gone', async () => {
  const author = await makeExpert()
  const waiting = { opens: { rule: 'waited', for: 'P3D', since: 'start' } }
  const made = await makeTwoVersions(author, undefined, [task('satu'), { ...task('dua-a'), ...waiting }])
  const [walk] = made.walks as [Walk]
  await verify(walk, 'satu')
  const id = await makeLooked(author, made)
  expect(await whereabouts(db, { ...walk, stepId: 'dua-a' })).toBeNull()
  await decide(db, { person: author, id, choice: everyone('now') }, at(4))
  await migrateAll(db, at(4))
  expect((await rowOf(walk)).wakesAt?.getTime()).toBeGreaterThan(at(4).getTime())
  const steps = `/enrolments/${walk.enrolmentId}`
  expect(await whereabouts(db, { ...walk, stepId: 'dua' })).toBe(`${steps}/steps/dua-a`)
  expect(await whereabouts(db, { ...walk, stepId: 'tiga' })).toBe(steps)
  expect(await whereabouts(db, { ...walk, stepId: 'entah' })).toBeNull()
  expect(await whereabouts(db, { ...walk, learnerId: author.id, stepId: 'dua' })).toBeNull()
})

it('takes what a learner handed in before at what became of its step, whoever comes first', async () => {
  const unit = await makeUnit()
  const [author, mentor] = [
    await makeExpert(),
    await makePerson({ roles: [{ role: 'mentor', unitId: unit.id }] }),
  ]
  const made = await makeTwoVersions(author, unit)
  const [walk] = made.walks as [Walk]
  await verify(walk, 'satu')
  const handed = await submitTask(
    db,
    { ...walk, stepId: 'dua', answer: 'Papan petunjuk.', file: null },
    at(2),
  )
  expect(handed).toMatchObject({ ok: true })
  const id = await makeLooked(author, made)
  await decide(db, { person: author, id, choice: everyone('now') }, at(4))
  await migrateAll(db, at(4))
  const { id: submission, stepId } = await db
    .selectFrom('taskSubmission')
    .select(['id', 'stepId'])
    .where('enrolmentId', '=', walk.enrolmentId)
    .executeTakeFirstOrThrow()
  expect(stepId).toBe('dua-a')
  expect(
    await judgeTask(
      db,
      { submissionId: submission, by: mentor, verdict: 'verified', reason: '' } as never,
      at(5),
    ),
  ).toMatchObject({ ok: true })
  await tell(db, walk, [{ event: { type: 'task.verified', step: 'dua', submission }, once: 'late' }], at(5))
  expect(await rowOf(walk)).toMatchObject({ nextStepId: 'empat' })
  expect(await verifyPlaces(db, { rebuild: false })).toMatchObject({ differing: [] })
})

it('refuses whoever may not change the path, mappings that do not fit, and a deed at the wrong time', async () => {
  const [author, other] = [await makeExpert(), await makeExpert()]
  const made = await makeTwoVersions(author)
  expect(await beginMigration(db, { person: other, ...made }, at(3))).toEqual({ ok: false, reason: 'absent' })
  expect(await beginMigration(db, { person: author, pathId: made.pathId, from: made.to }, at(3))).toEqual({
    ok: false,
    reason: 'absent',
  })
  const begun = await beginMigration(db, { person: author, ...made }, at(3))
  const again = await beginMigration(db, { person: author, ...made }, at(3))
  expect(again).toEqual(begun)
  const id = begun.ok ? begun.id : ''
  expect(await decide(db, { person: author, id, choice: everyone('now') }, at(4))).toEqual({
    ok: false,
    reason: 'busy',
  })
  expect(await remap(db, { person: author, id, pairs: [{ old: 'dua', now: 'x' }] })).toEqual({
    ok: false,
    reason: 'unfit',
  })
  expect(await cancelMigration(db, { person: other, id })).toEqual({ ok: false, reason: 'absent' })
  expect(await cancelMigration(db, { person: author, id })).toEqual({ ok: true })
  await migrateAll(db, at(4))
  expect(await movesOf(id)).toEqual([])
  expect(await takeBack(db, { person: author, id }, at(4))).toEqual({ ok: false, reason: 'busy' })
})

it('goes on where it was stopped, and moves nobody twice', async () => {
  const author = await makeExpert()
  const made = await makeTwoVersions(author)
  const id = await makeLooked(author, made)
  await decide(db, { person: author, id, choice: everyone('now') }, at(4))
  const stopped = new AbortController()
  stopped.abort()
  await migrateAll(db, at(4), stopped.signal)
  expect((await migrationOf(db, id))?.state).toBe('moving')
  await migrateAll(db, at(5))
  await migrateAll(db, at(6))
  const told = await db
    .selectFrom('pathEvent')
    .select('enrolmentId')
    .where('kind', '=', 'path.migrated')
    .where(
      'enrolmentId',
      'in',
      made.walks.map(({ enrolmentId }) => enrolmentId),
    )
    .execute()
  expect(told).toHaveLength(4)
})
