import { beforeAll, describe, expect, it } from 'vitest'
import { finish, waitingFor } from '#app/authoring/library/arriving.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import { now } from '#app/web/clock.server.ts'
import { db } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import { giveFeedback } from '../feedback/feedback.server.ts'
import { ask as askQuestion, questionsTo } from '../questions/questions.server.ts'
import * as arrival from '../routes/speaking-arrival.ts'
import * as linked from '../routes/speaking-page.tsx'
import * as uploads from '../routes/speaking-uploads.ts'
import { tinyVideo } from '../seminars-makers.ts'
import { ask, atFrom, beginning, linkedTalk, seen, statusOf } from './link-makers.ts'
import { linkedPieces } from './linked-pieces.server.ts'
import { speakerRecording, speakerSlides } from './speaker-uploads.server.ts'
import { aPdf } from './speaking-makers.ts'

beforeAll(() => void uploadUses.push(speakerRecording, speakerSlides))

describe('by a link', () => {
  it('a recording comes in pieces over a line that is cut, for this speaker alone, and the host sees no upload of it', async () => {
    const { headers, seminarId, organiser, guestId } = await linkedTalk()
    expect((await linkedPieces.answer(beginning(headers, { use: 'library' }))).status).toBe(404)
    const begun = await linkedPieces.answer(beginning(headers, { workId: seminarId }))
    expect(begun.status).toBe(201)
    const id = begun.headers.get('Location')?.split('/').at(-1) ?? ''
    const send = (offset: number, bytes: Uint8Array) =>
      linkedPieces.answer(
        new Request(`http://localhost:3000/speaking/uploads/${id}`, {
          method: 'PATCH',
          headers: {
            ...headers,
            ...{ 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(offset) },
            'Content-Type': 'application/offset+octet-stream',
          },
          body: new Uint8Array(bytes),
        }),
      )
    expect((await send(0, tinyVideo().subarray(0, 30))).status).toBe(204)
    const waiting = (await ((await ask(uploads.loader, { headers })) as Response).json()) as { id: string }[]
    expect(waiting.map(each => each.id)).toEqual([id])
    expect(await waitingFor(db, { person: organiser })).toEqual([])
    expect(await finish(db, { person: organiser }, id, now())).toBeNull()
    const another = await linkedTalk()
    expect(
      (
        await linkedPieces.answer(
          new Request(`http://x/speaking/uploads/${id}`, { method: 'HEAD', headers: another.headers }),
        )
      ).status,
    ).toBe(404)
    expect((await send(30, tinyVideo().subarray(30))).status).toBe(204)
    const row = await db
      .selectFrom('upload')
      .select(['link', 'fields'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.fields).toMatchObject({ workId: guestId })
    const sender = { person: organiser, link: row.link ?? '' }
    const [first, second] = [await finish(db, sender, id, now()), await finish(db, sender, id, now())]
    expect([first?.ok, second]).toEqual([true, JSON.parse(JSON.stringify(first))])
    const { begunWorkId } = await db
      .selectFrom('seminar')
      .select('begunWorkId')
      .where('id', '=', seminarId)
      .executeTakeFirstOrThrow()
    expect(begunWorkId).not.toBeNull()
  })

  it('slides come whole, and to no other speaker whatever the form says', async () => {
    const { headers, speakerId, guestId } = await linkedTalk()
    const form = new FormData()
    form.set('use', 'speakerSlides')
    form.set('workId', speakerId)
    form.set('file', new Blob([new Uint8Array(aPdf())]), 'tayangan.pdf')
    const request = { ...headers, Accept: 'application/json' }
    expect(statusOf(await ask(arrival.action, { headers: request, body: form }))).toBe(201)
    const slides = await db
      .selectFrom('seminarMaterial')
      .select('speakerId')
      .where('speakerId', 'in', [speakerId, guestId])
      .execute()
    expect(slides).toEqual([{ speakerId: guestId }])
  })

  it('questions are answered without the names of who asked, under the speaker’s own name', async () => {
    const { headers, seminarId, organiser, guestId } = await linkedTalk()
    const asker = await makePerson()
    await askQuestion(db, { seminarId, personId: asker.id }, 'Bagaimana memulainya?', now())
    const told = JSON.stringify((await seen(headers)).data)
    expect([told.includes('Bagaimana memulainya?'), told.includes(asker.name)]).toEqual([true, false])
    const of = { seminarId, personId: organiser.id, hosts: true }
    const [question] = await questionsTo(db, of)
    const form = { intent: 'answer', questionId: question?.id ?? '', text: 'Dari satu loket.' }
    expect(statusOf(await ask(linked.action, { headers, form }))).toBe(200)
    expect(statusOf(await ask(linked.action, { headers, form }))).toBe(200)
    expect((await questionsTo(db, of))[0]).toMatchObject({
      answer: 'Dari satu loket.',
      answerer: 'Prof. Lestari',
    })
    const letters = await db
      .selectFrom('mailOutbox')
      .select('id')
      .where('recipient', '=', asker.email)
      .execute()
    expect(letters.length).toBe(1)
    expect(guestId).toBeTruthy()
  })

  it('feedback is read once it is over, of five people or more together', async () => {
    const { headers, seminarId } = await linkedTalk()
    const told = async () => (await seen(headers)).data?.feedback
    expect(await told()).toBeNull()
    const { startsAt, endsAt } = atFrom(-1)
    await db
      .updateTable('seminarSession')
      .set({ startsAt, endsAt })
      .where('seminarId', '=', seminarId)
      .execute()
    expect(await told()).toEqual({ told: null })
    for (let people = 0; people < 6; people++) {
      const { id: personId } = await makePerson()
      const given = { useful: 5, clear: 4, willTry: people === 5 ? 'Terkenali' : '', toMend: '' }
      await giveFeedback(db, { seminarId, personId }, given, now())
    }
    expect(await told()).toMatchObject({ told: { people: 5, useful: { mean: 5, good: 5 }, willTry: [] } })
  })

  it('readiness is told to the hosts once, however often it is said', async () => {
    const { headers, organiser } = await linkedTalk()
    const say = () => ask(linked.action, { headers, form: { intent: 'ready' } })
    await Promise.all([say(), say()])
    expect(statusOf(await say())).toBe(200)
    const letters = await db
      .selectFrom('mailOutbox')
      .select('subject')
      .where('recipient', '=', organiser.email)
      .execute()
    expect(letters.filter(({ subject }) => subject.startsWith('Prof. Lestari')).length).toBe(1)
  })
})
