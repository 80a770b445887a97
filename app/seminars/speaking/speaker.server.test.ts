import { beforeAll, describe, expect, it } from 'vitest'
import { workFacets } from '#app/authoring/draft.server.ts'
import { setPublishingPolicy } from '#app/authoring/policy.server.ts'
import { publicationOf } from '#app/authoring/publications.server.ts'
import { approve } from '#app/authoring/reviewing.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn, testTime } from '#db/makers.ts'
import { cancel } from '../agenda/announcing.server.ts'
import { recordingFacet } from '../facet.server.ts'
import { recordingOf } from '../recordings.server.ts'
import { action, loader } from '../routes/speaker.tsx'
import { loader as preview } from '../routes/speaker-preview.tsx'
import { loader as video } from '../routes/speaker-video.ts'
import { drawWaiting } from '../slides/drawing.server.ts'
import { deckOf } from '../slides/slides-makers.ts'
import { begunOf } from './begun.server.ts'
import { deskFor } from './desk.server.ts'
import type { SpeakerPageData } from './speaker-page.server.ts'
import { speakerRecording, speakerSlides } from './speaker-uploads.server.ts'
import { aPdf, makeRecordedTalk, makeTalk, sendTo } from './speaking-makers.ts'

beforeAll(() => {
  workFacets.push(recordingFacet)
  uploadUses.push(speakerRecording, speakerSlides)
})

type Talk = Awaited<ReturnType<typeof makeTalk>>
type Handler = (args: {
  request: Request
  params: Record<string, string>
  context: object
}) => Promise<unknown>

async function ask(handler: unknown, person: Person | null, params: Record<string, string>, form?: object) {
  const headers = person ? await signedIn(person) : {}
  const body = form && new URLSearchParams(form as Record<string, string>)
  const request = new Request('http://localhost:3000/x', { method: form ? 'POST' : 'GET', headers, body })
  return (handler as Handler)({ request, params, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
}

const statusOf = (answer: unknown) =>
  answer instanceof Response
    ? answer.status
    : ((answer as { init?: { status?: number } } | null)?.init?.status ?? 200)

const at = ({ seminarId, speakerId }: Talk) => ({ seminarId, speakerId })
const see = async (talk: Talk, person: Person) =>
  (await ask(loader, person, at(talk))) as SpeakerPageData & { refused: null }
const seminarRow = (id: string) =>
  db.selectFrom('seminar').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('a speaker’s page', () => {
  it('opens for its speaker and who plans the seminar, and for nobody else', async () => {
    const talk = await makeTalk()
    const elsewhere = await makeUnit()
    const other = await makePerson({
      unit: elsewhere,
      roles: [{ role: 'coordinator', unitId: elsewhere.id }],
    })
    const expert = await makePerson({ unit: talk.unit, roles: ['expert', 'reviewer'] })
    const asked = [null, talk.speaker, talk.organiser, other, expert]
    const statuses = await Promise.all(asked.map(person => ask(loader, person, at(talk)).then(statusOf)))
    expect(statuses).toEqual([302, 200, 200, 404, 404])
    for (const handler of [preview, video])
      expect(statusOf(await ask(handler, expert, { ...at(talk), mediaId: talk.seminarId }))).toBe(404)
    const another = await makeTalk()
    expect(statusOf(await ask(loader, talk.speaker, { ...at(another), speakerId: talk.speakerId }))).toBe(404)
    expect(statusOf(await ask(loader, talk.speaker, { ...at(talk), speakerId: talk.guestId }))).toBe(404)
    const form = { intent: 'whoIAm', revision: '1', name: 'Orang lain' }
    expect(statusOf(await ask(action, expert, at(talk), form))).toBe(404)
    expect(
      (await sendTo({ person: expert }, { use: 'speakerSlides', speakerId: talk.speakerId })).status,
    ).toBe(404)
  })

  it('says who they are, and lets nobody overwrite what they have not seen', async () => {
    const talk = await makeTalk()
    const said = { name: 'Drs. Rahmat', affiliation: 'Kepala Bidang', biography: 'Dua puluh tahun di loket.' }
    const first = await ask(action, talk.speaker, at(talk), { intent: 'whoIAm', revision: '1', ...said })
    expect(statusOf(first)).toBe(200)
    const late = await ask(action, talk.organiser, at(talk), {
      intent: 'whoIAm',
      revision: '1',
      name: 'Rahmat',
    })
    expect(statusOf(late)).toBe(409)
    const { speaker, missing } = await see(talk, talk.organiser)
    expect(speaker).toMatchObject({ ...said, revision: 2 })
    expect(missing).toEqual(['slides', 'recording'])
  })
})

describe('what a speaker sends', () => {
  it('begins one recording of the seminar, however many send at once and however often', async () => {
    const talk = await makeTalk()
    const host = { person: talk.organiser }
    const sent = await Promise.all([
      sendTo({ person: talk.speaker }, { use: 'speakerRecording', speakerId: talk.speakerId }),
      sendTo({ person: talk.speaker }, { use: 'speakerRecording', speakerId: talk.speakerId }),
      sendTo(host, { use: 'speakerRecording', speakerId: talk.guestId }),
    ])
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201])
    const works = await db
      .selectFrom('work')
      .select('id')
      .where('title', '=', 'Antrean yang manusiawi')
      .execute()
    const { begunWorkId, recordingWorkId } = await seminarRow(talk.seminarId)
    expect(recordingWorkId).toBe(begunWorkId)
    const mine = await db
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'seminar.recordingBegun')
      .where('subject', '=', talk.seminarId)
      .execute()
    expect([mine.length, works.some(({ id }) => id === begunWorkId)]).toEqual([1, true])
    expect((await see(talk, talk.speaker)).recording).toMatchObject({ workId: begunWorkId, hasVideo: true })
  })

  it('goes along with the recording, whichever comes first, and is taken away by its speaker alone', async () => {
    const talk = await makeTalk()
    const by = { person: talk.speaker }
    await sendTo(by, { use: 'speakerSlides', speakerId: talk.speakerId })
    await sendTo(by, { use: 'speakerRecording', speakerId: talk.speakerId })
    await sendTo(by, { use: 'speakerSlides', speakerId: talk.speakerId, content: aPdf('Lampiran') })
    await sendTo(by, { use: 'speakerSlides', speakerId: talk.speakerId, content: aPdf('Lampiran') })
    const workId = begunOf(await seminarRow(talk.seminarId)) ?? ''
    const names = async () => (await recordingOf(db, workId))?.materials.length
    const { slides } = await see(talk, talk.speaker)
    expect([slides.length, await names()]).toEqual([2, 2])
    const drawn = async () =>
      (await db
        .selectFrom('recording')
        .innerJoin('media', 'media.id', 'slidesMediaId')
        .innerJoin('deck', 'deck.mediaId', 'slidesMediaId')
        .select(['name', 'state'])
        .where('workId', '=', workId)
        .executeTakeFirst()) ?? null
    expect(await drawn()).toEqual({ name: slides[0]?.name, state: 'waiting' })
    const form = { intent: 'removeSlides', id: slides[0]?.id ?? '' }
    const other = await ask(action, talk.organiser, { ...at(talk), speakerId: talk.guestId }, form)
    expect(statusOf(other)).toBe(404)
    expect(statusOf(await ask(action, talk.speaker, at(talk), form))).toBe(200)
    expect([(await see(talk, talk.speaker)).slides.length, await names()]).toEqual([1, 1])
    expect(await drawn()).toBeNull()
  })

  it('is missed where it turned out to be no film', async () => {
    const { workId, ...talk } = await makeRecordedTalk()
    expect((await see(talk, talk.speaker)).missing).not.toContain('readable')
    const { mediaId } = await db
      .selectFrom('recording')
      .select('mediaId')
      .where('workId', '=', workId)
      .executeTakeFirstOrThrow()
    await db
      .updateTable('processing')
      .set({ state: 'refused', reason: 'unreadable' })
      .where('mediaId', '=', mediaId ?? '')
      .execute()
    expect((await see(talk, talk.speaker)).missing).toContain('readable')
  })

  it('is refused when it is none, once the seminar was called off, and where another recording was chosen', async () => {
    const talk = await makeTalk()
    const by = { person: talk.speaker }
    const text = Buffer.from('bukan film')
    expect(
      (await sendTo(by, { use: 'speakerRecording', speakerId: talk.speakerId, content: text })).status,
    ).toBe(415)
    expect((await seminarRow(talk.seminarId)).begunWorkId).toBeNull()
    const other = await makeTalk()
    await sendTo({ person: other.speaker }, { use: 'speakerRecording', speakerId: other.speakerId })
    const recordingWorkId = (await seminarRow(other.seminarId)).begunWorkId
    await db.updateTable('seminar').set({ recordingWorkId }).where('id', '=', talk.seminarId).execute()
    expect((await sendTo(by, { use: 'speakerRecording', speakerId: talk.speakerId })).status).toBe(404)
    expect((await see(talk, talk.speaker)).otherRecording).toBe(recordingWorkId)
    await db
      .transaction()
      .execute(trx =>
        cancel(trx, { seminarId: talk.seminarId, reason: 'Banjir', by: talk.organiser.id }, testTime),
      )
    expect((await sendTo(by, { use: 'speakerSlides', speakerId: talk.speakerId })).status).toBe(404)
    expect(statusOf(await ask(action, talk.speaker, at(talk), { intent: 'askReview' }))).toBe(409)
  })
})

it('slides get the times at which they were found in the video, when somebody at the desk says so', async () => {
  const { workId, ...talk } = await makeRecordedTalk()
  const content = deckOf('Pembuka', 'Isi')
  await sendTo({ person: talk.speaker }, { use: 'speakerSlides', speakerId: talk.speakerId, content })
  await drawWaiting()
  const slidesNow = async () => (await see(talk, talk.speaker)).recording?.slides
  expect(await slidesNow()).toMatchObject({ pages: 2, times: 0, found: 0 })
  const { mediaId, deckId } = await db
    .selectFrom('recording')
    .select(['mediaId', 'slidesMediaId as deckId'])
    .where('workId', '=', workId)
    .$narrowType<{ mediaId: string; deckId: string }>()
    .executeTakeFirstOrThrow()
  const showings = [
    { seconds: 0, number: 1 },
    { seconds: 20, number: 2 },
  ]
  await db
    .insertInto('slideMatch')
    .values({ mediaId, deckId, showings: JSON.stringify(showings) })
    .execute()
  const { found, revision } = (await slidesNow()) ?? {}
  expect(found).toBe(2)
  const use = { intent: 'useTimes', revision: String(revision) }
  expect(statusOf(await ask(action, await makePerson(), at(talk), use))).toBe(404)
  expect(statusOf(await ask(action, talk.organiser, at(talk), use))).toBe(200)
  expect((await recordingOf(db, workId))?.slides?.showings).toEqual(showings)
  expect(statusOf(await ask(action, talk.speaker, at(talk), use))).toBe(409)
})

describe('publishing from a speaker’s page', () => {
  const publishing = async (talk: Talk, person: Person) => {
    const state = (await see(talk, person)).publishing
    if (!state) throw new Error('there is a recording')
    return { ...state, form: { intent: 'publish', seen: state.digest, because: 'Teks menyusul.' } }
  }

  it('needs no role elsewhere, and nobody else’s recording can be published by it', async () => {
    const { workId, ...talk } = await makeRecordedTalk()
    const { revision } = (await see(talk, talk.speaker)).recording ?? {}
    const summing = { intent: 'summary', revision: String(revision), summary: 'Tiga cara dari loket.' }
    expect(statusOf(await ask(action, talk.speaker, at(talk), summing))).toBe(200)
    expect(statusOf(await ask(action, talk.organiser, at(talk), summing))).toBe(409)
    const { form, findings } = await publishing(talk, talk.speaker)
    expect(findings.filter(({ level }) => level === 'error')).toEqual([])
    const noReason = await ask(action, talk.speaker, at(talk), { ...form, because: '' })
    expect(statusOf(noReason)).toBe(409)
    expect(statusOf(await ask(action, talk.speaker, at(talk), form))).toBe(200)
    expect((await publicationOf(db, workId))?.number).toBe(1)
    const other = await makeTalk()
    await db
      .updateTable('seminar')
      .set({ recordingWorkId: workId })
      .where('id', '=', other.seminarId)
      .execute()
    expect(statusOf(await ask(action, other.organiser, at(other), { ...form, seen: '' }))).toBe(404)
  })

  it('is taken back from there as well, by who plans the seminar or speaks, and can be published again', async () => {
    const { workId, ...talk } = await makeRecordedTalk()
    const { form } = await publishing(talk, talk.speaker)
    await ask(action, talk.speaker, at(talk), form)
    expect((await publishing(talk, talk.organiser)).isPublished).toBe(true)
    expect(statusOf(await ask(action, talk.organiser, at(talk), { intent: 'retire' }))).toBe(200)
    expect(await publicationOf(db, workId)).toBeNull()
    const after = await publishing(talk, talk.speaker)
    expect([after.isPublished, after.changed, after.mayPublish]).toEqual([false, true, true])
    expect(statusOf(await ask(action, talk.speaker, at(talk), after.form))).toBe(200)
    expect((await publicationOf(db, workId))?.number).toBe(2)
  })

  it('waits for a second person where the organisation wants one', async () => {
    const { workId, ...talk } = await makeRecordedTalk()
    const reviewer = await makePerson({ roles: ['reviewer'] })
    await setPublishingPolicy(db, { fourEyes: true }, talk.organiser.id, testTime)
    const before = await publishing(talk, talk.speaker)
    expect([before.mayPublish, before.mayAsk]).toEqual([false, true])
    expect(statusOf(await ask(action, talk.speaker, at(talk), before.form))).toBe(409)
    expect(statusOf(await ask(action, talk.speaker, at(talk), { intent: 'askReview' }))).toBe(200)
    const seen = (await publishing(talk, talk.speaker)).digest
    await db.transaction().execute(trx => approve(trx, reviewer, workId, { seen, words: '' }, testTime))
    const after = await publishing(talk, talk.speaker)
    expect([after.mayPublish, after.state]).toEqual([true, 'approved'])
    expect(statusOf(await ask(action, talk.speaker, at(talk), after.form))).toBe(200)
    await setPublishingPolicy(db, { fourEyes: false }, talk.organiser.id, testTime)
    expect((await publicationOf(db, workId))?.number).toBe(1)
  })
})

it('has one desk for each who may be at it', async () => {
  const talk = await makeTalk()
  const sides = [talk.speaker, talk.organiser].map(
    async person => (await deskFor(db, person, talk.speakerId))?.side,
  )
  expect(await Promise.all(sides)).toEqual(['speaker', 'host'])
})
