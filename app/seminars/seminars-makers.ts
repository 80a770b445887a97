import { writeLesson } from '#app/authoring/authoring-makers.ts'
import { pageOf } from '#app/authoring/parts.server.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { takeCaptions } from '#app/authoring/taking-in.server.ts'
import { admit, remember } from '#app/authoring/uploads.server.ts'
import { saveDetails } from '#app/authoring/works.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { kept } from './captions/caption-rows.server.ts'
import { setCaptions } from './captions/captions.server.ts'
import { readCaptions } from './captions/captions.ts'
import { createRecording, putChapter, saveTalk, setVideo } from './recordings.server.ts'

export const videoSeconds = 187.247

export const captionText =
  'WEBVTT\n\n00:00.000 --> 00:06.000\nSelamat pagi, Bapak dan Ibu.\n\n00:06.500 --> 00:12.000\nInovasi dimulai dari satu menit.\n'

/** The beginning of an MP4 file, which is all that tells what it is. */
export const tinyVideo = () =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom\0\0\x02\0isommp41'), Buffer.alloc(64)])

async function* once(bytes: Uint8Array) {
  yield bytes
}

interface Fields {
  readonly title?: string
  readonly video?: Uint8Array
}

/** A recording with video, captions, chapter and page, complete enough to publish. */
export async function makeRecording(person: Person, fields: Fields = {}) {
  const title = fields.title ?? 'Inovasi layanan dari satu menit'
  const workId = await createRecording(db, { person, title, language: 'id' }, testTime)
  const details = {
    title,
    summary: 'Cerita dari sebuah loket.',
    language: 'id' as const,
    hoursJp: null,
    hoursForm: 'NKL03',
    audience: '',
    effortMinutes: null,
  }
  await saveDetails(db, person, workId, { ...details, revision: 1, competencies: [] }, testTime)
  const admitted = await admit(
    db,
    {
      purpose: 'recording',
      name: 'seminar.mp4',
      content: once(fields.video ?? tinyVideo()),
      workId,
      personId: person.id,
    },
    testTime,
  )
  if (!admitted.ok) throw new Error(admitted.reason)
  const { media } = admitted
  await setVideo(db, person, workId, media, testTime)
  await saveTalk(
    db,
    person,
    workId,
    { speaker: 'Wayan Sudarma', heldOn: '2026-06-01', seconds: videoSeconds },
    testTime,
  )
  const read = readCaptions(captionText)
  const about = { name: 'id.vtt', workId, personId: person.id }
  const track = await remember(db, about, await takeCaptions(captionText), testTime)
  await setCaptions(
    db,
    person,
    workId,
    { language: 'id', mediaId: track.id, cues: read.ok ? kept(read.cues) : [] },
    testTime,
  )
  await putChapter(db, person, workId, { seconds: 0, title: 'Pembuka' }, testTime)
  const partId = (await pageOf(db, workId)) ?? ''
  const body = {
    type: 'doc',
    content: [
      { type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: 'Pokok bahasan.' }] },
    ],
  }
  await writeLesson(person, partId, body)
  return { workId, partId, mediaId: media.id, trackId: track.id }
}

export async function makePublishedRecording(person: Person, fields: Fields = {}) {
  const recording = await makeRecording(person, fields)
  const made = await publish(db, { person, workId: recording.workId }, testTime)
  if (!made.ok) throw new Error(`the recording made for a test does not publish: ${made.reason}`)
  return { ...recording, publicationId: made.publicationId }
}
