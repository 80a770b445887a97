import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { makeSeminar, planOn } from './agenda-makers.ts'
import { cancel } from './announcing.server.ts'
import { changeCapacity, openRegistrations, register, withdraw } from './registering.server.ts'
import { schedule } from './scheduling.server.ts'
import { sessionsOf } from './seminars.server.ts'

const inOne = <T>(act: (trx: typeof db) => Promise<T>) => db.transaction().execute(act)
const come = (seminarId: string, { id: personId }: Person, now = testTime) =>
  inOne(trx => register(trx, { seminarId, personId }, now))
const leave = (seminarId: string, { id: personId }: Person, now = testTime) =>
  inOne(trx => withdraw(trx, { seminarId, personId }, now))
const people = (count: number) => Promise.all(Array.from({ length: count }, () => makePerson()))
const lettersTo = async (person: Person) =>
  (
    await db
      .selectFrom('mailOutbox')
      .select('subject')
      .where('personId', '=', person.id)
      .orderBy('createdAt')
      .execute()
  ).map(({ subject }) => subject)

it('gives seats in the order of registration, then places on the waiting list', async () => {
  const { seminarId } = await makeSeminar({ capacity: 2 })
  const [a, b, c] = (await people(3)) as [Person, Person, Person]
  expect([await come(seminarId, a), await come(seminarId, b), await come(seminarId, c)]).toEqual([
    { ok: true, seated: true },
    { ok: true, seated: true },
    { ok: true, seated: false },
  ])
  expect(await come(seminarId, c)).toEqual({ ok: true, seated: false })
  expect(await openRegistrations(db, seminarId)).toHaveLength(3)
})

it('gives a seat given back to who waits longest, at once, and tells them once', async () => {
  const { seminarId } = await makeSeminar({ capacity: 1 })
  const [a, b, c] = (await people(3)) as [Person, Person, Person]
  for (const person of [a, b, c]) await come(seminarId, person)
  expect(await leave(seminarId, a)).toBe(true)
  expect(await leave(seminarId, a)).toBe(false)
  expect(
    (await openRegistrations(db, seminarId)).map(each => [each.personId, each.seatedAt !== null]),
  ).toEqual([
    [b.id, true],
    [c.id, false],
  ])
  expect(await lettersTo(b)).toEqual(['Anda mendapat kursi: Antrean yang manusiawi'])
  expect([await lettersTo(a), await lettersTo(c)]).toEqual([[], []])
  await come(seminarId, a)
  expect((await openRegistrations(db, seminarId)).at(-1)?.personId).toBe(a.id)
})

it('seats those who wait when there are more seats, and never has fewer seats than people on them', async () => {
  const { seminarId } = await makeSeminar({ capacity: 1 })
  const crowd = await people(4)
  for (const person of crowd) await come(seminarId, person)
  expect(await inOne(trx => changeCapacity(trx, seminarId, 3, testTime))).toEqual({ ok: true })
  expect((await Promise.all(crowd.map(lettersTo))).map(letters => letters.length)).toEqual([0, 1, 1, 0])
  expect(await inOne(trx => changeCapacity(trx, seminarId, 2, testTime))).toEqual({
    ok: false,
    reason: 'belowSeated',
    seated: 3,
  })
  await expect(
    db.updateTable('seminar').set({ capacity: 2 }).where('id', '=', seminarId).execute(),
  ).rejects.toThrow('more people seated')
  expect(await inOne(trx => changeCapacity(trx, seminarId, null, testTime))).toEqual({ ok: true })
  expect((await openRegistrations(db, seminarId)).every(({ seatedAt }) => seatedAt)).toBe(true)
})

it('holds when fifty come at once, and when fifty leave and come at once', async () => {
  const { seminarId } = await makeSeminar({ capacity: 20 })
  const crowd = await people(50)
  const answers = await Promise.all(crowd.map(person => come(seminarId, person)))
  expect(answers.filter(answer => answer.ok && answer.seated)).toHaveLength(20)
  const order = await openRegistrations(db, seminarId)
  expect(order.map(({ number }) => number)).toEqual(order.map((_, i) => i + 1))
  expect(order.map(({ seatedAt }) => seatedAt !== null)).toEqual(order.map((_, i) => i < 20))
  const late = await people(25)
  await Promise.all([
    ...crowd.slice(0, 25).map(person => leave(seminarId, person)),
    ...late.map(person => come(seminarId, person)),
  ])
  const after = await openRegistrations(db, seminarId)
  expect(after).toHaveLength(50)
  expect(after.map(({ seatedAt }) => seatedAt !== null)).toEqual(after.map((_, i) => i < 20))
  const told = await db
    .selectFrom('mailOutbox')
    .select('personId')
    .where('key', 'like', 'seminar/seated/%')
    .where(
      'personId',
      'in',
      [...crowd, ...late].map(({ id }) => id),
    )
    .execute()
  expect(new Set(told.map(({ personId }) => personId)).size).toBe(told.length)
})

const deed = fc.record({
  who: fc.nat(5),
  what: fc.constantFrom('come' as const, 'leave' as const, 'raise' as const),
})

it('keeps seats in order through any story of coming, leaving and more seats', async () => {
  const crowd = await people(6)
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(deed, { maxLength: 16 }),
      async (seats, story) => {
        const { seminarId, organiser } = await makeSeminar({ capacity: seats })
        let capacity = seats
        for (const { who, what } of story) {
          const person = crowd[who] ?? organiser
          if (what === 'come') await come(seminarId, person)
          if (what === 'leave') await leave(seminarId, person)
          if (what === 'raise') {
            capacity += 1
            await inOne(trx => changeCapacity(trx, seminarId, capacity, testTime))
          }
          const seated = (await openRegistrations(db, seminarId)).map(({ seatedAt }) => seatedAt !== null)
          expect(seated).toEqual(seated.map((_, i) => i < capacity))
        }
      },
    ),
    { numRuns: 20 },
  )
})

it('takes nobody before it is announced, after it is over, or once it is called off', async () => {
  const person = await makePerson()
  const draft = await makeSeminar({ draft: true })
  expect(await come(draft.seminarId, person)).toEqual({ ok: false, reason: 'notAnnounced' })
  const { seminarId, organiser } = await makeSeminar({ capacity: 1 })
  const [a, b] = (await people(2)) as [Person, Person]
  for (const each of [a, b]) await come(seminarId, each)
  const afterwards = new Date(testTime.getTime() + 30 * 86_400_000)
  expect(await come(seminarId, person, afterwards)).toEqual({ ok: false, reason: 'over' })
  const calling = { seminarId, reason: 'Narasumber sakit', by: organiser.id }
  expect(await inOne(trx => cancel(trx, calling, testTime))).toEqual({ ok: true })
  expect(await inOne(trx => cancel(trx, calling, testTime))).toEqual({ ok: false, reason: 'cancelled' })
  expect(await come(seminarId, person)).toEqual({ ok: false, reason: 'cancelled' })
  for (const each of [a, b]) expect(await lettersTo(each)).toEqual(['Dibatalkan: Antrean yang manusiawi'])
  await leave(seminarId, a)
  expect(await lettersTo(b)).toHaveLength(1)
})

it('tells everyone registered of a move once, with the reason, and nobody of a new title', async () => {
  const { seminarId, organiser } = await makeSeminar({ capacity: 1 })
  const [a, b, gone] = (await people(3)) as [Person, Person, Person]
  for (const each of [a, b, gone]) await come(seminarId, each)
  await leave(seminarId, gone)
  const [session] = await sessionsOf(db, seminarId)
  const move = (fields: Parameters<typeof planOn>[1], reason: string, days = 7) =>
    inOne(trx =>
      schedule(
        trx,
        {
          seminarId,
          plans: [planOn(days, { id: session?.id ?? null, ...fields })],
          reason,
          by: organiser.id,
        },
        testTime,
      ),
    )
  expect(await move({ title: 'Pembukaan' }, '')).toEqual({ ok: true, moved: false })
  expect(await move({}, '', 9)).toEqual({ ok: false, fault: 'noReason' })
  expect(await move({}, 'Aula dipakai pelantikan', 9)).toEqual({ ok: true, moved: true })
  for (const each of [a, b]) expect(await lettersTo(each)).toEqual(['Jadwal berubah: Antrean yang manusiawi'])
  expect(await lettersTo(gone)).toEqual([])
  const letter = await db
    .selectFrom('mailOutbox')
    .select('bodyText')
    .where('personId', '=', a.id)
    .executeTakeFirstOrThrow()
  expect(letter.bodyText).toContain('Alasannya: Aula dipakai pelantikan')
  expect(letter.bodyText).toContain('Jumat, 19 Juni 2026, 09.00–12.00 WIB')
})
