import { beforeAll, describe, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import { now } from '#app/web/clock.server.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn } from '#db/makers.ts'
import { captionOf } from '../captions/captions.server.ts'
import type { KeptCue } from '../captions/cues.ts'
import { recordingFacet } from '../facet.server.ts'
import { recordingOf } from '../recordings.server.ts'
import * as speakerChanges from '../routes/speaker-caption-changes.ts'
import * as speakerExport from '../routes/speaker-caption-export.ts'
import * as speakerPage from '../routes/speaker-captions.tsx'
import * as arrival from '../routes/speaking-arrival.ts'
import * as changes from '../routes/speaking-caption-changes.ts'
import * as exported from '../routes/speaking-caption-export.ts'
import * as page from '../routes/speaking-captions.tsx'
import * as slide from '../routes/speaking-slide.ts'
import { captionText, makeRecording } from '../seminars-makers.ts'
import { ask, linkedTalk, statusOf } from './link-makers.ts'
import { revokeLink } from './links.server.ts'
import { speakerCaptions, speakerRecording } from './speaker-uploads.server.ts'
import { sendTo } from './speaking-makers.ts'

beforeAll(() => {
  workFacets.push(recordingFacet)
  uploadUses.push(speakerRecording, speakerCaptions)
})

/** A guest with an open link whose recording is there, without any captions. */
async function recorded() {
  const talk = await linkedTalk()
  await sendTo({ person: talk.speaker }, { use: 'speakerRecording', speakerId: talk.speakerId })
  const { begunWorkId } = await db
    .selectFrom('seminar')
    .select('begunWorkId')
    .where('id', '=', talk.seminarId)
    .executeTakeFirstOrThrow()
  return { ...talk, workId: begunWorkId ?? '' }
}

type Recorded = Awaited<ReturnType<typeof recorded>>

const line = (text: string, from = 0): KeptCue => ({ id: newId(), from, to: from + 3, text })
const adding = (...cues: KeptCue[]) => cues.map(after => ({ id: after.id, before: null, after }))
const params = { language: 'id' }

const send = (headers: Record<string, string>, revision: number, sent: unknown) =>
  ask(changes.action, {
    ...{ params, headers: { ...headers, 'Content-Type': 'application/json' } },
    body: JSON.stringify({ revision, changes: sent }),
  }) as Promise<Response>

const texts = async ({ workId }: Recorded) =>
  (await captionOf(db, workId, 'id'))?.cues.map(({ text }) => text) ?? null

describe('captions by a speaker’s link', () => {
  it('begin on an empty page, and are corrected line by line', async () => {
    const talk = await recorded()
    const shown = (await ask(page.loader, { headers: talk.headers, params })) as {
      captions: { revision: number; cues: unknown[] }
    }
    expect(shown.captions).toEqual({ revision: 0, cues: [] })
    const first = line('Selamat pagi.')
    const answer = await send(talk.headers, 0, adding(first))
    expect([answer.status, await answer.json()]).toEqual([200, { revision: 1 }])
    expect(await texts(talk)).toEqual(['Selamat pagi.'])
    const after = { ...first, text: 'Selamat siang.' }
    const next = await send(talk.headers, 1, [{ id: first.id, before: first, after }])
    expect([next.status, await next.json()]).toEqual([200, { revision: 2 }])
    expect(await texts(talk)).toEqual(['Selamat siang.'])
  })

  it('that two begin at once hold the lines of both', async () => {
    const talk = await recorded()
    const sent = [line('Satu.'), line('Dua.', 4)].map(each => send(talk.headers, 0, adding(each)))
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200])
    expect(await texts(talk)).toEqual(['Satu.', 'Dua.'])
  })

  it('sent twice are there once, and those taken away meanwhile come back as a choice', async () => {
    const talk = await recorded()
    const first = line('Satu.')
    await send(talk.headers, 0, adding(first))
    expect((await send(talk.headers, 0, adding(first))).status).toBe(200)
    expect(await texts(talk)).toEqual(['Satu.'])
    await db.deleteFrom('caption').where('workId', '=', talk.workId).execute()
    const after = { ...first, text: 'Satu lagi.' }
    const late = await send(talk.headers, 1, [{ id: first.id, before: first, after }])
    expect([late.status, await late.json()]).toEqual([409, { revision: 0, cues: [] }])
  })

  it('are said to be checked by nobody of the house when the speaker says so', async () => {
    const talk = await recorded()
    await send(talk.headers, 0, adding(line('Satu.')))
    const form = { intent: 'check', revision: '1' }
    expect(statusOf(await ask(page.action, { headers: talk.headers, params, form }))).toBe(200)
    const captions = await captionOf(db, talk.workId, 'id')
    expect([captions?.standing.checked?.by, captions?.told.checked?.name]).toEqual([null, null])
    expect(captions?.told.checked?.at).toBeTruthy()
    await send(talk.headers, 1, adding(line('Dua.', 5)))
    const stale = await ask(page.action, { headers: talk.headers, params, form })
    expect(statusOf(stale)).toBe(409)
  })

  it('come in and go out as files, those from before are kept, and a faulty one changes nothing', async () => {
    const talk = await recorded()
    const { id: fromHand } = line('Dari tangan.')
    await send(talk.headers, 0, [
      { id: fromHand, before: null, after: { ...line('Dari tangan.'), id: fromHand } },
    ])
    const bring = async (text: string, language = 'id') => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ use: 'speakerCaptions', workId: newId(), language }))
        form.set(name, value)
      form.set('file', new Blob([text]), 'teks.vtt')
      const headers = { ...talk.headers, Accept: 'application/json' }
      return (await ask(arrival.action, { headers, body: form })) as Response
    }
    const faulty = await bring('WEBVTT\n\n00:05.000 --> 00:04.000\nTerbalik.')
    expect([faulty.status, await faulty.json()]).toEqual([422, { reason: 'captions_backwards', line: 3 }])
    expect(await texts(talk)).toEqual(['Dari tangan.'])
    expect((await bring(captionText, 'xx')).status).toBe(404)
    const answer = await bring(captionText)
    expect([answer.status, await answer.json()]).toEqual([201, { to: '/speaking/seminar' }])
    expect(await texts(talk)).toEqual(['Selamat pagi, Bapak dan Ibu.', 'Inovasi dimulai dari satu menit.'])
    const shown = (await ask(page.loader, { headers: talk.headers, params })) as { formers: unknown[] }
    expect(shown.formers.length).toBe(1)
    const file = (await ask(exported.loader, {
      ...{ headers: talk.headers, params: { ...params, format: 'srt' } },
    })) as Response
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment/)
    expect(await file.text()).toContain('00:00:06,500 --> 00:00:12,000\nInovasi dimulai dari satu menit.')
    for (const wrong of [
      { ...params, format: 'exe' },
      { language: 'en', format: 'vtt' },
    ])
      expect(statusOf(await ask(exported.loader, { headers: talk.headers, params: wrong }))).toBe(404)
  })

  it('stop with the link, at once', async () => {
    const talk = await recorded()
    const { id } = await db
      .selectFrom('speakerLink')
      .select('id')
      .where('speakerId', '=', talk.guestId)
      .executeTakeFirstOrThrow()
    await inTransaction(trx =>
      revokeLink(trx, { seminarId: talk.seminarId, id, by: talk.organiser.id }, now()),
    )
    expect((await send(talk.headers, 0, adding(line('Terlambat.')))).status).toBe(404)
    expect(statusOf(await ask(page.loader, { headers: talk.headers, params }))).toBe(404)
    const form = { intent: 'source', revision: '0', source: 'WEBVTT\n\n00:01.000 --> 00:02.000\nTerlambat.' }
    expect(statusOf(await ask(page.action, { headers: talk.headers, params, form }))).toBe(404)
    const file = { headers: talk.headers, params: { ...params, format: 'vtt' } }
    expect(statusOf(await ask(exported.loader, file))).toBe(404)
    expect(await texts(talk)).toBeNull()
  })

  it('are those of this seminar’s own recording, whatever is linked or sent', async () => {
    const talk = await recorded()
    const expert = await makePerson({ roles: ['expert'] })
    const other = await makeRecording(expert)
    await db
      .updateTable('seminar')
      .set({ recordingWorkId: other.workId })
      .where('id', '=', talk.seminarId)
      .execute()
    expect(statusOf(await ask(page.loader, { headers: talk.headers, params }))).toBe(404)
    expect((await send(talk.headers, 0, adding(line('Asing.')))).status).toBe(404)
    const slides = { mediaId: (await recordingOf(db, other.workId))?.mediaId ?? '', file: '1-small.webp' }
    expect(statusOf(await ask(slide.loader, { headers: talk.headers, params: slides }))).toBe(404)
  })

  it('bad lines, other languages and huge bodies are refused, and nothing is kept', async () => {
    const talk = await recorded()
    const bad = [
      adding({ ...line('Mundur.'), to: 0 }),
      adding({ ...line('Tanpa kata.'), text: '' }),
      [{ id: newId(), before: null, after: line('Lain.') }],
      'bukan daftar',
    ]
    for (const sent of bad) expect((await send(talk.headers, 0, sent)).status).toBe(422)
    const form = { params: { language: 'xx' }, headers: talk.headers }
    expect(statusOf(await ask(page.loader, form))).toBe(404)
    expect(await texts(talk)).toBeNull()
  })
})

it('a speaker of the house and their host correct them without being experts, and nobody else does', async () => {
  const talk = await recorded()
  const place = { seminarId: talk.seminarId, speakerId: talk.speakerId, language: 'id' }
  const elsewhere = await makeUnit()
  const stranger = await makePerson({
    unit: elsewhere,
    roles: ['expert', { role: 'coordinator', unitId: elsewhere.id }],
  })
  const post = async (person: Parameters<typeof signedIn>[0], text: string, from: number) =>
    statusOf(
      await ask(speakerChanges.action, {
        params: place,
        headers: { ...(await signedIn(person)), 'Content-Type': 'application/json' },
        body: JSON.stringify({ revision: 0, changes: adding(line(text, from)) }),
      }),
    )
  expect(await post(talk.speaker, 'Dari narasumber.', 0)).toBe(200)
  expect(await post(talk.organiser, 'Dari penyelenggara.', 4)).toBe(200)
  expect(await post(stranger, 'Dari luar.', 8)).toBe(404)
  expect(await texts(talk)).toEqual(['Dari narasumber.', 'Dari penyelenggara.'])
  for (const [person, status] of [
    [talk.speaker, 200],
    [stranger, 404],
  ] as const)
    for (const loader of [speakerPage.loader, speakerExport.loader]) {
      const asked = { params: { ...place, format: 'vtt' }, headers: await signedIn(person) }
      expect(statusOf(await ask(loader, asked))).toBe(status)
    }
})

it('captions hold no more lines than a file of them may, however many come one after another', async () => {
  const talk = await recorded()
  const many = Array.from({ length: 20_000 }, (_, at) => line('Kata.', at * 4))
  expect((await send(talk.headers, 0, adding(...many))).status).toBe(200)
  expect((await send(talk.headers, 1, adding(line('Satu lagi.', 90_000)))).status).toBe(422)
  expect((await texts(talk))?.length).toBe(20_000)
})
