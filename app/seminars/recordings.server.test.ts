import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { mediaFor, recordingFacts } from '#app/authoring/media.server.ts'
import { facetPassages, findPublished } from '#app/authoring/passages/sources.server.ts'
import { publicationOf } from '#app/authoring/publications.server.ts'
import { findingsFor, onPublished, publish } from '#app/authoring/publishing.server.ts'
import { receiveUpload } from '#app/authoring/receive.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import { worksOf } from '#app/authoring/work-list.server.ts'
import { createWork } from '#app/authoring/works.server.ts'
import { find } from '#app/learning/finding.server.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { recordingFacet } from './facet.server.ts'
import { heard } from './heard.server.ts'
import type { RecordingFacet } from './recording.ts'
import {
  changeChapter,
  createRecording,
  putChapter,
  recordingOf,
  removeChapter,
  setPoster,
  withPosters,
} from './recordings.server.ts'
import { captionText, makePublishedRecording, makeRecording, tinyVideo } from './seminars-makers.ts'
import { transcriptsOf } from './transcripts.server.ts'
import { recordingUploads } from './uploads.server.ts'

beforeAll(() => {
  workFacets.push(recordingFacet)
  uploadUses.push(...recordingUploads)
  onPublished.push(findPublished)
  facetPassages.push(heard)
})

const expert = () => makePerson({ roles: ['expert'] })

function uploading(fields: Record<string, string>, name: string, content: string | Uint8Array<ArrayBuffer>) {
  const body = new FormData()
  for (const [key, value] of Object.entries(fields)) body.set(key, value)
  body.set('file', new File([content], name))
  return new Request('http://localhost/media', {
    method: 'POST',
    body,
    headers: { Accept: 'application/json' },
  })
}

it('publishes a recording with its video, captions and chapters, as it was then', async () => {
  const author = await expert()
  const { workId, mediaId, trackId } = await makePublishedRecording(author)
  await putChapter(db, author, workId, { seconds: 60, title: 'Belakangan' }, testTime)
  const outline = (await publicationOf(db, workId))?.outline
  const facet = outline?.facet as RecordingFacet
  expect(outline).toMatchObject({ kind: 'recording', seconds: 187.247, minutes: 4 })
  expect(facet).toMatchObject({ mediaId, mime: 'video/mp4', speaker: 'Wayan Sudarma', heldOn: '2026-06-01' })
  expect(facet.chapters).toEqual([{ seconds: 0, title: 'Pembuka' }])
  expect(facet.captions).toEqual([
    { language: 'id', mediaId: trackId, standing: { origin: 'file', checked: null } },
  ])
  expect((await transcriptsOf(db, facet.captions))[0]?.cues).toHaveLength(2)
  expect((await recordingFacts(db, [workId]))[workId]).toMatchObject({ seconds: 187.247 })
})

it('lets everybody watch what is published, and nobody else what is a draft', async () => {
  const author = await expert()
  const learner = await makePerson()
  const draft = await makeRecording(author)
  const published = await makePublishedRecording(author)
  expect(await mediaFor(db, learner, draft.mediaId)).toBeNull()
  expect(await mediaFor(db, author, draft.mediaId)).not.toBeNull()
  expect(await mediaFor(db, learner, published.mediaId)).not.toBeNull()
  expect(await mediaFor(db, learner, published.trackId)).not.toBeNull()
})

it('is found by what was said in it, also with a slip, at its second', async () => {
  const author = await expert()
  const { workId } = await makePublishedRecording(author)
  const ask = (search: string) => find(db, { search, chosen: { kind: 'recording' }, page: 1 }, 'id')
  const found = async (search: string) => (await ask(search)).found.map(each => each.thingId)
  const thing = (await ask('satu menit')).found.find(({ thingId }) => thingId === workId)
  expect(thing?.passages.map(({ second }) => second)).toEqual([6])
  expect(await found('selamat pagi')).toContain(workId)
  expect(await found('selmat pagi')).toContain(workId)
  expect(await found('kereta api')).not.toContain(workId)
})

it('says what is missing, and does not publish without a video', async () => {
  const author = await expert()
  const workId = await createRecording(db, { person: author, title: 'Kosong', language: 'id' }, testTime)
  expect((await findingsFor(db, workId)).map(finding => finding.says)).toContain('videoMissing')
  expect(await publish(db, { person: author, workId }, testTime)).toEqual({ ok: false, reason: 'unfinished' })
})

it('takes in a video by what it is, and a poster from it', async () => {
  const author = await expert()
  const workId = await createRecording(db, { person: author, title: 'Unggahan', language: 'id' }, testTime)
  const fields = { use: 'recordingVideo', workId }
  const fake = await receiveUpload(
    db,
    { person: author },
    uploading(fields, 'film.mp4', 'bukan film'),
    testTime,
  )
  expect([fake.status, await fake.json()]).toEqual([415, { reason: 'wrongType' }])
  const film = new Uint8Array(await readFile('content/seminars/inovasi-layanan/recording.mp4'))
  const taken = await receiveUpload(db, { person: author }, uploading(fields, 'film.mp4', film), testTime)
  expect(taken.status).toBe(201)
  const recording = await recordingOf(db, workId)
  expect(recording).toMatchObject({ mime: 'video/mp4', bytes: film.length })
})

it('takes in captions as WebVTT or SRT, and names the line that is wrong', async () => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  const fields = { use: 'recordingCaptions', workId, language: 'en' }
  const wrong = await receiveUpload(
    db,
    { person: author },
    uploading(fields, 'en.vtt', 'WEBVTT\n\n00:05.000 --> 00:04.000\nX'),
    testTime,
  )
  expect([wrong.status, await wrong.json()]).toEqual([422, { reason: 'captions_backwards', line: 3 }])
  const right = await receiveUpload(
    db,
    { person: author },
    uploading(fields, 'en.srt', '1\n00:00:01,000 --> 00:00:02,000\nGood morning\n'),
    testTime,
  )
  expect(right.status).toBe(201)
  const again = await receiveUpload(
    db,
    { person: author },
    uploading(fields, 'en.vtt', captionText),
    testTime,
  )
  expect(again.status).toBe(201)
  expect((await recordingOf(db, workId))?.captions.map(track => track.language).sort()).toEqual(['en', 'id'])
})

it('lists recordings with their opening pictures', async () => {
  const author = await expert()
  const [plain, pictured] = [await makeRecording(author), await makeRecording(author)]
  await setPoster(db, author, pictured.workId, pictured.mediaId, testTime)
  const listed = await withPosters(db, await worksOf(db, author, 'recording'))
  const pictureOf = (workId: string) => listed.find(({ id }) => id === workId)?.coverMediaId
  expect([pictureOf(plain.workId), pictureOf(pictured.workId)]).toEqual([null, pictured.mediaId])
})

it('names a chapter anew and moves it, but not to where another begins', async () => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  await putChapter(db, author, workId, { seconds: 60, title: 'Enam hari' }, testTime)
  const chapters = async () => (await recordingOf(db, workId))?.chapters ?? []
  const [, { id } = { id: '' }] = await chapters()
  const change = (seconds: number, title: string, person = author) =>
    changeChapter(db, person, workId, { id, seconds, title }, testTime)
  expect(await change(75, 'Tujuh hari')).toBe('changed')
  expect(await change(75, 'Delapan hari')).toBe('changed')
  expect(await change(0, 'Delapan hari')).toBe('timeTaken')
  expect(await change(90, 'X', await expert())).toBe('absent')
  expect((await chapters()).map(({ seconds, title }) => [seconds, title])).toEqual([
    [0, 'Pembuka'],
    [75, 'Delapan hari'],
  ])
  await removeChapter(db, author, workId, id, testTime)
  expect(await change(90, 'Kembali')).toBe('absent')
})

it('keeps the fraction of a second that the page does not show', async () => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  await putChapter(db, author, workId, { seconds: 20.5, title: 'Enam hari' }, testTime)
  await putChapter(db, author, workId, { seconds: 50.25, title: 'Satu pertanyaan' }, testTime)
  const [, { id } = { id: '' }] = (await recordingOf(db, workId))?.chapters ?? []
  const change = (seconds: number) =>
    changeChapter(db, author, workId, { id, seconds, title: 'Tujuh hari' }, testTime)
  expect(await change(20)).toBe('changed')
  expect(await change(50)).toBe('timeTaken')
  expect((await recordingOf(db, workId))?.chapters[1]).toMatchObject({ seconds: 20.5, title: 'Tujuh hari' })
})

it('lets nobody put a file or a chapter to a recording that is not theirs', async () => {
  const author = await expert()
  const stranger = await expert()
  const { workId } = await makeRecording(author)
  const film = new Uint8Array(tinyVideo())
  const refused = await receiveUpload(
    db,
    { person: stranger },
    uploading({ use: 'recordingVideo', workId }, 'film.mp4', film),
    testTime,
  )
  expect(refused.status).toBe(404)
  expect(await putChapter(db, stranger, workId, { seconds: 3, title: 'X' }, testTime)).toBe(false)
  const [chapter] = (await recordingOf(db, workId))?.chapters ?? []
  expect(await removeChapter(db, stranger, workId, chapter?.id ?? '', testTime)).toBe(false)
  const courseId = await createWork(
    db,
    { person: author, kind: 'course', title: 'Kursus', language: 'id' },
    testTime,
  )
  expect(await putChapter(db, author, courseId, { seconds: 3, title: 'X' }, testTime)).toBe(false)
})
