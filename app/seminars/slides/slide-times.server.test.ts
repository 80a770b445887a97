import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { publicationOf } from '#app/authoring/publications.server.ts'
import { findingsFor, publish, retire } from '#app/authoring/publishing.server.ts'
import type { Person } from '#app/people/person.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { recordingFacet } from '../facet.server.ts'
import { processWaiting } from '../processing/processing.server.ts'
import { filmed, written } from '../processing/processing-makers.ts'
import { recordingOf, removeMaterial } from '../recordings.server.ts'
import * as drafted from '../routes/drafted-slide.ts'
import * as watched from '../routes/watched-slide.ts'
import { seminarOf } from '../seminar-page.server.ts'
import { makeRecording } from '../seminars-makers.ts'
import { drawWaiting } from './drawing.server.ts'
import { matchSlidesIn } from './matching.server.ts'
import { removeSlides, saveTimes, timesOf } from './slides.server.ts'
import { deckOf, makeSlides } from './slides-makers.ts'
import { saveWritten, timesPageOf } from './times-page.server.ts'

let author: Person
let learner: Person

beforeAll(async () => {
  workFacets.push(recordingFacet)
  author = await makePerson({ roles: ['expert'] })
  learner = await makePerson()
})

async function recordingWithSlides() {
  const recording = await makeRecording(author)
  const deckId = await makeSlides(author, recording.workId, deckOf('Pembuka', 'Isi', 'Penutup'))
  await drawWaiting()
  return { ...recording, deckId }
}

const showings = [
  { seconds: 0, number: 1 },
  { seconds: 60, number: 2 },
]
const give = (workId: string, revision: number, times = showings) =>
  inTransaction(trx => saveTimes(trx, author, workId, { revision, showings: times }, testTime))
const revisionOf = async (workId: string) => (await timesOf(db, workId)).revision

type Call = (args: { request: Request; params: Record<string, string>; context: object }) => Promise<Response>
async function ask(
  { loader }: { loader: unknown },
  person: Person | null,
  params: Record<string, string>,
  more = {},
) {
  const headers = { ...(person && (await signedIn(person))), ...more }
  const request = new Request('http://localhost:3000/x', { headers })
  return (loader as Call)({ request, params, context: {} }).catch((thrown: unknown) => thrown as Response)
}

it('keeps what was written when somebody else changed the times meanwhile', async () => {
  const { workId } = await recordingWithSlides()
  const revision = await revisionOf(workId)
  expect(await give(workId, revision)).toBe('saved')
  expect(await give(workId, revision, [])).toBe('changedMeanwhile')
  expect((await recordingOf(db, workId))?.slides?.showings).toEqual(showings)
  const stranger = await makePerson({ roles: ['expert'] })
  const theirs = { revision: await revisionOf(workId), showings: [] }
  expect(await saveTimes(db, stranger, workId, theirs, testTime)).toBe('absent')
})

it('names a wrong time at its slide, and saves the rest as it is written', async () => {
  const { workId } = await recordingWithSlides()
  const at = { person: author, workId, language: 'id' as const }
  const form = {
    revision: await revisionOf(workId),
    'slide-1': '0, 2.00',
    'slide-2': '2.00',
    'slide-3': '9.99',
  }
  const refused = await saveWritten(db, at, form, testTime)
  expect(refused).toMatchObject({ status: 422 })
  expect(Object.keys((refused as { fields: object }).fields)).toEqual(['slide-2', 'slide-3'])
  const done = await saveWritten(db, at, { ...form, 'slide-2': '1.00', 'slide-3': '' }, testTime)
  expect(done).toEqual({ ok: true, done: 'saved' })
  expect((await recordingOf(db, workId))?.slides?.showings).toEqual([
    { seconds: 0, number: 1 },
    { seconds: 60, number: 2 },
    { seconds: 120, number: 1 },
  ])
})

it('publishes slides with their times, as they were then, and says before what would not be', async () => {
  const { workId, deckId } = await recordingWithSlides()
  const says = async () => (await findingsFor(db, workId)).map(each => each.says)
  expect(await says()).toContain('slidesUntimed')
  await give(workId, await revisionOf(workId))
  expect(await says()).not.toContain('slidesUntimed')
  await publish(db, { person: author, workId }, testTime)
  await give(workId, await revisionOf(workId), [])
  const publication = await publicationOf(db, workId)
  if (!publication) throw new Error('not published')
  const seminar = await seminarOf(db, learner, publication, { language: 'id', opening: null })
  expect(seminar.slides).toMatchObject({ base: `/seminars/${workId}/slides/${deckId}`, showings })
  expect(seminar.slides?.slides.map(({ title }) => title)).toEqual(['Pembuka', 'Isi', 'Penutup'])
})

it('shows a slide to who may watch its recording, asks each time, and stops when it is retired', async () => {
  const { workId, deckId } = await recordingWithSlides()
  const at = { workId, mediaId: deckId, file: '1-small.webp' }
  const other = await makePerson({ roles: ['expert'] })
  expect((await ask(watched, learner, at)).status).toBe(404)
  expect((await ask(drafted, other, at)).status).toBe(404)
  expect((await ask(drafted, author, at)).status).toBe(200)
  await give(workId, await revisionOf(workId))
  await publish(db, { person: author, workId }, testTime)
  const shown = await ask(watched, learner, at)
  expect([shown.status, shown.headers.get('Content-Type'), shown.headers.get('Cache-Control')]).toEqual([
    200,
    'image/webp',
    'private, no-cache',
  ])
  const again = { 'If-None-Match': shown.headers.get('ETag') ?? '' }
  expect((await ask(watched, learner, at, again)).status).toBe(304)
  for (const file of ['4-small.webp', '0-small.webp', '1-huge.webp', '../1-small.webp', '1-small.png'])
    expect((await ask(watched, learner, { ...at, file })).status).toBe(404)
  const elsewhere = await recordingWithSlides()
  expect((await ask(watched, learner, { ...at, mediaId: elsewhere.deckId })).status).toBe(404)
  expect((await ask(watched, null, at)).status).toBe(302)
  await retire(db, { person: author, workId }, testTime)
  expect((await ask(watched, learner, at)).status).toBe(404)
  expect((await ask(watched, learner, at, again)).status).toBe(404)
})

it('keeps the times when slides are taken away, and takes slides away with their paper', async () => {
  const { workId, deckId } = await recordingWithSlides()
  await give(workId, await revisionOf(workId))
  await removeSlides(db, author, workId, testTime)
  expect((await recordingOf(db, workId))?.slides).toBeNull()
  await makeSlides(author, workId, deckOf('Pembuka', 'Isi', 'Penutup'))
  expect((await recordingOf(db, workId))?.slides).toMatchObject({ mediaId: deckId, showings })
  await removeMaterial(db, author, workId, deckId, testTime)
  expect((await recordingOf(db, workId))?.slides).toBeNull()
})

it('finds slides in a video and only suggests their times', async () => {
  const { workId, deckId } = await recordingWithSlides()
  const pictures = await Promise.all(
    [1, 2, 3].map(async number =>
      Buffer.from(
        await (
          await ask(drafted, author, { workId, mediaId: deckId, file: `${number}-large.webp` })
        ).arrayBuffer(),
      ),
    ),
  )
  const shown = filmOfSlides(pictures, [4, 5, 3])
  const film = await makeRecording(author, { video: readFileSync(shown) })
  const own = await makeSlides(author, film.workId, deckOf('Pembuka', 'Isi', 'Penutup'))
  await drawWaiting()
  await processWaiting(db, testTime)
  expect((await timesPageOf(db, author, film.workId, false)).found).toBe('unknown')
  await matchSlidesIn(db)
  const page = await timesPageOf(db, author, film.workId, false)
  expect(page).toMatchObject({ found: 'some', isSuggested: true, hasTimes: false })
  expect(page.showings).toEqual([
    { seconds: 0, number: 1 },
    { seconds: 4, number: 2 },
    { seconds: 9, number: 3 },
  ])
  expect((await recordingOf(db, film.workId))?.slides).toMatchObject({ mediaId: own, showings: [] })
})

function filmOfSlides(pictures: readonly Buffer[], lasts: readonly number[]) {
  const inputs = pictures.flatMap((picture, i) => [
    ...['-loop', '1', '-t', String(lasts[i]), '-i', written(`${i}.webp`, picture)],
  ])
  const scaled = pictures.map((_, i) => `[${i}:v]scale=640:360,fps=5,setsar=1,format=yuv420p[s${i}]`)
  const joined = `${pictures.map((_, i) => `[s${i}]`).join('')}concat=n=${pictures.length}:v=1:a=0[out]`
  return filmed('slides.mp4', [
    ...[...inputs, '-filter_complex', [...scaled, joined].join(';'), '-map', '[out]', '-c:v', 'libx264'],
  ])
}
