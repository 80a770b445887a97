import { beforeAll, describe, expect, it } from 'vitest'
import { finish, waitingFor } from '#app/authoring/library/arriving.server.ts'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import { moveClock, now } from '#app/web/clock.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn } from '#db/makers.ts'
import { makeSeminar, planOn } from '../agenda/agenda-makers.ts'
import { cancel } from '../agenda/announcing.server.ts'
import { removeSpeaker } from '../agenda/speakers.server.ts'
import { ask as askQuestion, questionsTo } from '../questions/questions.server.ts'
import * as speaker from '../routes/speaker.tsx'
import * as links from '../routes/speaker-links.tsx'
import * as arrival from '../routes/speaking-arrival.ts'
import * as link from '../routes/speaking-link.ts'
import * as linked from '../routes/speaking-page.tsx'
import * as preview from '../routes/speaking-preview.tsx'
import * as uploads from '../routes/speaking-uploads.ts'
import * as video from '../routes/speaking-video.ts'
import { tinyVideo } from '../seminars-makers.ts'
import { linkedPieces } from './linked-pieces.server.ts'
import { makeLink, revokeLink } from './links.server.ts'
import { speakerRecording, speakerSlides } from './speaker-uploads.server.ts'
import { aPdf, makeTalk } from './speaking-makers.ts'

beforeAll(() => void uploadUses.push(speakerRecording, speakerSlides))

type Args = { request: Request; params: Record<string, string>; context: object }
type Handler = (args: Args) => Promise<unknown>

interface Asking {
  readonly params?: Record<string, string>
  readonly headers?: Record<string, string>
  readonly form?: object
  readonly body?: BodyInit
}

async function ask(handler: unknown, { params = {}, headers = {}, form, body }: Asking = {}) {
  const sent = form ? new URLSearchParams(form as Record<string, string>) : body
  const request = new Request('http://localhost:3000/x', {
    ...{ method: sent ? 'POST' : 'GET', headers, body: sent },
  })
  return (handler as Handler)({ request, params, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
}

interface Told {
  readonly data?: { readonly closed?: string; readonly speaker?: { readonly name: string } }
  readonly init?: { readonly status?: number } | null
}

const statusOf = (answer: unknown) =>
  answer instanceof Response ? answer.status : ((answer as Told | null)?.init?.status ?? 200)

/** A talk from now on with a link for its guest, and what a browser carries that opened it. */
async function linkedTalk() {
  const talk = await makeTalk({ plans: [planOn(7, atFrom(7))], at: now() })
  return { ...talk, ...(await aLink(talk)) }
}

const atFrom = (days: number) => {
  const startsAt = new Date(now().getTime() + days * 86_400_000)
  return { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }
}

async function aLink({ seminarId, guestId, organiser }: Awaited<ReturnType<typeof makeTalk>>) {
  const expiresAt = new Date(now().getTime() + 86_400_000)
  const making = { seminarId, speakerId: guestId, by: organiser.id, expiresAt }
  const secret = (await inTransaction(trx => makeLink(trx, making, now()))) ?? ''
  const opened = (await ask(link.loader, { params: { token: secret } })) as Response
  return { secret, opened, headers: { Cookie: opened.headers.get('Set-Cookie')?.split(';')[0] ?? '' } }
}

const seen = async (headers: Record<string, string>) => (await ask(linked.loader, { headers })) as Told

describe('a speaker’s link', () => {
  it('leads to their page without its secret in the address, by a cookie of those pages that no script reads', async () => {
    const { secret, opened, headers } = await linkedTalk()
    expect([opened.status, opened.headers.get('Location')]).toEqual([302, '/speaking/seminar'])
    const cookie = opened.headers.get('Set-Cookie') ?? ''
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/speaking', 'Expires='])
      expect(cookie).toContain(part)
    expect((await seen(headers)).data?.speaker?.name).toBe('Prof. Lestari')
    const kept = JSON.stringify(await db.selectFrom('speakerLink').selectAll().execute())
    const told = JSON.stringify(await db.selectFrom('audit').selectAll().execute())
    expect([kept.includes(secret), told.includes(secret)]).toEqual([false, false])
    expect(told).toContain('speaker.linkOpened')
  })

  it('opens nothing else: not the page of another speaker, nor what people of the house see', async () => {
    const { headers, seminarId, speakerId, guestId } = await linkedTalk()
    for (const id of [speakerId, guestId])
      expect(statusOf(await ask(speaker.loader, { headers, params: { seminarId, speakerId: id } }))).toBe(302)
    const stolen = { Cookie: headers.Cookie.replace('bina_speaking', 'bina_session') }
    expect(statusOf(await ask(speaker.loader, { headers: stolen, params: { seminarId, speakerId } }))).toBe(
      302,
    )
    for (const intent of ['publish', 'askReview', 'invite', 'hide'])
      expect([404, 422]).toContain(
        statusOf(
          await ask(linked.action, {
            headers,
            form: { intent, seen: '', email: 'a@b.example', questionId: seminarId },
          }),
        ),
      )
  })

  it.each([
    ['absent', 404, async () => undefined],
    [
      'revoked',
      410,
      async ({ seminarId, organiser }) => {
        const { id } = await db
          .selectFrom('speakerLink')
          .select('id')
          .orderBy('id', 'desc')
          .executeTakeFirstOrThrow()
        await inTransaction(trx => revokeLink(trx, { seminarId, id, by: organiser.id }, now()))
      },
    ],
    ['expired', 410, async () => moveClock(new Date(now().getTime() + 2 * 86_400_000))],
    [
      'cancelled',
      410,
      async ({ seminarId, organiser }) =>
        inTransaction(trx => cancel(trx, { seminarId, reason: 'Banjir', by: organiser.id }, now())),
    ],
    ['absent', 404, async ({ seminarId, guestId }) => removeSpeaker(db, seminarId, guestId)],
    [
      'revoked',
      410,
      async ({ organiser }) =>
        db.updateTable('person').set({ disabledAt: now() }).where('id', '=', organiser.id).execute(),
    ],
  ] as [string, number, (talk: Awaited<ReturnType<typeof linkedTalk>>) => Promise<unknown>][])(
    'that is %s (%i) says so, and takes nothing any more',
    async (closed, status, happen) => {
      const before = now()
      const talk = await linkedTalk()
      await happen(talk)
      const isForged = closed === 'absent' && happen.length === 0
      const secret = isForged ? `${talk.secret.slice(0, -2)}xx` : talk.secret
      const headers = isForged ? { Cookie: 'bina_speaking=ImdlaGVpbSI%3D' } : talk.headers
      const answer = await seen(headers)
      expect([answer.data?.closed, statusOf(answer)]).toEqual([closed, status])
      const opened = (await ask(link.loader, { params: { token: secret } })) as Response
      expect(opened.headers.get('Location')).toBe(`/speaking/seminar?closed=${closed}`)
      expect(opened.headers.get('Set-Cookie')).toBeNull()
      const whoIAm = { intent: 'whoIAm', revision: '1', name: 'Palsu' }
      expect(statusOf(await ask(linked.action, { headers, form: whoIAm }))).toBe(404)
      for (const { loader } of [preview, video]) expect(statusOf(await ask(loader, { headers }))).toBe(404)
      expect(statusOf(await ask(arrival.action, { headers, body: new FormData() }))).toBe(401)
      expect(await ((await ask(uploads.loader, { headers })) as Response).json()).toEqual([])
      expect((await linkedPieces.answer(beginning(headers))).status).toBe(401)
      moveClock(before)
    },
  )

  it('is made, sent and taken back by who plans the seminar alone', async () => {
    const talk = await linkedTalk()
    const { seminarId, guestId, speakerId, organiser } = talk
    const elsewhere = await makeUnit()
    const other = await makePerson({
      unit: elsewhere,
      roles: [{ role: 'coordinator', unitId: elsewhere.id }],
    })
    const params = { seminarId, speakerId: guestId }
    const until = new Date(now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10)
    for (const person of [talk.speaker, other])
      for (const form of [undefined, { intent: 'make', until }])
        expect(
          statusOf(
            await ask(form ? links.action : links.loader, { headers: await signedIn(person), params, form }),
          ),
        ).toBe(404)
    const headers = await signedIn(organiser)
    const make = (form: object, to = params) => ask(links.action, { headers, params: to, form })
    expect(statusOf(await make({ intent: 'make', until: '2020-01-01' }))).toBe(422)
    expect(statusOf(await make({ intent: 'make', until }, { seminarId, speakerId }))).toBe(409)
    const made = (await make({ intent: 'make', until })) as Response
    expect(made.headers.get('Location')).not.toMatch(/[\w-]{43}/)
    const shown = { Cookie: `${headers.Cookie}; ${made.headers.get('Set-Cookie')?.split(';')[0]}` }
    const told = (await ask(links.loader, { headers: shown, params })) as { address: string | null }
    expect(told.address).toMatch(/\/speaking\/links\/[\w-]{43}$/)
    await make({ intent: 'send', until, language: 'en' })
    const letter = await db
      .selectFrom('mailOutbox')
      .select(['subject', 'bodyText'])
      .where('recipient', '=', 'lestari@nusaraya.example')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(letter.subject).toBe('Your page as a speaker: Antrean yang manusiawi')
    expect(letter.bodyText).toMatch(/\/speaking\/links\/[\w-]{43}\n/)
  })
})

const beginning = (headers: Record<string, string>, fields: Record<string, string> = {}) => {
  const about = { use: 'speakerRecording', workId: 'x', filename: 'rekaman.mp4', ...fields }
  const metadata = Object.entries(about).map(
    ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
  )
  return new Request('http://localhost:3000/speaking/uploads', {
    method: 'POST',
    headers: {
      ...headers,
      ...{ 'Tus-Resumable': '1.0.0', 'Upload-Length': String(tinyVideo().length) },
      'Upload-Metadata': metadata.join(','),
    },
  })
}

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

it('is for no speaker with an account, and of no seminar that was called off', async () => {
  const talk = await makeTalk({ plans: [planOn(7, atFrom(7))], at: now() })
  const expiresAt = new Date(now().getTime() + 86_400_000)
  const making = { seminarId: talk.seminarId, by: talk.organiser.id, expiresAt }
  const make = (speakerId: string, seminarId = talk.seminarId) =>
    inTransaction(trx => makeLink(trx, { ...making, seminarId, speakerId }, now()))
  expect(await make(talk.speakerId)).toBeNull()
  const other = await makeSeminar({ plans: [planOn(7, atFrom(7))], at: now() })
  expect(await make(talk.guestId, other.seminarId)).toBeNull()
  expect(await make(talk.guestId)).toMatch(/^[\w-]{43}$/)
})
