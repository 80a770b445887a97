import { beforeAll, describe, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import { moveClock, now } from '#app/web/clock.server.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn } from '#db/makers.ts'
import { setCaptions } from '../captions/captions.server.ts'
import { recordingFacet } from '../facet.server.ts'
import * as housePage from '../routes/speaker.tsx'
import * as houseChanges from '../routes/speaker-caption-changes.ts'
import * as houseExport from '../routes/speaker-caption-export.ts'
import * as houseCaptions from '../routes/speaker-captions.tsx'
import * as houseLinks from '../routes/speaker-links.tsx'
import * as housePreview from '../routes/speaker-preview.tsx'
import * as houseSlide from '../routes/speaker-slide.ts'
import * as houseVideo from '../routes/speaker-video.ts'
import * as arrival from '../routes/speaking-arrival.ts'
import * as changes from '../routes/speaking-caption-changes.ts'
import * as exported from '../routes/speaking-caption-export.ts'
import * as captions from '../routes/speaking-captions.tsx'
import * as page from '../routes/speaking-page.tsx'
import * as preview from '../routes/speaking-preview.tsx'
import * as slide from '../routes/speaking-slide.ts'
import * as uploads from '../routes/speaking-uploads.ts'
import * as video from '../routes/speaking-video.ts'
import { captionText } from '../seminars-makers.ts'
import { drawWaiting } from '../slides/drawing.server.ts'
import { deckOf, makeSlides } from '../slides/slides-makers.ts'
import { lent } from './lent.ts'
import { ask, linkedTalk, statusOf } from './link-makers.ts'
import { revokeLink } from './links.server.ts'
import { speakerCaptions, speakerRecording, speakerSlides } from './speaker-uploads.server.ts'
import { sendTo } from './speaking-makers.ts'

/** What stands in the captions and on the slides of the talk that is attacked, and nowhere else. */
const secret = 'Angka rahasia'

type Talk = Awaited<ReturnType<typeof recorded>>
let own: Talk
let other: Talk

beforeAll(async () => {
  workFacets.push(recordingFacet)
  uploadUses.push(speakerRecording, speakerSlides, speakerCaptions)
  own = await recorded()
  other = await recorded()
  const { speaker, workId } = own
  const cues = [{ id: newId(), from: 0, to: 3, text: secret }]
  const author = lent(speaker)
  const mediaId = await makeSlides(author, workId, deckOf('Pembuka', secret))
  await setCaptions(db, author, workId, { language: 'id', mediaId, cues }, now())
  await drawWaiting()
})

/** A talk with an open link, whose recording is there. */
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

/** All that an attack could have changed. */
const kept = async () =>
  JSON.stringify(
    await Promise.all([
      db.selectFrom('caption').selectAll().orderBy('workId').orderBy('language').execute(),
      db.selectFrom('seminarSpeaker').selectAll().orderBy('id').execute(),
      db.selectFrom('seminarMaterial').select('id').orderBy('id').execute(),
      db.selectFrom('recording').selectAll().orderBy('workId').execute(),
      db.selectFrom('workAuthor').selectAll().orderBy('workId').orderBy('personId').execute(),
      db.selectFrom('media').select('id').orderBy('id').execute(),
      db.selectFrom('upload').select('id').orderBy('id').execute(),
    ]),
  )

const told = async (answer: unknown) =>
  answer instanceof Response ? answer.clone().text() : JSON.stringify(answer)

const filesOf = async ({ workId }: Talk) =>
  db
    .selectFrom('recording')
    .select(['mediaId', 'slidesMediaId'])
    .where('workId', '=', workId)
    .executeTakeFirstOrThrow()

const line = { id: newId(), from: 5, to: 8, text: 'Palsu.' }
const change = JSON.stringify({ revision: 0, changes: [{ id: line.id, before: null, after: line }] })
const file = (workId: string) => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ use: 'speakerCaptions', workId, language: 'id' }))
    form.set(name, value)
  form.set('file', new Blob([captionText]), 'teks.vtt')
  return form
}

/** Every door of the pages behind a link, at the files of the talk that is attacked. */
async function attack(headers: Record<string, string>) {
  const { mediaId, slidesMediaId } = await filesOf(own)
  const language = { language: 'id' }
  const json = { ...headers, 'Content-Type': 'application/json' }
  return Promise.all([
    ask(page.loader, { headers }),
    ask(page.action, { headers, form: { intent: 'whoIAm', revision: '1', name: 'Palsu' } }),
    ask(preview.loader, { headers }),
    ask(captions.loader, { headers, params: language }),
    ask(captions.action, { headers, params: language, form: { intent: 'check', revision: '1' } }),
    ask(exported.loader, { headers, params: { ...language, format: 'vtt' } }),
    ask(slide.loader, { headers, params: { mediaId: slidesMediaId ?? '', file: '2-small.webp' } }),
    ask(video.loader, { headers, params: { mediaId: mediaId ?? '', file: 'all.m3u8' } }),
    ask(uploads.loader, { headers }),
    ask(changes.action, { headers: json, params: language, body: change }),
    ask(arrival.action, { headers: { ...headers, Accept: 'application/json' }, body: file(own.guestId) }),
  ])
}

const noCookie = {}
const forged = { Cookie: `bina_speaking=${Buffer.from(JSON.stringify('x'.repeat(43))).toString('base64')}` }

describe('the pages behind a speaker’s link', () => {
  it('open to who holds it', async () => {
    const { slidesMediaId } = await filesOf(own)
    const { headers } = own
    expect(await told(await ask(captions.loader, { headers, params: { language: 'id' } }))).toContain(secret)
    expect(await told(await ask(preview.loader, { headers }))).toContain(secret)
    const params = { mediaId: slidesMediaId ?? '', file: '2-small.webp' }
    expect(statusOf(await ask(slide.loader, { headers, params }))).toBe(200)
  })

  it.each([
    ['nobody', async () => noCookie],
    ['who forges it', async () => forged],
    ['who is signed in without one', async () => signedIn(await makePerson({ roles: ['expert'] }))],
  ])('tell and take nothing from %s', async (_, credentials) => {
    const before = await kept()
    const answers = await attack(await credentials())
    expect(answers.map(statusOf)).toEqual([404, 404, 404, 404, 404, 404, 404, 404, 200, 404, 401])
    for (const answer of answers) expect(await told(answer)).not.toContain(secret)
    expect(await kept()).toBe(before)
  })

  it('tell nothing of one talk to the link of another, and take nothing into it', async () => {
    const of = ({ workId }: Talk) =>
      db.selectFrom('caption').select(['cues', 'revision']).where('workId', '=', workId).execute()
    const before = JSON.stringify(await of(own))
    const answers = await attack(other.headers)
    for (const answer of answers) expect(await told(answer)).not.toContain(secret)
    expect([answers[6], answers[7]].map(statusOf)).toEqual([404, 404])
    expect(JSON.stringify(await of(own))).toBe(before)
    // What was sent under the other's name came to the talk of the link.
    expect((await of(other)).length).toBe(1)
  })

  it.each([
    ['expired', async () => moveClock(new Date(now().getTime() + 2 * 86_400_000))],
    [
      'taken back',
      async ({ seminarId, guestId, organiser }: Talk) => {
        const { id } = await db
          .selectFrom('speakerLink')
          .select('id')
          .where('speakerId', '=', guestId)
          .executeTakeFirstOrThrow()
        await inTransaction(trx => revokeLink(trx, { seminarId, id, by: organiser.id }, now()))
      },
    ],
  ])('tell and take nothing once it is %s', async (_, happen) => {
    const clock = now()
    await happen(own)
    const before = await kept()
    const answers = await attack(own.headers)
    expect(answers.map(statusOf)).toEqual([410, 404, 404, 404, 404, 404, 404, 404, 200, 404, 401])
    for (const answer of answers) expect(await told(answer)).not.toContain(secret)
    expect(await kept()).toBe(before)
    moveClock(clock)
  })
})

describe('a speaker’s desk', () => {
  const at = async (params: Record<string, string>, headers: Record<string, string>) => {
    const { mediaId, slidesMediaId } = await filesOf(own)
    const json = { ...headers, 'Content-Type': 'application/json' }
    const language = { ...params, language: 'id' }
    return Promise.all([
      ask(housePage.loader, { headers, params }),
      ask(housePage.action, { headers, params, form: { intent: 'whoIAm', revision: '1', name: 'Palsu' } }),
      ask(housePreview.loader, { headers, params }),
      ask(houseCaptions.loader, { headers, params: language }),
      ask(houseCaptions.action, { headers, params: language, form: { intent: 'uncheck' } }),
      ask(houseExport.loader, { headers, params: { ...language, format: 'srt' } }),
      ask(houseSlide.loader, {
        headers,
        params: { ...params, mediaId: `${slidesMediaId}`, file: '2-small.webp' },
      }),
      ask(houseVideo.loader, { headers, params: { ...params, mediaId: `${mediaId}`, file: 'all.m3u8' } }),
      ask(houseChanges.action, { headers: json, params: language, body: change }),
      ask(houseLinks.loader, { headers, params }),
    ])
  }

  it('is closed to everyone but its speaker and who plans the seminar, by whatever ids', async () => {
    const elsewhere = await makeUnit()
    const outside = {
      unit: elsewhere,
      roles: [{ role: 'coordinator', unitId: elsewhere.id }, 'expert'],
    } as const
    const strangers = [
      await makePerson(),
      await makePerson({ unit: own.unit, roles: ['expert', 'reviewer'] }),
      await makePerson(outside),
      other.speaker,
      other.organiser,
    ]
    const [address, guest] = [
      { seminarId: own.seminarId, speakerId: own.speakerId },
      { seminarId: own.seminarId, speakerId: own.guestId },
    ]
    const before = await kept()
    for (const stranger of strangers)
      for (const params of [address, guest]) {
        const answers = await at(params, await signedIn(stranger))
        for (const answer of answers) expect([403, 404]).toContain(statusOf(answer))
        for (const answer of answers) expect(await told(answer)).not.toContain(secret)
      }
    const mixed = [
      { seminarId: other.seminarId, speakerId: own.speakerId },
      { seminarId: own.seminarId, speakerId: other.speakerId },
      { seminarId: newId(), speakerId: own.speakerId },
      { seminarId: own.seminarId, speakerId: newId() },
    ]
    for (const params of mixed)
      for (const answer of await at(params, await signedIn(own.organiser))) expect(statusOf(answer)).toBe(404)
    for (const answer of await at(address, {})) expect([302, 401]).toContain(statusOf(answer))
    expect(await kept()).toBe(before)
  })
})
