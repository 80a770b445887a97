import { expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeSeminar, planOn } from '../agenda/agenda-makers.ts'
import { register } from '../agenda/registering.server.ts'
import { seminarFor, sessionsOf } from '../agenda/seminars.server.ts'
import { addGuest, addSpeaker } from '../agenda/speakers.server.ts'
import { codeOn, hoursFor } from './attendance-makers.ts'
import { checkIn, mayTry } from './checking-in.server.ts'
import { addToList, list, listOf, undo } from './list.server.ts'
import { presentedSeminar, screenOf } from './presenting.server.ts'
import { setRule } from './rule.server.ts'
import { settleSeminars } from './settling.server.ts'
import '#app/registries.ts'

const minute = 60_000
const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute)

/** A seminar of one session of three hours a week ahead, with people of its unit registered. */
async function held(fields: Parameters<typeof makeSeminar>[0] = {}, people = 1) {
  const made = await makeSeminar(fields)
  const sessions = await sessionsOf(db, made.seminarId)
  const [session] = sessions
  if (!session) throw new Error('a seminar of a test has a session')
  const registered: Person[] = []
  for (let i = 0; i < people; i += 1) {
    const person = await makePerson({ unit: made.unit, name: `Peserta ${i + 1}` })
    await inTransaction(trx => register(trx, { seminarId: made.seminarId, personId: person.id }, testTime))
    registered.push(person)
  }
  return { ...made, session, sessions, people: registered, person: registered[0] as Person }
}

interface Typing {
  seminarId: string
  person: Person
  code: string
  typedAt: Date
  what?: 'arrive' | 'leave'
}

const typing = async ({ seminarId, person, what = 'arrive', ...typed }: Typing, now = typed.typedAt) => {
  const seminar = await seminarFor(db, person, seminarId)
  if (!seminar) throw new Error('the seminar is shown to its people')
  return inTransaction(trx => checkIn(trx, { person, seminar, what, ...typed }, now))
}

const leaving = (seminarId: string) =>
  db.updateTable('seminar').set({ asksLeaving: true }).where('id', '=', seminarId).execute()

it('takes the code of a session typed while it is on, also when it comes later, and once however often it is told', async () => {
  const { seminarId, session, person } = await held()
  const typedAt = after(session.startsAt, 5)
  const code = await codeOn(session.id, typedAt)
  const typed = { seminarId, person, code, typedAt }
  expect(await typing(typed, after(typedAt, 600))).toEqual({ ok: true, already: false, unregistered: false })
  expect(await typing(typed, after(typedAt, 601))).toMatchObject({ ok: true, already: true })
  expect(await typing(typed)).toMatchObject({ ok: true, already: true })
  expect(
    await db.selectFrom('attendance').select('id').where('personId', '=', person.id).execute(),
  ).toHaveLength(1)
})

it('says why a code cannot count', async () => {
  const { seminarId, session, person } = await held()
  const at = (minutes: number) => after(session.startsAt, minutes)
  const say = async (typed: Partial<Typing> & { typedAt: Date }, now?: Date) => {
    const code = typed.code ?? (await codeOn(session.id, typed.typedAt))
    const done = await typing({ seminarId, person, code, ...typed }, now)
    return done.ok ? 'recorded' : done.reason
  }
  expect(await say({ typedAt: at(-31) })).toBe('tooEarly')
  expect(await say({ typedAt: at(181) })).toBe('sessionOver')
  expect(await say({ typedAt: at(10) }, at(0))).toBe('future')
  expect(await say({ typedAt: at(10) }, at(181 + 48 * 60))).toBe('cameTooLate')
  expect(await say({ typedAt: at(60), code: await codeOn(session.id, at(10)) })).toBe('wrongCode')
  expect(await say({ typedAt: at(60), what: 'leave' })).toBe('leavingNotAsked')
  await leaving(seminarId)
  expect(await say({ typedAt: at(60), what: 'leave' })).toBe('notArrived')
  expect(await db.selectFrom('attendance').select('id').where('personId', '=', person.id).execute()).toEqual(
    [],
  )
})

it('takes the code of one session for no other, nor of one seminar', async () => {
  const { seminarId, sessions, person } = await held({ plans: [planOn(7), planOn(8)] })
  const [first, second] = sessions
  const typedAt = after(second?.startsAt ?? testTime, 5)
  const code = await codeOn(first?.id ?? '', typedAt)
  expect(await typing({ seminarId, person, code, typedAt })).toEqual({ ok: false, reason: 'wrongCode' })
  const other = await held()
  const elsewhere = await codeOn(other.session.id, typedAt)
  expect(await typing({ seminarId, person, code: elsewhere, typedAt })).toEqual({
    ok: false,
    reason: 'wrongCode',
  })
})

it('admits whoever of its audience comes without a seat, unless it does not', async () => {
  const { seminarId, session, unit } = await held()
  const typedAt = after(session.startsAt, 1)
  const typed = { seminarId, code: await codeOn(session.id, typedAt), typedAt }
  const walkIn = await makePerson({ unit })
  expect(await typing({ ...typed, person: walkIn })).toEqual({ ok: true, already: false, unregistered: true })
  await db.updateTable('seminar').set({ admitsUnregistered: false }).where('id', '=', seminarId).execute()
  expect(await typing({ ...typed, person: await makePerson({ unit }) })).toEqual({
    ok: false,
    reason: 'noSeat',
  })
})

it('ends guessing after a few tries, for a while', async () => {
  const { seminarId, person } = await held()
  const tries = []
  for (let i = 0; i < 12; i += 1) tries.push(await mayTry(db, seminarId, person.id, testTime))
  expect(tries.filter(Boolean)).toHaveLength(10)
  expect(await mayTry(db, seminarId, person.id, after(testTime, 10))).toBe(true)
})

it('credits the hours of the form once the seminar is over, to whoever was there long enough', async () => {
  const { seminarId, session, people, organiser } = await held({}, 3)
  const [early, late, absent] = people as [Person, Person, Person]
  for (const [person, minutes] of [
    [early, 20],
    [late, 60],
  ] as const) {
    const typedAt = after(session.startsAt, minutes)
    await typing({ seminarId, person, code: await codeOn(session.id, typedAt), typedAt })
    expect(await hoursFor(person.id, seminarId)).toEqual([])
  }
  const then = after(session.endsAt, 3)
  await settleSeminars.run(db, then)
  await settleSeminars.run(db, after(then, 5))
  expect(await hoursFor(early.id, seminarId)).toEqual([4])
  expect(await hoursFor(late.id, seminarId)).toEqual([])
  await inTransaction(trx =>
    addToList(trx, { seminarId, sessionId: session.id, personId: absent.id, by: organiser.id }, then),
  )
  expect(await hoursFor(absent.id, seminarId)).toEqual([4])
})

it('asks for the code at the end where it is asked for, and counts what lies between', async () => {
  const { seminarId, session, people } = await held({}, 2)
  const [stayed, left] = people as [Person, Person]
  await leaving(seminarId)
  for (const person of [stayed, left]) {
    const typedAt = after(session.startsAt, 1)
    await typing({ seminarId, person, code: await codeOn(session.id, typedAt), typedAt })
  }
  const typedAt = after(session.endsAt, 10)
  const code = await codeOn(session.id, typedAt)
  await typing({ seminarId, person: stayed, code, typedAt, what: 'leave' }, after(typedAt, 60))
  expect(await hoursFor(stayed.id, seminarId)).toEqual([4])
  await settleSeminars.run(db, after(typedAt, 60))
  expect(await hoursFor(left.id, seminarId)).toEqual([])
})

it('takes hours back by an entry against them when somebody is struck, and credits them again when that is undone', async () => {
  const { seminarId, session, person, organiser } = await held()
  const now = after(session.endsAt, 5)
  const seminar = await seminarFor(db, person, seminarId)
  if (!seminar) throw new Error('shown')
  const listing = { seminar, sessionId: session.id, shown: [person.id], by: organiser.id }
  const ticking = (ticked: readonly string[], reason = '') =>
    inTransaction(trx => list(trx, { ...listing, ticked, reason }, now))
  expect(await ticking([person.id])).toMatchObject({ ok: true, listed: 1, struck: 0 })
  expect(await ticking([person.id])).toMatchObject({ ok: true, batchId: null })
  expect(await ticking([])).toEqual({ ok: false, reason: 'noReason' })
  const struck = await ticking([], 'Keliru orang')
  expect(struck).toMatchObject({ ok: true, struck: 1 })
  expect(await hoursFor(person.id, seminarId)).toEqual([4, -4])
  const typedAt = after(session.startsAt, 5)
  const code = await codeOn(session.id, typedAt)
  expect(await typing({ seminarId, person, code, typedAt }, now)).toEqual({ ok: false, reason: 'struck' })
  const batchId = (struck.ok && struck.batchId) || ''
  expect(await inTransaction(trx => undo(trx, { seminarId, batchId, by: organiser.id }, now))).toBe(true)
  expect(await inTransaction(trx => undo(trx, { seminarId, batchId, by: organiser.id }, now))).toBe(false)
  expect(await hoursFor(person.id, seminarId)).toEqual([4, -4, 4])
  const deeds = await db
    .selectFrom('audit')
    .select(['action', 'detail'])
    .where('subject', '=', seminarId)
    .execute()
  expect(JSON.stringify(deeds)).toContain('Keliru orang')
})

it('leaves those who are not shown as they are, and lists whoever came without registration', async () => {
  const { seminarId, session, people, organiser, unit } = await held({}, 2)
  const [first, second] = people as [Person, Person]
  const now = after(session.startsAt, 30)
  const seminar = await seminarFor(db, first, seminarId)
  if (!seminar) throw new Error('shown')
  const at = { seminar, sessionId: session.id, by: organiser.id, reason: '' }
  await inTransaction(trx =>
    list(trx, { ...at, shown: [first.id, second.id], ticked: [first.id, second.id] }, now),
  )
  await inTransaction(trx => list(trx, { ...at, reason: 'x', shown: [second.id], ticked: [] }, now))
  const walkIn = await makePerson({ unit, name: 'Zainal' })
  await inTransaction(trx =>
    addToList(trx, { seminarId, sessionId: session.id, personId: walkIn.id, by: organiser.id }, now),
  )
  expect(
    (await listOf(db, seminar, session.id)).map(({ name, registration, how }) => [name, registration, how]),
  ).toEqual([
    ['Peserta 1', 'seated', 'listed'],
    ['Peserta 2', 'seated', 'struck'],
    ['Zainal', 'none', 'listed'],
  ])
})

it('credits no participant’s hours to who speaks', async () => {
  const { seminarId, session, person, organiser } = await held()
  await addSpeaker(db, seminarId, person.email)
  const at = { seminarId, sessionId: session.id, personId: person.id, by: organiser.id }
  await inTransaction(trx => addToList(trx, at, after(session.endsAt, 1)))
  expect(await hoursFor(person.id, seminarId)).toEqual([])
})

it('shows its code to who plans it or speaks, and to nobody else, while a session is on', async () => {
  const { seminarId, session, person, organiser, unit } = await held()
  const speaker = await makePerson({ unit })
  await addSpeaker(db, seminarId, speaker.email)
  await addGuest(db, seminarId, { name: 'Tamu', affiliation: '', email: null })
  for (const presenter of [organiser, speaker])
    expect(await presentedSeminar(db, presenter, seminarId)).not.toBeNull()
  for (const other of [person, await makePerson({ roles: ['expert'] })])
    expect(await presentedSeminar(db, other, seminarId)).toBeNull()
  expect(await screenOf(db, { id: seminarId }, testTime)).toMatchObject({ codes: [], session: null })
  const now = after(session.startsAt, -10)
  const { codes } = await screenOf(db, { id: seminarId }, now)
  expect(codes[0]?.code).toBe(await codeOn(session.id, now))
})

it('keeps its rule once it has begun', async () => {
  const { seminarId, session, organiser } = await held()
  const rule = {
    seminarId,
    by: organiser.id,
    minimumPercent: 50,
    asksLeaving: true,
    admitsUnregistered: false,
  }
  expect(await inTransaction(trx => setRule(trx, rule, testTime))).toEqual({ ok: true })
  expect(await inTransaction(trx => setRule(trx, rule, session.startsAt))).toEqual({
    ok: false,
    reason: 'ruleIsTold',
  })
})

it('credits the hours of a kept code once when it is sent twenty times at once', async () => {
  const { seminarId, session, person } = await held()
  const typedAt = after(session.startsAt, 5)
  const code = await codeOn(session.id, typedAt)
  const now = after(session.endsAt, 90)
  const sent = Array.from({ length: 20 }, (_, i) =>
    typing({ seminarId, person, code, typedAt: new Date(+typedAt + i) }, now),
  )
  expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true)
  expect(await hoursFor(person.id, seminarId)).toEqual([4])
  const rows = await db
    .selectFrom('attendance')
    .select('happenedAt')
    .where('personId', '=', person.id)
    .execute()
  expect(Math.min(...rows.map(({ happenedAt }) => +happenedAt))).toBe(+typedAt)
})
