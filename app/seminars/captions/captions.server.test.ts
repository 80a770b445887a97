import { text } from 'node:stream/consumers'
import { beforeAll, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { publicationOf } from '#app/authoring/publications.server.ts'
import { publish } from '#app/authoring/publishing.server.ts'
import { receiveUpload } from '#app/authoring/receive.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import type { Person } from '#app/people/person.ts'
import { storage } from '#app/web/storage.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, signedIn, testTime } from '#db/makers.ts'
import { recordingFacet } from '../facet.server.ts'
import type { RecordingFacet } from '../recording.ts'
import { action as changes } from '../routes/caption-changes.ts'
import { loader as file } from '../routes/caption-export.ts'
import { action as page } from '../routes/captions.tsx'
import { captionText, makePublishedRecording, makeRecording } from '../seminars-makers.ts'
import { transcriptsOf } from '../transcripts.server.ts'
import { recordingUploads } from '../uploads.server.ts'
import { captionOf, markChecked, removeCaptions, saveChanges } from './captions.server.ts'
import type { Change } from './changes.ts'
import { formersOf, restoreFormer } from './former-captions.server.ts'

beforeAll(() => {
  workFacets.push(recordingFacet)
  uploadUses.push(...recordingUploads)
})

const expert = () => makePerson({ roles: ['expert'] })
const captions = async (workId: string) => {
  const found = await captionOf(db, workId, 'id')
  if (!found) throw new Error('no captions')
  return found
}
const line = async (workId: string, at = 0) => {
  const cue = (await captions(workId)).cues[at]
  if (!cue) throw new Error('no line')
  return cue
}
const words = async (workId: string) => (await captions(workId)).cues.map(cue => cue.text)
const saying = async (workId: string, said: string, at = 0): Promise<Change> => {
  const before = await line(workId, at)
  return { id: before.id, before, after: { ...before, text: said } }
}
const save = (person: Person, workId: string, ...changes: Change[]) =>
  inTransaction(trx => saveChanges(trx, person, { workId, language: 'id', changes }, testTime))

async function asked(
  handler: (args: never) => Promise<unknown>,
  person: Person,
  params: Record<string, string>,
  body?: unknown,
) {
  const headers = new Headers(await signedIn(person))
  const isForm = body instanceof URLSearchParams
  if (!isForm && body) headers.set('Content-Type', 'application/json')
  const request = new Request('http://localhost:3000/', {
    ...{ headers, method: body ? 'POST' : 'GET' },
    body: body ? (isForm ? body : JSON.stringify(body)) : undefined,
  })
  return handler({ request, params, context: {} } as never).catch(thrown => thrown)
}

it('keeps a corrected line, and gives two who correct others both their words', async () => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  const [mine, theirs] = [await saying(workId, 'Selamat siang.'), await saying(workId, 'Mulai dari satu.', 1)]
  expect(await save(author, workId, mine)).toMatchObject({ status: 'saved', revision: 2 })
  expect(await save(author, workId, theirs)).toMatchObject({ status: 'saved', revision: 3 })
  expect(await words(workId)).toEqual(['Selamat siang.', 'Mulai dari satu.'])
  expect(await save(author, workId, mine, theirs)).toMatchObject({ status: 'saved', revision: 3 })
})

it('keeps neither silently over the other when two correct one line', async () => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  const [mine, theirs] = [await saying(workId, 'Mine.'), await saying(workId, 'Theirs.')]
  await save(author, workId, theirs)
  const params = { workId, language: 'id' }
  const answer = (await asked(changes, author, params, { revision: 1, changes: [mine] })) as Response
  expect(answer.status).toBe(409)
  expect((await answer.json()).cues[0].text).toBe('Theirs.')
  expect(await words(workId)).toContain('Theirs.')
})

it('brings what others wrote with the answer', async () => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  await save(author, workId, await saying(workId, 'Theirs.'))
  const body = { revision: 1, changes: [await saying(workId, 'Mine.', 1)] }
  const answer = (await asked(changes, author, { workId, language: 'id' }, body)) as Response
  expect(await answer.json()).toMatchObject({ revision: 3, cues: [{ text: 'Theirs.' }, { text: 'Mine.' }] })
})

it('takes no line that is none', async () => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  const { id, before, after } = await saying(workId, 'Baik.')
  const bad = [
    { ...after, text: ' a ' },
    { ...after, text: 'a\n\nb' },
    { ...after, to: 0 },
    { ...after, id: before?.id.replace(/.$/, 'z') },
    { ...after, heard: [] },
    { ...after, extra: 1 },
  ]
  for (const wrong of bad) {
    const body = { revision: 1, changes: [{ id, before, after: wrong }] }
    const answer = (await asked(changes, author, { workId, language: 'id' }, body)) as Response
    expect(answer.status, JSON.stringify(wrong)).toBe(422)
  }
})

it('lets nobody correct who is not its author', async () => {
  const [author, other] = [await expert(), await expert()]
  const { workId } = await makeRecording(author)
  const change = await saying(workId, 'Dari orang lain.')
  const params = { workId, language: 'id' }
  const answer = (await asked(changes, other, params, { revision: 1, changes: [change] })) as Response
  expect(answer.status).toBe(404)
  expect(((await asked(file, other, { ...params, format: 'vtt' })) as Response).status).toBe(404)
  expect(await words(workId)).not.toContain('Dari orang lain.')
})

it('publishes the words as they are now, and a publication keeps its own', async () => {
  const author = await expert()
  const { workId, trackId } = await makePublishedRecording(author)
  await save(author, workId, await saying(workId, 'Diperbaiki.'))
  const facetNow = async () => (await publicationOf(db, workId))?.outline.facet as RecordingFacet
  expect((await facetNow()).captions).toMatchObject([
    { mediaId: trackId, standing: { origin: 'file', checked: null } },
  ])
  const { revision } = await captions(workId)
  expect(await markChecked(db, author, { workId, language: 'id', revision: 1 }, testTime)).toBe('changed')
  expect(await markChecked(db, author, { workId, language: 'id', revision }, testTime)).toBe('checked')
  expect((await publish(db, { person: author, workId }, testTime)).ok).toBe(true)
  const { captions: tracks } = await facetNow()
  expect(tracks[0]?.mediaId).not.toBe(trackId)
  const [transcript] = await transcriptsOf(db, tracks)
  expect(transcript?.cues[0]?.text).toBe('Diperbaiki.')
  expect(transcript?.standing).toMatchObject({ checked: { name: author.name } })
  const media = await db
    .selectFrom('media')
    .select('digest')
    .where('id', '=', tracks[0]?.mediaId ?? '')
    .executeTakeFirstOrThrow()
  expect(await text(storage.open(media.digest))).toContain('Diperbaiki.')
  const again = await publish(db, { person: author, workId }, testTime)
  expect(again).toMatchObject({ ok: true, already: true })
})

it('keeps captions that give way, and puts them back', async () => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  await save(author, workId, await saying(workId, 'Hasil kerja keras.'))
  await removeCaptions(db, author, workId, 'id', testTime)
  expect(await captionOf(db, workId, 'id')).toBeNull()
  const [former] = await formersOf(db, workId, 'id')
  expect(former?.lines).toBe(2)
  const stranger = await expert()
  expect(await restoreFormer(db, stranger, workId, former?.id ?? '', testTime)).toBe(false)
  expect(await restoreFormer(db, author, workId, former?.id ?? '', testTime)).toBe(true)
  expect(await words(workId)).toContain('Hasil kerja keras.')
})

it('gives captions out as WebVTT and SRT', async () => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  const given = async (format: string) =>
    (await asked(file, author, { workId, language: 'id', format })) as Response
  expect(await (await given('vtt')).text()).toContain('00:00:06.500 --> 00:00:12.000\nInovasi')
  const srt = await given('srt')
  expect(await srt.text()).toMatch(/^1\n00:00:00,000 --> 00:00:06,000\nSelamat pagi/)
  expect(srt.headers.get('Content-Disposition')).toMatch(/id\.srt$/)
  expect((await given('exe')).status).toBe(404)
})

it('takes the whole as a file for whoever has no script, and names its wrong line', async () => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  const [{ id }, params] = [await line(workId), { workId, language: 'id' }]
  const sent = (source: string, revision = '1') =>
    asked(page, author, params, new URLSearchParams({ intent: 'source', revision, source }))
  expect(await sent(captionText.replace('pagi', 'sore'))).toEqual({ ok: true, done: 'sourceSaved' })
  expect(await line(workId)).toMatchObject({ id, text: 'Selamat sore, Bapak dan Ibu.' })
  expect(await sent('WEBVTT\n\n00:05.000 --> 00:04.000\nX', '2')).toMatchObject({
    data: { fields: { source: expect.stringContaining('3') } },
  })
  expect(await sent(captionText)).toMatchObject({
    data: { reason: 'changedMeanwhile' },
    init: { status: 409 },
  })
})

it.each([
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${captionText}`, 'utf16le'), 201, undefined],
  [
    'letters of an old Windows',
    Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n\xe9\n', 'latin1'),
    422,
    'captions_encoding',
  ],
])('reads %s, or says why not', async (_, content, status, reason) => {
  const author = await expert()
  const { workId } = await makeRecording(author)
  const body = new FormData()
  for (const [key, value] of Object.entries({ use: 'recordingCaptions', workId, language: 'id' }))
    body.set(key, value)
  body.set('file', new File([content], 'id.vtt'))
  const headers = { Accept: 'application/json' }
  const request = new Request('http://localhost/media', { method: 'POST', body, headers })
  const answer = await receiveUpload(db, { person: author }, request, testTime)
  expect(answer.status).toBe(status)
  expect((await answer.json()).reason).toBe(reason)
})
