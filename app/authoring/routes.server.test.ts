import sharp from 'sharp'
import { expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { usualRules } from '#app/assessment/check.ts'
import { db } from '#db/connection.ts'
import { makePerson, signedIn } from '#db/makers.ts'
import { makeCourse, makeExpert } from './authoring-makers.ts'
import { publicationOf } from './publications.server.ts'
import * as course from './routes/course.tsx'
import * as details from './routes/course-details.tsx'
import * as publications from './routes/course-publications.tsx'
import * as media from './routes/media.ts'
import * as upload from './routes/media-arrival.ts'
import * as body from './routes/part-body.ts'

type Call = (args: { request: Request; params: Record<string, string>; context: object }) => Promise<unknown>

/** Calls a loader or action as the signed-in person; a thrown answer counts as its answer. */
async function call(
  handler: unknown,
  person: { id: string },
  params: Record<string, string>,
  { query = '', ...init }: RequestInit & { query?: string } = {},
) {
  const headers = { ...init.headers, ...(await signedIn(person)) }
  const request = new Request(`http://localhost:3000/x${query}`, { ...init, headers })
  return (handler as Call)({ request, params, context: {} }).catch((thrown: unknown) => thrown)
}

const json = (value: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
})

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
})

const statusOf = (answer: unknown) => {
  const told = answer as { status?: number; init?: { status?: number } }
  return told.status ?? told.init?.status ?? 200
}

it('saves a check over HTTP: 200, the same again, 409 with both, 422 for what is no check', async () => {
  const author = await makeExpert()
  const { workId, checkId } = await makeCourse(author)
  const params = { workId, partId: checkId }
  const aCheck = (passMark: number) => ({ rules: { ...usualRules, passMark }, questions: [makeQuestion()] })
  const save = (value: unknown) => call(body.action, author, params, json(value)) as Promise<Response>
  const first = { revision: 2, body: aCheck(0.5), key: 'a' }
  for (const _ of [1, 2]) {
    const saved = await save(first)
    expect([saved.status, await saved.json()]).toEqual([200, { revision: 3 }])
  }
  const stale = await save({ revision: 2, body: aCheck(0.6), key: 'b' })
  expect(stale.status).toBe(409)
  expect(await stale.json()).toMatchObject({ revision: 3, body: first.body, by: null })
  expect((await save({ revision: 3, body: { type: 'script' }, key: 'c' })).status).toBe(422)
  expect((await save({ revision: 3 })).status).toBe(422)
})

it('answers a stranger and a learner with 404 everywhere, as if it were not there', async () => {
  const author = await makeExpert()
  const { workId, checkId } = await makeCourse(author)
  const saving = json({ revision: 2, body: { rules: usualRules, questions: [] }, key: 'a' })
  for (const stranger of [await makeExpert(), await makePerson()]) {
    expect(statusOf(await call(course.loader, stranger, { workId }))).toBe(404)
    expect(statusOf(await call(details.loader, stranger, { workId }))).toBe(404)
    expect(statusOf(await call(publications.loader, stranger, { workId }))).toBe(404)
    expect(statusOf(await call(body.action, stranger, { workId, partId: checkId }, saving))).toBe(404)
    expect(statusOf(await call(publications.action, stranger, { workId }, form({ intent: 'publish' })))).toBe(
      404,
    )
    expect(
      statusOf(await call(course.action, stranger, { workId }, form({ intent: 'addModule', title: 'X' }))),
    ).toBe(404)
  }
  expect(statusOf(await call(course.loader, author, { workId: 'not-an-id' }))).toBe(404)
  expect(statusOf(await call(course.loader, author, { workId }))).toBe(200)
})

it('publishes once, however often the form is sent at the same time', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  const sent = form({ intent: 'publish', formKey: 'k' })
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => call(publications.action, author, { workId }, sent)),
  )
  expect(answers).toEqual(Array.from({ length: 6 }, () => ({ ok: true, done: 'publishedNow', number: 1 })))
  expect((await publicationOf(db, workId))?.number).toBe(1)
})

it('keeps what was typed when the details changed meanwhile', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  const typed = {
    intent: 'details',
    title: 'Judul saya',
    summary: 'Baru',
    language: 'id',
    hoursJp: '',
    effortMinutes: '',
  }
  const answer = await call(details.action, author, { workId }, form({ ...typed, revision: '1' }))
  expect(statusOf(answer)).toBe(409)
  expect(answer).toMatchObject({
    data: { reason: 'changedMeanwhile', values: { title: 'Judul saya', summary: 'Baru' } },
  })
})

it('refuses uploads that are no form, of the wrong kind, or not for the person', async () => {
  const author = await makeExpert()
  const { workId } = await makeCourse(author)
  const file = (content: string, fields: Record<string, string>): RequestInit => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    data.set('file', new File([content], 'sampul.png'))
    return { method: 'POST', body: data, headers: { Accept: 'application/json' } }
  }
  const cover = { use: 'courseCover', workId }
  expect(statusOf(await call(upload.action, author, {}, file('<svg/>', cover)))).toBe(415)
  expect(statusOf(await call(upload.action, author, {}, file('x', { use: 'nothing' })))).toBe(422)
  expect(statusOf(await call(upload.action, await makeExpert(), {}, file('x', cover)))).toBe(404)
  expect(statusOf(await call(upload.action, await makePerson(), {}, file('x', cover)))).toBe(404)
  const plain = file('<svg/>', cover)
  const led = (await call(upload.action, author, {}, { ...plain, headers: {} })) as Response
  expect([led.status, led.headers.get('Location')]).toEqual([
    303,
    `/courses/${workId}/details?upload=wrongType`,
  ])
  expect(statusOf(await call(media.loader, author, { mediaId: workId }))).toBe(404)
})

it('sends a picture whatever width is asked for', async () => {
  const author = await makeExpert()
  const picture = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#0E5A55' } })
    .png()
    .toBuffer()
  const data = new FormData()
  data.set('use', 'picture')
  data.set('workId', (await makeCourse(author)).workId)
  data.set('file', new File([new Uint8Array(picture)], 'loket.png'))
  const sent = { method: 'POST', body: data, headers: { Accept: 'application/json' } }
  const kept = (await call(upload.action, author, {}, sent)) as Response
  const mediaId = ((await kept.json()) as { media: { id: string } }).media.id
  for (const width of ['640', '0.5', '-1', 'Infinity', '99999999999', '1e9', ''])
    expect(statusOf(await call(media.loader, author, { mediaId }, { query: `?width=${width}` })), width).toBe(
      200,
    )
})
