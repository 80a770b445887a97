import { expect, it } from 'vitest'
import '#app/registries.ts'
import type { Person } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit, testTime } from '#db/makers.ts'
import {
  askForCompany,
  companyAsked,
  haveMet,
  mentorsNear,
  waitingForCompany,
  withdrawCompany,
} from './company.server.ts'

const later = (days: number) => new Date(testTime.getTime() + days * 86_400_000)
const known = async (person: { id: string }) => (await personById(db, person.id)) as Person

async function made() {
  const unit = await makeUnit()
  const room = await makeUnit({ parent: unit })
  const mentor = await makePerson({ name: 'Ratna Dewi', unit, roles: [{ role: 'mentor', unitId: unit.id }] })
  const learner = await known(await makePerson({ name: 'Wahyu', unit: room }))
  return { room, mentor: await known(mentor), learner }
}

const ask = (learner: Person, mentor: Person, now = testTime) =>
  inTransaction(trx => askForCompany(trx, learner, mentor.id, now))

it('a mentor of the unit is asked once, by letter, however often it is pressed, and hears nothing of why', async () => {
  const { mentor, learner } = await made()
  const asked = await Promise.all([1, 2, 3].map(() => ask(learner, mentor)))
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1)
  const letters = await db
    .selectFrom('mailOutbox')
    .select('bodyText')
    .where('personId', '=', mentor.id)
    .execute()
  expect(letters).toHaveLength(1)
  expect(letters[0]?.bodyText).toMatch(/^Yth. Ratna Dewi,\n\nWahyu meminta Anda menemani/)
  expect(await companyAsked(db, learner.id)).toMatchObject({ mentor: 'Ratna Dewi', metAt: null })
  expect(await waitingForCompany(db, mentor)).toMatchObject([{ name: 'Wahyu' }])
})

it('nobody who is no mentor of theirs is asked, sees who asks, or may say that they met', async () => {
  const { mentor, learner } = await made()
  const elsewhere = await makeUnit()
  const roles = [{ role: 'mentor' as const, unitId: elsewhere.id }]
  const stranger = await known(await makePerson({ unit: elsewhere, roles }))
  expect(await ask(learner, stranger)).toEqual({ ok: false, reason: 'noMentor' })
  expect(await ask(mentor, mentor)).toEqual({ ok: false, reason: 'noMentor' })
  await ask(learner, mentor)
  const [request] = await waitingForCompany(db, mentor)
  expect(await waitingForCompany(db, stranger)).toEqual([])
  expect(await haveMet(db, stranger, request?.id ?? '', later(1))).toBe(false)
  for (const days of [1, 2]) expect(await haveMet(db, mentor, request?.id ?? '', later(days))).toBe(true)
  expect(await waitingForCompany(db, mentor)).toEqual([])
  expect(await companyAsked(db, learner.id)).toMatchObject({ metAt: later(1) })
  expect(await ask(learner, mentor, later(2))).toEqual({ ok: true })
  await withdrawCompany(db, learner.id)
  expect(await waitingForCompany(db, mentor)).toEqual([])
})

const homeOf = ({ id, unit }: Person) => ({ id, unitPath: unit?.path ?? null })

it('tells the nearest mentor by name, and nobody for who asked one lately', async () => {
  const { room, mentor, learner } = await made()
  const near = await makePerson({
    ...{ name: 'Zulaikha', unit: room },
    roles: [{ role: 'mentor', unitId: room.id }],
  })
  const names = await mentorsNear(db, [learner, near, mentor].map(homeOf), testTime)
  expect(names.get(learner.id)).toBe('Zulaikha')
  expect(names.get(near.id)).toBe('Ratna Dewi')
  expect(names.has(mentor.id)).toBe(false)
  await ask(learner, mentor, later(1))
  expect((await mentorsNear(db, [homeOf(learner)], testTime)).size).toBe(0)
  expect((await mentorsNear(db, [homeOf(learner)], later(31))).size).toBe(1)
})
