import { expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { deskFor } from '../speaking/desk.server.ts'
import { makeLink, openLink } from '../speaking/links.server.ts'
import { speakerPageOf } from '../speaking/speaker-page.server.ts'
import { pastFor, plannedBy, upcomingFor } from './agenda.server.ts'
import { makeSeminar, planOn } from './agenda-makers.ts'
import { announce, cancel } from './announcing.server.ts'
import { ownCalendar, seminarCalendar } from './calendar.server.ts'
import { register, withdraw } from './registering.server.ts'
import { seminarPageOf } from './seminar-page.server.ts'
import { addGuest, addSpeaker, speakersOf } from './speakers.server.ts'

const secret = 'rapat-rahasia-8842'
const meetingLink = `https://rapat.contoh.go.id/${secret}`
const inOne = <T>(act: (trx: typeof db) => Promise<T>) => db.transaction().execute(act)
const { startsAt, endsAt } = planOn(7)
const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000)

async function online() {
  const plans = [planOn(7, { meetingLink }), planOn(14, { meetingLink: `${meetingLink}-kedua` })]
  const made = await makeSeminar({ capacity: 1, plans })
  const { unit, seminarId } = made
  const [seated, waits, other, left] = await Promise.all([1, 2, 3, 4].map(() => makePerson({ unit })))
  for (const person of [left, seated, waits] as Person[])
    await inOne(trx => register(trx, { seminarId, personId: person.id }, testTime))
  await inOne(trx => withdraw(trx, { seminarId, personId: (left as Person).id }, testTime))
  return { ...made, seated, waits, other, left } as typeof made &
    Record<'seated' | 'waits' | 'other' | 'left', Person>
}

/** All that a person can load of a seminar, as it goes over the line. */
async function allThat(person: Person, seminarId: string, now: Date): Promise<string> {
  const seen = [
    await seminarPageOf(db, person, seminarId, now),
    await upcomingFor(db, person, now),
    await pastFor(db, person, now),
    await plannedBy(db, person, now),
    await seminarCalendar(db, person.id, seminarId),
    await ownCalendar(db, person.id, now),
    await db
      .selectFrom('mailOutbox')
      .select(['subject', 'bodyText', 'bodyHtml'])
      .where('personId', '=', person.id)
      .execute(),
  ]
  return JSON.stringify(seen)
}

it('tells the meeting link to who has a seat, from half an hour before until the end, and to nobody else ever', async () => {
  const { seminarId, seated, waits, other, left } = await online()
  const moments = [
    testTime,
    minutes(startsAt, -31),
    minutes(startsAt, -30),
    minutes(endsAt, -1),
    endsAt,
    planOn(30).endsAt,
  ]
  for (const now of moments)
    for (const person of [waits, other, left])
      expect(await allThat(person, seminarId, now)).not.toContain(secret)
  const told = await Promise.all(
    moments.map(async now => (await allThat(seated, seminarId, now)).includes(secret)),
  )
  expect(told).toEqual([false, false, true, true, false, false])
  const first = await seminarPageOf(db, seated, seminarId, startsAt)
  expect(first?.sessions.map(session => session.meetingLink)).toEqual([meetingLink, null])
  expect(first?.sessions.map(session => session.isOnline)).toEqual([true, true])
})

it('tells it to who speaks, without a seat, with or without an account, and not to a host in their place', async () => {
  const { seminarId, other, organiser } = await online()
  await addSpeaker(db, seminarId, other.email)
  await addGuest(db, seminarId, { name: 'Prof. Lestari', affiliation: '', email: null })
  const [own, guest] = await speakersOf(db, seminarId)
  const makingLink = { seminarId, speakerId: guest?.id ?? '', by: organiser.id, expiresAt: planOn(30).endsAt }
  const opened = await openLink(db, (await makeLink(db, makingLink, testTime)) ?? '', testTime)
  const desks = [
    await deskFor(db, other, own?.id ?? ''),
    'desk' in opened ? opened.desk : null,
    await deskFor(db, organiser, guest?.id ?? ''),
  ]
  const tellsAt = async (now: Date) => {
    const pages: unknown[] = [await seminarPageOf(db, other, seminarId, now)]
    for (const desk of desks) pages.push(desk && (await speakerPageOf(db, desk, now)))
    return pages.map(page => JSON.stringify(page).includes(secret))
  }
  expect(await tellsAt(minutes(startsAt, -31))).toEqual([false, false, false, false])
  expect(await tellsAt(startsAt)).toEqual([true, true, true, false])
})

it('tells it in no calendar, also while the page tells it, and not once it is called off', async () => {
  const { seminarId, seated, organiser } = await online()
  expect(await seminarCalendar(db, seated.id, seminarId)).not.toContain(secret)
  expect(await ownCalendar(db, seated.id, startsAt)).not.toContain(secret)
  await inOne(trx => cancel(trx, { seminarId, reason: 'Listrik padam', by: organiser.id }, testTime))
  expect(await allThat(seated, seminarId, startsAt)).not.toContain(secret)
})

it('lists what is open to a person: to come, then past, and for organisers what they plan', async () => {
  const { seminarId, seated, waits, unit, organiser } = await online()
  const draft = await makeSeminar({ unit, by: organiser, draft: true })
  const stranger = await makePerson()
  const [mine] = await upcomingFor(db, seated, testTime)
  expect(mine).toMatchObject({ id: seminarId, mine: 'seated', seatsLeft: 0, sessions: 2, startsAt })
  expect((await upcomingFor(db, waits, testTime))[0]?.mine).toBe('waiting')
  expect((await upcomingFor(db, seated, endsAt))[0]?.startsAt).toEqual(planOn(14).startsAt)
  expect(await upcomingFor(db, stranger, testTime)).toEqual([])
  const after = planOn(30).startsAt
  expect([
    await upcomingFor(db, seated, after),
    (await pastFor(db, seated, after)).map(({ id }) => id),
  ]).toEqual([[], [seminarId]])
  expect((await plannedBy(db, organiser, testTime)).map(({ id, isAnnounced }) => [id, isAnnounced])).toEqual([
    [draft.seminarId, false],
    [seminarId, true],
  ])
  expect(await plannedBy(db, seated, testTime)).toEqual([])
  const answer = await inOne(trx => announce(trx, { seminarId, by: organiser.id }, testTime))
  expect(answer).toEqual({ ok: false, reason: 'alreadyAnnounced' })
})
