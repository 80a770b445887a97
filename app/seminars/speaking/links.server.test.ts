import { beforeAll, describe, expect, it } from 'vitest'
import { uploadUses } from '#app/authoring/upload-uses.server.ts'
import { moveClock, now } from '#app/web/clock.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn } from '#db/makers.ts'
import { makeSeminar, planOn } from '../agenda/agenda-makers.ts'
import { cancel } from '../agenda/announcing.server.ts'
import * as speaker from '../routes/speaker.tsx'
import * as links from '../routes/speaker-links.tsx'
import * as arrival from '../routes/speaking-arrival.ts'
import * as link from '../routes/speaking-link.ts'
import * as linked from '../routes/speaking-page.tsx'
import * as preview from '../routes/speaking-preview.tsx'
import * as uploads from '../routes/speaking-uploads.ts'
import * as video from '../routes/speaking-video.ts'
import { ask, atFrom, beginning, linkedTalk, seen, statusOf } from './link-makers.ts'
import { linkedPieces } from './linked-pieces.server.ts'
import { makeLink, revokeLink } from './links.server.ts'
import { removeSpeaker } from './parting.server.ts'
import { speakerRecording, speakerSlides } from './speaker-uploads.server.ts'
import { makeTalk } from './speaking-makers.ts'

beforeAll(() => void uploadUses.push(speakerRecording, speakerSlides))

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
    [
      'absent',
      404,
      async ({ seminarId, guestId, organiser }) =>
        removeSpeaker(db, { seminarId, id: guestId, by: organiser }, now()),
    ],
    [
      'revoked',
      410,
      async ({ organiser }) =>
        db.updateTable('person').set({ disabledAt: now() }).where('id', '=', organiser.id).execute(),
    ],
    [
      'revoked',
      410,
      async ({ organiser }) =>
        db.updateTable('roleGrant').set({ revokedAt: now() }).where('personId', '=', organiser.id).execute(),
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
