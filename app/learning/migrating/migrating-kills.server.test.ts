import { expect, it } from 'vitest'
import { makeExpert } from '#app/authoring/authoring-makers.ts'
import { db } from '#db/connection.ts'
import { deathOf, life } from '#db/dying.ts'
import '#app/registries.ts'
import { verifyPlaces } from '../places.server.ts'
import { at, everyone, makeTwoVersions, movesOf, split, verify } from './migrating-makers.ts'
import { beginMigration, decide, migrationOf, remap, takeBack } from './migrations.server.ts'

/** Lives that may die while moving, and again while taking back; more in the long proof. */
const deaths = process.env.RUNS ? 8 : 1
const people = 8 * deaths

const program = `
  const { migrateAll } = await load('/app/learning/migrating/job.server.ts')
  await migrateAll(db, new Date('${at(5).toISOString()}'))`

it('every walk moves once and comes back once, and nobody loses what they finished, however often what moves them is killed', async () => {
  const author = await makeExpert()
  const made = await makeTwoVersions(author, undefined, undefined, people)
  for (const walk of made.walks.slice(0, people / 2)) await verify(walk, 'satu')
  for (const walk of made.walks.slice(0, people / 4)) await verify(walk, 'dua')
  const begun = await beginMigration(db, { person: author, pathId: made.pathId, from: made.from }, at(3))
  const id = begun.ok ? begun.id : ''
  await remap(db, { person: author, id, pairs: split })

  let [killed, number] = [0, 0]
  /** Lives until nothing is under way any more; the first lives of it die. */
  async function until(state: string, dying: number) {
    for (const goal = killed + dying; (await migrationOf(db, id))?.state !== state; number += 1) {
      const ended = await life(program, killed < goal ? deathOf(number, 90) : null).ended
      if (ended === 'SIGKILL') killed += 1
      else expect(ended).toBe('0')
    }
  }
  await until('looked', 1)
  expect(await movesOf(id)).toHaveLength(people)
  await decide(db, { person: author, id, choice: everyone('now') }, at(4))
  await until('moved', deaths)
  expect(await told(made.walks, `path.migrated:${id}`)).toHaveLength(people)
  expect(await verifyPlaces(db, { rebuild: false })).toMatchObject({ differing: [] })

  await takeBack(db, { person: author, id }, at(6))
  await until('returned', deaths)
  expect(await told(made.walks, `path.returned:${id}`)).toHaveLength(people)
  expect(await verifyPlaces(db, { rebuild: false })).toMatchObject({ differing: [] })
  expect(killed).toBeGreaterThanOrEqual(deaths)
  const next = await db
    .selectFrom('enrolment')
    .select(['learnerId', 'nextStepId', 'pathVersionId'])
    .where('pathId', '=', made.pathId)
    .execute()
  const nextOf = new Map(next.map(row => [row.learnerId, row.nextStepId]))
  expect(made.walks.map(({ learnerId }) => nextOf.get(learnerId))).toEqual(
    made.walks.map((_, i) => (i < people / 4 ? 'tiga' : i < people / 2 ? 'dua' : 'satu')),
  )
  expect(new Set(next.map(row => row.pathVersionId))).toEqual(new Set([made.from]))
})

const told = (walks: readonly { readonly enrolmentId: string }[], once: string) =>
  db
    .selectFrom('pathEvent')
    .select('id')
    .where('onceKey', '=', once)
    .where(
      'enrolmentId',
      'in',
      walks.map(({ enrolmentId }) => enrolmentId),
    )
    .execute()
