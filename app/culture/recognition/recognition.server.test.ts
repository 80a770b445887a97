import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import { badgesOf } from './badges.server.ts'
import { decide, storiesBy, storiesFor, tell } from './stories.server.ts'
import { leaveWall, nearOf, thank, thanksFor, wallOf } from './thanks.server.ts'
import { type Reason, reasons } from './thanks.ts'

const now = new Date('2026-06-10T02:00:00Z')
const before = new Date('2026-06-01T02:00:00Z')

it('lets colleagues, superiors and mentors thank, once a day, and nobody else', async () => {
  const [unit, elsewhere] = [await makeUnit(), await makeUnit()]
  const person = await makePerson({ unit, name: 'Asep Saepudin' })
  const colleague = await makePerson({ unit, name: 'Budi' })
  const head = await makePerson({ unit: elsewhere, name: 'Citra' })
  const mentor = await makePerson({
    unit: elsewhere,
    name: 'Dewi',
    roles: [{ role: 'mentor', unitId: unit.id }],
  })
  const stranger = await makePerson({ unit: elsewhere, name: 'Eka' })
  await db
    .insertInto('unitHead')
    .values({ id: unit.id, unitId: unit.id, personId: head.id, startedOn: '2026-01-01' })
    .execute()
  expect((await nearOf(db, colleague, '')).map(({ id }) => id)).toEqual([person.id])
  expect((await nearOf(db, colleague, 'saep')).map(({ name }) => name)).toEqual(['Asep Saepudin'])
  for (const giver of [colleague, head, mentor, colleague])
    expect(await thank(db, giver, person.id, 'helped', now)).toEqual({ ok: true })
  for (const giver of [stranger, person])
    expect(await thank(db, giver, person.id, 'helped', now)).toEqual({ ok: false, reason: 'notNear' })
  expect(await thanksFor(db, person.id, before, 10)).toHaveLength(3)
  await thank(db, colleague, person.id, 'shared', new Date(now.getTime() + 86_400_000))
  expect(await thanksFor(db, person.id, before, 1, now)).toMatchObject([{ reason: 'helped', at: now }])
  expect((await badgesOf(db, person)).find(({ name }) => name === 'helped-someone')?.since).toBe('2026-06-10')
})

it('takes the same thanks once a week, and five of one person a day', async () => {
  const unit = await makeUnit()
  const giver = await makePerson({ unit })
  const receivers = [await makePerson({ unit }), await makePerson({ unit })].map(({ id }) => id)
  const on = (days: number) => new Date(now.getTime() + days * 86_400_000)
  const say = async (to: string, reason: Reason, days: number) => {
    const done = await thank(db, giver, to, reason, on(days))
    return done.ok || done.reason
  }
  const [one, other] = receivers as [string, string]
  expect(await say(one, 'helped', 0)).toBe(true)
  expect(await say(one, 'helped', 6)).toBe('saidLately')
  expect(await say(one, 'shared', 6)).toBe(true)
  expect(await say(one, 'helped', 7)).toBe(true)
  const more = await Promise.all(reasons.map(reason => say(other, reason, 7)))
  expect(more).toEqual([true, true, true, true])
  expect(await say(one, 'tried', 7)).toBe('enoughToday')
  expect(await say(one, 'tried', 8)).toBe(true)
})

it('shows a unit what its people are thanked for, without those who left the wall', async () => {
  const unit = await makeUnit()
  const [one, other, third] = [
    await makePerson({ unit }),
    await makePerson({ unit }),
    await makePerson({ unit }),
  ]
  await thank(db, one, other.id, 'thanks', now)
  await thank(db, third, one.id, 'shared', now)
  expect(await wallOf(db, unit.id, before, 10)).toHaveLength(2)
  await leaveWall(db, other.id, true, now)
  await leaveWall(db, other.id, true, now)
  expect((await wallOf(db, unit.id, before, 10)).map(({ reason }) => reason)).toEqual(['shared'])
  expect(await thanksFor(db, other.id, before, 10)).toHaveLength(1)
  await leaveWall(db, other.id, false, now)
  expect(await wallOf(db, unit.id, before, 10)).toHaveLength(2)
})

it('shows a story once its teller approves, to others, until they take it back', async () => {
  const unit = await makeUnit()
  const [teller, reader] = [await makePerson({ unit }), await makePerson({ unit })]
  const to = (person: typeof teller) => storiesFor(db, { id: person.id, unitId: unit.id }, 50)
  await tell(
    db,
    teller.id,
    'Dulu saya takut menekan tombol yang salah; sekarang saya mencoba lebih dulu.',
    now,
  )
  const [story] = await storiesBy(db, teller.id)
  expect(await to(reader)).toEqual([])
  expect(await decide(db, reader.id, story!.id, true, now)).toBe(false)
  expect(await decide(db, teller.id, story!.id, true, now)).toBe(true)
  expect((await to(reader)).map(({ id }) => id)).toEqual([story!.id])
  expect(await to(teller)).toEqual([])
  const colleague = await makePerson({ unit })
  await tell(db, colleague.id, 'Saya belajar menyapa lebih dulu, dan antrean jadi lebih tenang.', now)
  const [newer] = await storiesBy(db, colleague.id)
  await decide(db, colleague.id, newer!.id, true, new Date(now.getTime() + 1000))
  await decide(db, teller.id, story!.id, true, new Date(now.getTime() + 2000))
  expect((await to(reader)).map(({ id }) => id)).toEqual([newer!.id, story!.id])
  await decide(db, colleague.id, newer!.id, false, now)
  expect(await decide(db, teller.id, story!.id, false, now)).toBe(true)
  expect(await to(reader)).toEqual([])
  expect(await storiesBy(db, teller.id)).toEqual([])
})
