import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import '#app/registries.ts'
import { tell } from '../enrolments.server.ts'
import { pathSchema } from '../path.ts'
import { publishPath, saveDraft } from '../paths.server.ts'
import { verifyPlaces } from '../places.server.ts'
import { migrateAll } from './job.server.ts'
import {
  at,
  everyone,
  makeLooked,
  makeTwoVersions,
  rowOf,
  second,
  task,
  verify,
  type Walk,
} from './migrating-makers.ts'
import { type Choice, decide, takeBack } from './migrations.server.ts'

/** A third version on offer. */
async function makeThird(author: Person, pathId: string) {
  const path = pathSchema.parse({ title: 'Loket yang melayani', steps: [...second, task('lima')], hours: 2 })
  await saveDraft(db, { person: author, pathId, revision: 2, path }, at(5))
  const made = await publishPath(db, { person: author, pathId }, at(5))
  if (!made.ok) throw new Error(made.reason)
  return made.versionId
}

it('takes back step by step who was moved twice, with what they did meanwhile', async () => {
  const author = await makeExpert()
  const made = await makeTwoVersions(author)
  const [walk] = made.walks as [Walk]
  await verify(walk, 'satu')
  const moveAll = async (from: string) => {
    const id = await makeLooked(author, { pathId: made.pathId, from })
    await decide(db, { person: author, id, choice: everyone('now') }, at(6))
    await migrateAll(db, at(6))
    return id
  }
  const back = async (id: string) => {
    await takeBack(db, { person: author, id }, at(7))
    await migrateAll(db, at(7))
  }
  const one = await moveAll(made.from)
  const third = await makeThird(author, made.pathId)
  const two = await moveAll(made.to)
  expect(await rowOf(walk)).toMatchObject({ pathVersionId: third })
  await back(two)
  expect(await rowOf(walk)).toMatchObject({ pathVersionId: made.to, nextStepId: 'dua-a' })
  await verify(walk, 'dua-a')
  await back(one)
  expect(await rowOf(walk)).toMatchObject({ pathVersionId: made.from, nextStepId: 'tiga' })
  expect(await verifyPlaces(db, { rebuild: false })).toMatchObject({ differing: [] })
})

it('leaves on their version who waited for an earlier change, once a later one says so', async () => {
  const author = await makeExpert()
  const made = await makeTwoVersions(author)
  const [walk] = made.walks as [Walk]
  await tell(db, walk, [{ event: { type: 'step.started', step: 'satu', try: 1 }, once: 's:satu' }], at(2))
  const decideFor = async (choice: Choice) => {
    const id = await makeLooked(author, made)
    await decide(db, { person: author, id, choice: everyone(choice) }, at(6))
    await migrateAll(db, at(6))
  }
  await decideFor('later')
  await makeThird(author, made.pathId)
  await decideFor('stay')
  await verify(walk, 'satu')
  expect(await rowOf(walk)).toMatchObject({ pathVersionId: made.from, nextStepId: 'dua' })
})
