import { makeCourse, makeExpert } from '#app/authoring/authoring-makers.ts'
import { action as recording } from '#app/seminars/routes/recording.tsx'
import { action as recordingDigest } from '#app/seminars/routes/recording-digest.tsx'
import { action as slideTimes } from '#app/seminars/routes/slide-times.tsx'
import { makeRecording } from '#app/seminars/seminars-makers.ts'
import { drawWaiting } from '#app/seminars/slides/drawing.server.ts'
import { timesOf } from '#app/seminars/slides/slides.server.ts'
import { deckOf, makeSlides } from '#app/seminars/slides/slides-makers.ts'
import { db } from '#db/connection.ts'
import { type Deed, proveDeeds } from './deed-makers.ts'
import './registries.ts'

async function withSlides() {
  const by = await makeExpert()
  const { workId } = await makeRecording(by)
  const mediaId = await makeSlides(by, workId, deckOf('Pembuka', 'Isi'))
  await drawWaiting()
  return { by, workId, mediaId, revision: String((await timesOf(db, workId)).revision) }
}

const deeds: Readonly<Record<string, () => Promise<Deed>>> = {
  async 'taking slides away'() {
    const { by, workId } = await withSlides()
    return { action: recording, by, params: { workId }, form: { intent: 'removeSlides' } }
  },
  async 'giving slides their times'() {
    const { by, workId, revision } = await withSlides()
    const form = { intent: 'times', revision, 'slide-1': '0', 'slide-2': '1.00' }
    return { action: slideTimes, by, params: { workId }, form, onceFromAnywhere: true }
  },
  async 'making a digest a lesson'() {
    const { by, workId } = await withSlides()
    const { workId: courseId } = await makeCourse(by)
    const form = [
      ['parts[]', '0'],
      ['where', 'course'],
      ['courseId', courseId],
    ]
    return { action: recordingDigest, by, params: { workId }, form }
  },
}

proveDeeds(deeds)
