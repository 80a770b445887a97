import { beforeAll, expect, it } from 'vitest'
import { makeCourse } from '#app/authoring/authoring-makers.ts'
import { workFacets } from '#app/authoring/draft.server.ts'
import { mediaFor } from '#app/authoring/media.server.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import type { Person } from '#app/people/person.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { recordingFacet } from '../facet.server.ts'
import { putChapter } from '../recordings.server.ts'
import { makeRecording } from '../seminars-makers.ts'
import { drawWaiting } from '../slides/drawing.server.ts'
import { saveTimes } from '../slides/slides.server.ts'
import { deckOf, makeSlides } from '../slides/slides-makers.ts'
import { digestPageOf } from './digest-page.server.ts'
import { putDigest } from './digests.server.ts'

let author: Person

beforeAll(async () => {
  workFacets.push(recordingFacet)
  author = await makePerson({ roles: ['expert'] })
})

async function recordingWithAll() {
  const recording = await makeRecording(author)
  await putChapter(db, author, recording.workId, { seconds: 60, title: 'Isi' }, testTime)
  const deckId = await makeSlides(author, recording.workId, deckOf('Pembuka', 'Isi'))
  await drawWaiting()
  const showings = [
    { seconds: 0, number: 1 },
    { seconds: 61, number: 2 },
  ]
  await inTransaction(async trx => {
    const { slidesRevision: revision } = await trx
      .selectFrom('recording')
      .select('slidesRevision')
      .where('workId', '=', recording.workId)
      .executeTakeFirstOrThrow()
    await saveTimes(trx, author, recording.workId, { revision, showings }, testTime)
  })
  return { ...recording, deckId }
}

const put = (workId: string, parts: readonly number[], courseId: string | null = null, person = author) =>
  inTransaction(trx => putDigest(trx, { person, workId, parts, courseId }, testTime))

const bodyOf = async (partId: string) =>
  (await db.selectFrom('part').select('body').where('id', '=', partId).executeTakeFirstOrThrow()).body as {
    content: { type: string; attrs?: Record<string, string> }[]
  }

it('puts the chosen parts behind what stands on the page, and changes none of that', async () => {
  const { workId, partId } = await recordingWithAll()
  const before = (await bodyOf(partId)).content
  expect(await put(workId, [60])).toEqual({ ok: true, to: `/recordings/${workId}/page` })
  const { content } = await bodyOf(partId)
  expect(content.slice(0, before.length)).toEqual(before)
  expect(content.slice(before.length).map(({ type }) => type)).toEqual([
    'callout',
    'heading',
    'image',
    'paragraph',
  ])
  const image = content.find(({ type }) => type === 'image')
  expect(image?.attrs?.alt).toBe('Isi; Pokok ke-2')
  expect(await mediaFor(db, author, image?.attrs?.media ?? '')).toMatchObject({ mime: 'image/webp' })
})

it('makes a new lesson of a course, with clips once the recording is published, and pictures kept once', async () => {
  const { workId } = await recordingWithAll()
  const course = await makeCourse(author)
  await publish(db, { person: author, workId }, testTime)
  const first = await put(workId, [0, 60], course.workId)
  expect(first.ok && first.to).toMatch(new RegExp(`^/courses/${course.workId}/parts/`))
  const partId = first.ok ? (first.to.split('/').at(-1) ?? '') : ''
  expect((await bodyOf(partId)).content.map(({ type }) => type)).toEqual([
    'callout',
    ...['heading', 'image', 'paragraph', 'recording'],
    ...['heading', 'image', 'recording'],
  ])
  await put(workId, [0, 60], course.workId)
  const pictures = await db
    .selectFrom('mediaUse')
    .innerJoin('media', 'media.id', 'mediaUse.mediaId')
    .select('media.id')
    .where('workId', '=', course.workId)
    .where('kind', '=', 'image')
    .execute()
  expect(pictures).toHaveLength(2)
  const { content } = await bodyOf(course.lessonId)
  expect(content.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
})

it('puts nothing where nothing was chosen, nor into what is not theirs', async () => {
  const { workId } = await recordingWithAll()
  const other = await makePerson({ roles: ['expert'] })
  const theirs = await makeCourse(other)
  expect(await put(workId, [])).toEqual({ ok: false, reason: 'noParts' })
  expect(await put(workId, [0], theirs.workId)).toEqual({ ok: false, reason: 'notPut' })
  expect(await put(workId, [0], null, other)).toEqual({ ok: false, reason: 'absent' })
  expect(await db.selectFrom('part').select('id').where('workId', '=', theirs.workId).execute()).toHaveLength(
    2,
  )
  expect((await digestPageOf(db, author, workId)).sections).toHaveLength(2)
})
