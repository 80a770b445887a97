import { beforeAll, beforeEach, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import {
  facetPassages,
  findNoMore,
  findPublished,
  verifyPassages,
} from '#app/authoring/passages/sources.server.ts'
import { onPublished, onRetired, publish, retire } from '#app/authoring/publishing.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { recordingFacet } from '../facet.server.ts'
import { heard } from '../heard.server.ts'
import { makeRecording } from '../seminars-makers.ts'
import { onDrawn } from './decks.server.ts'
import { drawWaiting } from './drawing.server.ts'
import { saveTimes, timesOf } from './slides.server.ts'
import { deckOf, makeSlides } from './slides-makers.ts'

beforeAll(() => {
  workFacets.push(recordingFacet)
  onPublished.push(findPublished)
  onRetired.push(findNoMore)
  facetPassages.push(heard)
  onDrawn.push(findPublished)
})
beforeEach(() => db.deleteFrom('deck').execute())

/** A recording whose slides have times, and may be drawn later. */
async function shown() {
  const author = await makePerson({ roles: ['expert'] })
  const { workId } = await makeRecording(author)
  await makeSlides(author, workId, deckOf('Pembuka', 'Antrean bergilir'))
  const showings = [
    { seconds: 0, number: 1 },
    { seconds: 42.5, number: 2 },
    { seconds: 90, number: 1 },
  ]
  const { revision } = await timesOf(db, workId)
  expect(await saveTimes(db, author, workId, { revision, showings }, testTime)).toBe('saved')
  return { author, workId }
}

const toLearners = async ({ author, workId }: Awaited<ReturnType<typeof shown>>) => {
  const asked = { person: author, workId, because: 'Slide menyusul.' }
  expect(await inTransaction(trx => publish(trx, asked, testTime))).toMatchObject({ ok: true })
}

const wordsOf = async ({ workId }: { workId: string }) =>
  (
    await db
      .selectFrom('passage')
      .select(['text', 'second'])
      .where('workId', '=', workId)
      .where('text', 'like', '%Pokok ke-%')
      .orderBy('number')
      .execute()
  ).map(({ text, second }) => [text.split('\n')[0], second])

const found = [
  ['Pembuka', 0],
  ['Antrean bergilir', 42],
]

it('finds what stands on slides at the second when each is first shown', async () => {
  const recording = await shown()
  await drawWaiting()
  await toLearners(recording)
  expect(await wordsOf(recording)).toEqual(found)
})

it('finds it as well when the slides are drawn after publishing, and what is kept is what would be told anew', async () => {
  const recording = await shown()
  await toLearners(recording)
  expect(await wordsOf(recording)).toEqual([])
  await drawWaiting()
  expect(await wordsOf(recording)).toEqual(found)
  expect((await verifyPassages(db, { rebuild: false })).differing).not.toContain(recording.workId)
})

it('finds none of it once the recording is retired', async () => {
  const recording = await shown()
  await drawWaiting()
  await toLearners(recording)
  await inTransaction(trx => retire(trx, { person: recording.author, workId: recording.workId }, testTime))
  expect(await wordsOf(recording)).toEqual([])
})

it('tells it whichever of the two comes first, when slides are drawn while somebody publishes', async () => {
  const recording = await shown()
  await Promise.all([toLearners(recording), drawWaiting()])
  expect(await wordsOf(recording)).toEqual(found)
})
