import { expect, it } from 'vitest'
import { disable } from '#app/people/directory.server.ts'
import type { Person } from '#app/people/person.ts'
import { moveClock, now } from '#app/web/clock.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit, signedIn } from '#db/makers.ts'
import '#app/registries.ts'
import { makeSeminar } from '../agenda/agenda-makers.ts'
import { cancel } from '../agenda/announcing.server.ts'
import { changeCapacity, register, withdraw } from '../agenda/registering.server.ts'
import { seminarFor, sessionsOf } from '../agenda/seminars.server.ts'
import { action as checkIn } from '../routes/check-in.ts'
import { loader as seminarPage } from '../routes/planned-seminar.tsx'
import { loader as codeScreen } from '../routes/seminar-code.tsx'
import { codeOn, hoursFor } from './attendance-makers.ts'
import { listOf } from './list.server.ts'

const minute = 60_000
const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute)

/** A seminar whose session began half an hour ago by the clock that pages go by, with someone of its unit. */
async function onNow() {
  const startsAt = after(now(), -30)
  const plan = {
    id: null,
    title: '',
    startsAt,
    endsAt: after(startsAt, 120),
    place: 'Aula',
    meetingLink: null,
  }
  const made = await makeSeminar({ plans: [plan], at: after(startsAt, -60) })
  const [session] = await sessionsOf(db, made.seminarId)
  if (!session) throw new Error('a seminar of a test has a session')
  return { ...made, session, person: await makePerson({ unit: made.unit }) }
}

type On = Awaited<ReturnType<typeof onNow>>

const call = async (handler: unknown, person: Person | null, { seminarId }: On, body?: object) => {
  const headers = { ...(person && (await signedIn(person))), 'Content-Type': 'application/json' }
  const sent = body && { method: 'POST', body: JSON.stringify(body) }
  const request = new Request('http://localhost:3000/agenda', { headers, ...sent })
  const asked = { request, params: { seminarId }, context: {} }
  return (handler as (asked: object) => Promise<unknown>)(asked).catch(thrown => thrown)
}

/** Sends a code and answers the reason of the refusal, `recorded`, or the status where neither is told. */
async function send(seminar: On, code: string, fields: object = {}, person: Person | null = seminar.person) {
  const answer = (await call(checkIn, person, seminar, { intent: 'arrive', code, ...fields })) as Response
  const said = answer.body && answer.status !== 302 ? await answer.json().catch(() => ({})) : {}
  return said.ok ? 'recorded' : (said.reason ?? answer.status)
}

const recordedOf = async ({ id }: Person) =>
  (await db.selectFrom('attendance').select('id').where('personId', '=', id).execute()).length

const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

it('a code is worth nothing once it has left the screen, without a time at which it stood there', async () => {
  const seminar = await onNow()
  const old = await codeOn(seminar.session.id, after(now(), -10))
  const forged = [
    {},
    { typedAt: 0 },
    { sentAt: 8.64e15 },
    { typedAt: now().getTime(), sentAt: now().getTime() - 10 * minute },
    { typedAt: 0, sentAt: 8.64e15 },
    { typedAt: 0, sentAt: 40 * minute },
  ]
  const answers = []
  for (const fields of forged) answers.push(await send(seminar, old, fields))
  expect(answers).toEqual(['wrongCode', 'wrongCode', 'wrongCode', 'wrongCode', 'tooEarly', 'wrongCode'])
  expect(await recordedOf(seminar.person)).toBe(0)
})

it('a code that is told to have been typed earlier counts, and the list says when it came', async () => {
  const seminar = await onNow()
  const old = await codeOn(seminar.session.id, after(now(), -10))
  const sentAt = now().getTime()
  expect(await send(seminar, old, { typedAt: sentAt - 10 * minute, sentAt })).toBe('recorded')
  const prompt = await makePerson({ unit: seminar.unit })
  expect(await send(seminar, await codeOn(seminar.session.id, now()), {}, prompt)).toBe('recorded')
  const shown = (await seminarFor(db, seminar.person, seminar.seminarId)) ?? raise()
  const came = Object.fromEntries(
    (await listOf(db, shown, seminar.session.id)).map(({ id, late }) => [id, late]),
  )
  expect(came[prompt.id]).toBeNull()
  const late = came[seminar.person.id] ?? raise()
  expect(Math.round((late.came.getTime() - late.typed.getTime()) / minute)).toBe(10)
})

const raise = (): never => {
  throw new Error('it is there')
}

it('guesses end after ten, however many are sent at once and whatever time they claim, and a right one comes too late', async () => {
  const seminar = await onNow()
  const right = await codeOn(seminar.session.id, now())
  const sentAt = now().getTime()
  const guesses = Array.from({ length: 25 }, (_, i) =>
    send(seminar, another(right), { typedAt: sentAt - i, sentAt }),
  )
  const answers = await Promise.all(guesses)
  expect(answers.filter(answer => answer === 'wrongCode')).toHaveLength(10)
  expect(answers.filter(answer => answer === 'tooOften')).toHaveLength(15)
  expect(await send(seminar, right)).toBe('tooOften')
  expect(await recordedOf(seminar.person)).toBe(0)
})

it('a right code sent between guesses gives none of them back', async () => {
  const seminar = await onNow()
  const right = await codeOn(seminar.session.id, now())
  const answers = []
  for (let i = 0; i < 12; i += 1) {
    answers.push(await send(seminar, another(right)))
    await send(seminar, right)
  }
  expect(answers.filter(answer => answer === 'wrongCode').length).toBeLessThanOrEqual(10)
})

it('is not there for who is not of its audience, signed in no more, or nobody', async () => {
  const seminar = await onNow()
  const right = await codeOn(seminar.session.id, now())
  const unit = await makeUnit()
  const outsider = await makePerson({ unit })
  const coordinator = await makePerson({ unit, roles: [{ role: 'coordinator', unitId: unit.id }] })
  for (const person of [outsider, coordinator]) expect(await send(seminar, right, {}, person)).toBe(404)
  const disabled = await makePerson({ unit: seminar.unit })
  await disable(db, disabled.id, seminar.organiser.id, now())
  for (const person of [disabled, null]) expect(await send(seminar, right, {}, person)).toBe(302)
  for (const person of [outsider, disabled]) expect(await recordedOf(person)).toBe(0)
})

it('its code is on no page of who attends', async () => {
  const seminar = await onNow()
  const page = JSON.stringify(await call(seminarPage, seminar.person, seminar))
  const { codeSecret } = await db
    .selectFrom('seminarSession')
    .select('codeSecret')
    .where('id', '=', seminar.session.id)
    .executeTakeFirstOrThrow()
  expect(page).toContain(seminar.session.id)
  for (const secret of [codeSecret, await codeOn(seminar.session.id, now())])
    expect(page).not.toContain(secret)
  expect(await call(codeScreen, seminar.person, seminar)).toMatchObject({ status: 404 })
})

it('counts for nobody without a seat where one is asked for, also who gave theirs back', async () => {
  const seminar = await onNow()
  const { seminarId, organiser } = seminar
  await db.updateTable('seminar').set({ admitsUnregistered: false }).where('id', '=', seminarId).execute()
  const [seated, waiting] = [seminar.person, await makePerson({ unit: seminar.unit })]
  await inTransaction(async trx => {
    const by = organiser.id
    await register(trx, { seminarId, personId: seated.id, by }, now())
    await changeCapacity(trx, seminarId, 1, now())
    await register(trx, { seminarId, personId: waiting.id, by }, now())
  })
  const right = await codeOn(seminar.session.id, now())
  expect(await send(seminar, right, {}, waiting)).toBe('noSeat')
  await inTransaction(trx => withdraw(trx, { seminarId, personId: seated.id }, now()))
  expect(await send(seminar, right, {}, seated)).toBe('noSeat')
})

it('counts no more once the seminar is called off, and brings no hours afterwards', async () => {
  const seminar = await onNow()
  const { seminarId, session, organiser, person } = seminar
  const right = await codeOn(session.id, now())
  expect(await send(seminar, right)).toBe('recorded')
  await inTransaction(trx => cancel(trx, { seminarId, reason: 'Hujan', by: organiser.id }, now()))
  const late = await makePerson({ unit: seminar.unit })
  expect(await send(seminar, right, {}, late)).toBe('cancelled')
  const clock = now()
  moveClock(after(session.endsAt, 60))
  const sentAt = now().getTime()
  const typedAt = sentAt - (sentAt - clock.getTime())
  expect(await send(seminar, right, { typedAt, sentAt }, late)).toBe('cancelled')
  expect(await hoursFor(person.id, seminarId)).toEqual([])
  moveClock(clock)
})
