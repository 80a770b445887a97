import { afterEach, beforeAll, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { retire } from '#app/authoring/publishing.server.ts'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { recordingFacet } from './facet.server.ts'
import { onCompleted } from './in-video/completing.server.ts'
import { action as told } from './routes/watching.ts'
import { publicationToWatch } from './seminar-page.server.ts'
import { makePublishedRecording, makeRecording } from './seminars-makers.ts'
import { progressOf, recordWatching, watchedShare } from './watch.server.ts'

beforeAll(() => {
  workFacets.push(recordingFacet)
})
afterEach(() => {
  onCompleted.length = 0
})

const later = (seconds: number) => new Date(testTime.getTime() + seconds * 1000)

async function watching() {
  const author = await makePerson({ roles: ['expert'] })
  const learner = await makePerson()
  const recording = await makePublishedRecording(author)
  const at = { personId: learner.id, workId: recording.workId, mediaId: recording.mediaId }
  await recordWatching(db, { ...at, stretches: [], position: 0 }, later(-600))
  return { author, learner, recording, at }
}

it('keeps the union of what was watched, however often it is told', async () => {
  const { at } = await watching()
  await recordWatching(db, { ...at, stretches: [[0, 60]], position: 60 }, testTime)
  await recordWatching(db, { ...at, stretches: [[0, 60]], position: 60 }, later(5))
  await recordWatching(db, { ...at, stretches: [[50, 93.6]], position: 93.6 }, later(30))
  expect(await watchedShare(db, at.personId, at.workId)).toBeCloseTo(0.5, 2)
  expect(await progressOf(db, at.personId, at.workId, at.mediaId)).toMatchObject({ position: 93.6 })
})

it('loses nothing when told from two tabs at once', async () => {
  const { at } = await watching()
  const parts = Array.from({ length: 8 }, (_, n) => [n * 20, n * 20 + 20] as const)
  await Promise.all(
    parts.map(stretch =>
      db
        .transaction()
        .execute(trx => recordWatching(trx, { ...at, stretches: [stretch], position: stretch[1] }, testTime)),
    ),
  )
  expect(await watchedShare(db, at.personId, at.workId)).toBeCloseTo(160 / 187.247, 2)
})

it('tells once that a recording was watched', async () => {
  const { at } = await watching()
  const told: string[] = []
  onCompleted.push(async (_, completed) => told.push(completed.workId))
  await recordWatching(db, { ...at, stretches: [[0, 100]], position: 100 }, testTime)
  expect(told).toEqual([])
  await recordWatching(db, { ...at, stretches: [[100, 186]], position: 186 }, later(60))
  await recordWatching(db, { ...at, stretches: [[0, 187]], position: 187 }, later(120))
  expect(told).toEqual([at.workId])
})

it('counts as learning about once a minute, not at every sign', async () => {
  const { at } = await watching()
  for (const second of [0, 15, 30, 45, 60, 75])
    await recordWatching(db, { ...at, stretches: [[0, second]], position: second }, later(second))
  const { count } = await db
    .selectFrom('activity')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('personId', '=', at.personId)
    .executeTakeFirstOrThrow()
  expect(count).toBeLessThanOrEqual(3)
  expect(count).toBeGreaterThanOrEqual(1)
})

it('does not believe in stretches beyond the end, nor in a video that is not of this recording', async () => {
  const { at, author } = await watching()
  await recordWatching(db, { ...at, stretches: [[-50, 9999]], position: 9999 }, testTime)
  expect(await watchedShare(db, at.personId, at.workId)).toBe(1)
  const draft = await makeRecording(author)
  const strange = { ...at, mediaId: draft.mediaId, stretches: [[0, 5]] as const, position: 5 }
  expect(await recordWatching(db, strange, testTime)).toBeNull()
  expect(await recordWatching(db, { ...strange, workId: draft.workId }, testTime)).toBeNull()
})

it('believes no more than can have been watched since it was first played, and the rest once it can', async () => {
  const { recording } = await watching()
  const at = { personId: (await makePerson()).id, workId: recording.workId, mediaId: recording.mediaId }
  const forged = { ...at, stretches: [[0, 187]] as const, position: 187 }
  const seen = async (after: number) => {
    const told = await recordWatching(db, forged, later(after))
    return [Math.round((told?.share ?? 0) * 187.247), told?.isTooMuch]
  }
  expect(await seen(0)).toEqual([30, true])
  expect(await seen(10)).toEqual([50, true])
  expect(await seen(79)).toEqual([187, false])
})

it('still counts what was watched before it was retired and is told after', async () => {
  const { at, author } = await watching()
  await retire(db, { person: author, workId: at.workId }, testTime)
  expect(await recordWatching(db, { ...at, stretches: [[0, 10]], position: 10 }, testTime)).toMatchObject({
    workId: at.workId,
  })
})

it('is told by nobody who never watched it, and opens nothing that is taken down', async () => {
  const { at, author, learner } = await watching()
  const stranger = await makePerson()
  await retire(db, { person: author, workId: at.workId }, testTime)
  const tell = async (person: Person) => {
    const request = new Request('http://localhost:3000/x', {
      method: 'POST',
      headers: { ...(await signedIn(person)), 'Content-Type': 'application/json' },
      body: JSON.stringify({ mediaId: at.mediaId, stretches: [[0, 5]], position: 5 }),
    })
    const answer = told({ request, params: { workId: at.workId }, context: {} })
    return (await answer.catch((thrown: unknown) => thrown as Response)).status
  }
  expect(await tell(stranger)).toBe(404)
  expect(await tell(learner)).toBe(200)
  expect(await publicationToWatch(db, at.workId)).toBeNull()
})
