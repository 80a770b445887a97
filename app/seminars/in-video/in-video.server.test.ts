import { afterEach, beforeAll, expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { onRegraded, regrade } from '#app/assessment/regrade.server.ts'
import { draftOf, workFacets } from '#app/authoring/draft.server.ts'
import { publicationOf } from '#app/authoring/publications.server.ts'
import { draftNow, findingsFor, publish, retire } from '#app/authoring/publishing.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { recordingFacet } from '../facet.server.ts'
import { action as answers } from '../routes/in-video-answers.ts'
import { action as questionsAction } from '../routes/recording-questions.tsx'
import { action as seminarAction } from '../routes/seminar.tsx'
import { seminarOf } from '../seminar-page.server.ts'
import { makeRecording } from '../seminars-makers.ts'
import { recordWatching } from '../watch.server.ts'
import type { CompletionPolicy } from './ask.ts'
import { draftAsks, putAsk, saveCompletion } from './asks.server.ts'
import { clipsFor } from './clips.server.ts'
import { completeByRegrade, completedOf, onCompleted } from './completing.server.ts'

beforeAll(() => {
  workFacets.push(recordingFacet)
})
afterEach(() => {
  onCompleted.length = 0
})

const asked = makeQuestion('true-false', { key: true, explanation: 'Sebab 42 menit.' })

async function made(policy: CompletionPolicy = { share: 0.8, asks: 'right' }) {
  const author = await makePerson({ roles: ['expert'] })
  const recording = await makeRecording(author)
  const { workId } = recording
  const first = { id: undefined, at: 50, passage: [31, 50] as const, skipTo: 100, question: asked }
  await inTransaction(trx => putAsk(trx, author, workId, first, testTime))
  await inTransaction(trx => putAsk(trx, author, workId, { ...first, at: 120, skipTo: null }, testTime))
  await saveCompletion(db, author, workId, policy, testTime)
  await inTransaction(trx => publish(trx, { person: author, workId }, testTime))
  const ids = (await draftAsks(db, workId)).map(({ id }) => id)
  return { author, ids, ...recording }
}

const page = async (person: Person, workId: string) => {
  const publication = await publicationOf(db, workId)
  if (!publication) throw new Error('not published')
  return seminarOf(db, person, publication, { language: 'id', opening: null })
}

/** Whoever watched has played it a while ago. */
const begun = (at: { personId: string; workId: string; mediaId: string }) => {
  const before = new Date(testTime.getTime() - 3_600_000)
  return inTransaction(trx => recordWatching(trx, { ...at, stretches: [], position: 0 }, before))
}

async function answer(by: Person, workId: string, questionId: string, value: unknown, op = newId()) {
  const request = new Request(`http://localhost:3000/seminars/${workId}/answers`, {
    method: 'POST',
    headers: { ...(await signedIn(by)), 'Content-Type': 'application/json' },
    body: JSON.stringify({ op, questionId, value }),
  })
  const answered = await answers({ request, params: { workId }, context: {} }).catch(
    (thrown: unknown) => thrown,
  )
  return answered as Response
}

async function write(by: Person, workId: string, form: Record<string, string>) {
  const request = new Request(`http://localhost:3000/recordings/${workId}/questions`, {
    method: 'POST',
    headers: await signedIn(by),
    body: new URLSearchParams(form),
  })
  return questionsAction({ request, params: { workId }, context: {} }).catch((thrown: unknown) => thrown)
}

const attemptsOf = (personId: string) =>
  db.selectFrom('attempt').select(['id', 'grade']).where('personId', '=', personId).execute()

it('publishes questions without what is right, and keeps them as they were', async () => {
  const { author, workId, ids } = await made()
  const learner = await makePerson()
  const shown = await page(learner, workId)
  expect(shown.asks.asks).toMatchObject([
    { id: ids[0], at: 50, passage: [31, 50], skipTo: 100, stand: 'open' },
    { id: ids[1], at: 120, skipTo: null },
  ])
  expect(JSON.stringify(shown)).not.toContain('"key"')
  expect(JSON.stringify(shown)).not.toContain('42 menit')
  expect(shown.page?.type).toBe('doc')
  const form = { intent: 'removeQuestion', askId: ids[1] ?? '' }
  expect(await write(author, workId, form)).toMatchObject({ ok: true, done: 'removed' })
  expect((await page(learner, workId)).asks.asks).toHaveLength(2)
  expect((await draftNow(db, workId)).changed).toBe(true)
})

it('grades on the server and tells what is right only to who gave it', async () => {
  const { workId, ids } = await made()
  const learner = await makePerson()
  const [id = ''] = ids
  const wrong = await (await answer(learner, workId, id, false)).json()
  expect(wrong.asks[0]).toMatchObject({ stand: 'wrong', practice: { feedback: { score: 0, right: null } } })
  expect(JSON.stringify(wrong)).not.toContain('42 menit')
  const right = await (await answer(learner, workId, id, true)).json()
  expect(right.asks[0]).toMatchObject({ stand: 'right' })
  expect(JSON.stringify(right)).toContain('42 menit')
  await answer(learner, workId, id, false)
  expect((await page(learner, workId)).asks.asks[0]).toMatchObject({ stand: 'right' })
})

it('keeps an answer once, however often and from how many tabs it is sent', async () => {
  const { workId, ids } = await made()
  const learner = await makePerson()
  const op = newId()
  const sent = await Promise.all(
    Array.from({ length: 8 }, () => answer(learner, workId, ids[0] ?? '', true, op)),
  )
  expect(sent.map(({ status }) => status)).toEqual(Array(8).fill(200))
  expect(await attemptsOf(learner.id)).toEqual([{ id: op, grade: 1 }])
})

it('refuses an answer that is none, to a question that is none, or where one may not watch', async () => {
  const { author, workId, ids } = await made()
  const learner = await makePerson()
  expect((await answer(learner, workId, ids[0] ?? '', { x: 1 })).status).toBe(422)
  expect((await answer(learner, workId, newId(), true)).status).toBe(404)
  const draft = await makeRecording(author)
  expect((await answer(learner, draft.workId, ids[0] ?? '', true)).status).toBe(404)
  expect(await attemptsOf(learner.id)).toEqual([])
})

it('completes by what its policy asks for, once, and by what a right answer skips', async () => {
  const { workId, mediaId, ids } = await made()
  const learner = await makePerson()
  const told: string[] = []
  onCompleted.push(async (_, { personId }) => told.push(personId))
  const at = { personId: learner.id, workId, mediaId }
  const watch = (from: number, to: number) =>
    inTransaction(trx => recordWatching(trx, { ...at, stretches: [[from, to]], position: to }, testTime))
  await begun(at)
  const isCompleted = async () => (await completedOf(db, learner.id, [workId])).has(workId)
  await watch(0, 50)
  await watch(100, 187)
  expect(await isCompleted()).toBe(false)
  await answer(learner, workId, ids[1] ?? '', true)
  await answer(learner, workId, ids[0] ?? '', false)
  expect(await isCompleted()).toBe(false)
  expect(await (await answer(learner, workId, ids[0] ?? '', true)).json()).toMatchObject({ completed: true })
  expect(await isCompleted()).toBe(true)
  await watch(0, 187)
  expect(told).toEqual([learner.id])
})

it('leaves completed what was completed, whatever is asked for later', async () => {
  const { author, workId, mediaId } = await made({ share: 0.1, asks: 'nothing' })
  const learner = await makePerson()
  const watching = { personId: learner.id, workId, mediaId, stretches: [[0, 60]] as const, position: 60 }
  await begun(watching)
  await inTransaction(trx => recordWatching(trx, watching, testTime))
  await saveCompletion(db, author, workId, { share: 1, asks: 'right' }, testTime)
  await inTransaction(trx => publish(trx, { person: author, workId }, testTime))
  expect((await page(learner, workId)).isCompleted).toBe(true)
})

it('knows the clip that explains a question for who was asked it, while the recording is there', async () => {
  const { author, workId, ids } = await made()
  const learner = await makePerson()
  for (const id of ids) await answer(learner, workId, id, false)
  const [first = '', second = ''] = ids
  const clips = await clipsFor(db, learner.id, ids)
  expect(clips.get(first)).toMatchObject({ href: `/seminars/${workId}?from=31&to=50`, seconds: 19 })
  expect(clips.get(second)).toMatchObject({ href: `/seminars/${workId}?from=31&to=50` })
  expect(await clipsFor(db, (await makePerson()).id, ids)).toEqual(new Map())
  await inTransaction(trx => retire(trx, { person: author, workId }, testTime))
  expect(await clipsFor(db, learner.id, ids)).toEqual(new Map())
})

it('takes an answer by a plain form', async () => {
  const { workId, ids } = await made()
  const learner = await makePerson()
  const [id = ''] = ids
  const request = new Request(`http://localhost:3000/seminars/${workId}`, {
    method: 'POST',
    headers: await signedIn(learner),
    body: new URLSearchParams({ intent: 'answer', questionId: id, [`answer.${id}`]: 'true', formKey: 'a' }),
  })
  await seminarAction({ request, params: { workId }, context: {} })
  expect((await page(learner, workId)).asks.asks[0]).toMatchObject({ stand: 'right' })
})

it('lets its author write a question, says what does not fit, and publishes none that is unfinished', async () => {
  const { author, workId } = await made()
  const question = JSON.stringify({ ...asked, id: 'new' })
  const put = (form: Record<string, string>) =>
    write(author, workId, { intent: 'question', question, ...form })
  expect(await put({ at: '2.30', passageFrom: '1.00', passageTo: '1.20' })).toMatchObject({ done: 'saved' })
  expect(await draftAsks(db, workId)).toHaveLength(3)
  for (const [form, field] of [
    [{ at: '2.30' }, 'at'],
    [{ at: 'nanti' }, 'at'],
    [{ at: '2.40', passageFrom: '1.00' }, 'passageTo'],
    [{ at: '2.40', passageFrom: '1.20', passageTo: '1.00' }, 'passageTo'],
    [{ at: '2.40', skipTo: '2.00' }, 'skipTo'],
  ] as const)
    expect(await put(form)).toMatchObject({ data: { fields: { [field]: expect.any(String) } } })
  const blank = JSON.stringify({ ...asked, id: 'new', prompt: { ask: '' } })
  await put({ at: '50.00', question: blank })
  const says = (await findingsFor(db, workId)).map(finding => finding.says)
  expect(says).toEqual(expect.arrayContaining(['askUnfinished', 'askBeyondEnd']))
  const published = await inTransaction(trx => publish(trx, { person: author, workId }, testTime))
  expect(published).toEqual({ ok: false, reason: 'unfinished' })
})

it('is written by its authors alone', async () => {
  const { workId } = await made()
  const other = await makePerson({ roles: ['expert'] })
  const form = { intent: 'completion', percent: '10', asks: 'nothing' }
  expect(((await write(other, workId, form)) as Response).status).toBe(404)
  expect(((await write(await makePerson(), workId, form)) as Response).status).toBe(404)
  expect((await draftOf(db, workId))?.draft.facet?.content).toMatchObject({ completion: { share: 0.8 } })
})

it('a grade raised by a corrected key completes the recording at once', async () => {
  onRegraded.push(completeByRegrade)
  const { author, workId, mediaId, ids } = await made()
  const learner = await makePerson()
  const at = { personId: learner.id, workId, mediaId }
  await begun(at)
  await answer(learner, workId, ids[0] ?? '', true)
  await answer(learner, workId, ids[1] ?? '', false)
  const later = new Date(testTime.getTime() + 3_600_000)
  await inTransaction(trx => recordWatching(trx, { ...at, stretches: [[0, 180]], position: 180 }, later))
  expect((await completedOf(db, learner.id, [workId])).has(workId)).toBe(false)
  const publication = await publicationOf(db, workId)
  const corrections = [
    { publicationId: publication?.id ?? '', partId: workId, keys: { [ids[1] ?? '']: false } },
  ]
  const by = publication?.id ?? ''
  const { raised } = await inTransaction(trx => regrade(trx, { by, personId: author.id, corrections }, later))
  expect(raised).toHaveLength(1)
  expect((await completedOf(db, learner.id, [workId])).has(workId)).toBe(true)
  onRegraded.length = 0
})
