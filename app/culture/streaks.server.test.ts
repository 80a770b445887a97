import { expect, it } from 'vitest'
import { chooseZone } from '#app/people/zones.server.ts'
import { asDay } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import { calendarsOf } from './calendars.server.ts'
import { makeActivity } from './culture-makers.ts'
import { activeDaysOf, hideStreak, streakOf } from './streaks.server.ts'

const at = new Date('2026-06-01T02:00:00Z')

it('counts days in the zone of the person, else of the unit', async () => {
  const papua = await makeUnit({ zone: 'Asia/Jayapura' })
  const there = await makePerson({ unit: await makeUnit({ parent: papua }) })
  expect(there.zone).toBe('Asia/Jayapura')
  await makeActivity(there.id, ['2026-06-02T15:30:00Z', '2026-06-03T14:30:00Z'], 60)
  const days = await activeDaysOf(db, [there, { id: there.id, zone: 'Asia/Jayapura' }])
  expect(days.get(there.id)?.[0]?.day).toBe('2026-06-03')
  const jakarta = await activeDaysOf(db, [{ id: there.id, zone: 'Asia/Jakarta' }])
  expect(jakarta.get(there.id)?.map(({ day }) => day)).toEqual(['2026-06-02', '2026-06-03'])
})

it('is kept over the holidays of March 2026', async () => {
  const person = await makePerson()
  for (const day of ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24'])
    await db.insertInto('holiday').values({ day, name: 'Libur', kind: 'national', importedAt: at }).execute()
  await makeActivity(person.id, ['2026-03-16T03:00:00Z', '2026-03-17T03:00:00Z', '2026-03-25T03:00:00Z'], 60)
  const own = await streakOf(db, person, new Date('2026-03-25T04:00:00Z'), 4)
  expect(own.streak).toMatchObject({ weeks: 1, keptThisWeek: false, reserves: 2 })
  expect(own.weeks.map(({ thread }) => thread)).toEqual(['quiet', 'quiet', 'kept', 'running'])
})

it('follows the nearest unit in what it works, and keeps leave to its person', async () => {
  const region = await makeUnit()
  const office = await makeUnit({ parent: region })
  const clerk = await makePerson({ unit: office })
  const colleague = await makePerson({ unit: office })
  const saturday = asDay('2026-06-13')
  const friday = asDay('2026-06-12')
  await db
    .insertInto('unitWeekdays')
    .values({ unitId: region.id, weekdays: [1, 2, 3, 4, 5, 6] })
    .execute()
  const declared = { reason: 'hari jadi daerah', declaredAt: at }
  await db
    .insertInto('unitDay')
    .values({ unitId: region.id, day: friday, works: false, ...declared })
    .execute()
  await db
    .insertInto('unitDay')
    .values({ unitId: office.id, day: friday, works: true, ...declared })
    .execute()
  await db
    .insertInto('leave')
    .values({
      id: clerk.id,
      personId: clerk.id,
      kind: 'sick',
      startedOn: saturday,
      endedOn: saturday,
      recordedAt: at,
    })
    .execute()
  await db
    .insertInto('exemptWeek')
    .values({ id: region.id, week: '2026-06-15', unitId: region.id, reason: 'banjir', declaredAt: at })
    .execute()
  const owners = [clerk, colleague].map(({ id, unit }) => ({ id, unitPath: unit?.path ?? null }))
  const calendars = await calendarsOf(db, owners)
  expect(calendars.get(clerk.id)?.dayOff(saturday)).toBe('leave')
  expect(calendars.get(colleague.id)?.isWorkday(saturday)).toBe(true)
  expect(calendars.get(colleague.id)?.isWorkday(friday)).toBe(true)
  expect(calendars.get(colleague.id)?.workdays(asDay('2026-06-15'))).toBe(0)
})

/** Ends the place in one unit, held since the year began, for one in another. */
async function moveTo(unitId: string, personId: string, day: string) {
  const held = { startedOn: '2026-01-01', endedOn: day }
  await db.updateTable('membership').set(held).where('personId', '=', personId).execute()
  await db.insertInto('membership').values({ id: newId(), personId, unitId, startedOn: day }).execute()
}

it('keeps the days of whoever travels, changes unit, or lets their device send later', async () => {
  const [west, east] = [await makeUnit({ zone: 'Asia/Jakarta' }), await makeUnit({ zone: 'Asia/Jayapura' })]
  const person = await makePerson({ unit: west })
  const sundayNight = '2026-05-31T16:30:00Z'
  await makeActivity(person.id, [sundayNight], 1200)
  const days = async () => (await activeDaysOf(db, [{ id: person.id, zone: 'Asia/Jayapura' }])).get(person.id)
  await chooseZone(db, person.id, 'Asia/Jayapura', new Date('2026-06-02T02:00:00Z'))
  await makeActivity(person.id, ['2026-06-02T16:30:00Z'], 60)
  expect((await days())?.map(({ day }) => day)).toEqual(['2026-05-31', '2026-06-03'])
  await chooseZone(db, person.id, null, new Date('2026-06-04T02:00:00Z'))
  await moveTo(east.id, person.id, '2026-06-05')
  await makeActivity(person.id, ['2026-06-08T16:30:00Z', '2026-06-04T16:30:00Z'], 60)
  expect((await days())?.map(({ day }) => day)).toEqual([
    '2026-05-31',
    '2026-06-03',
    '2026-06-04',
    '2026-06-09',
  ])
})

it('keeps the days of whoever only moves to a unit of another zone', async () => {
  const [west, east] = [await makeUnit({ zone: 'Asia/Jakarta' }), await makeUnit({ zone: 'Asia/Jayapura' })]
  const person = await makePerson({ unit: west })
  await moveTo(east.id, person.id, '2026-06-05')
  await makeActivity(person.id, ['2026-05-31T16:30:00Z', '2026-06-08T16:30:00Z'], 60)
  const days = (await activeDaysOf(db, [{ id: person.id, zone: 'Asia/Jayapura' }])).get(person.id)
  expect(days?.map(({ day }) => day)).toEqual(['2026-05-31', '2026-06-09'])
})

it('follows the holidays of the region besides those of everyone', async () => {
  const [region, other] = [await makeUnit(), await makeUnit()]
  const office = await makeUnit({ parent: region })
  const day = asDay('2026-06-18')
  await db
    .insertInto('holiday')
    .values({ day, name: 'Hari jadi', kind: 'regional', unitId: region.id, tentative: true, importedAt: at })
    .execute()
  const owners = [office, other].map(({ path }) => ({ id: newId(), unitPath: path }))
  const calendars = await calendarsOf(db, owners)
  expect(owners.map(({ id }) => calendars.get(id)?.dayOff(day))).toEqual(['holiday', null])
})

it('earns one reserve a quarter by helping, and goes on while it is hidden', async () => {
  const [person, friend] = [await makePerson(), await makePerson()]
  const now = new Date('2026-06-10T02:00:00Z')
  expect((await streakOf(db, person, now, 4)).streak).toMatchObject({ reserves: 2, reservesOf: 2 })
  await db
    .insertInto('thanks')
    .values({
      id: newId(),
      giverId: friend.id,
      receiverId: person.id,
      reason: 'helped',
      givenOn: '2026-05-04',
      givenAt: at,
    })
    .execute()
  await hideStreak(db, person.id, true, now)
  expect(await streakOf(db, person, now, 4)).toMatchObject({
    ...{ isHidden: true, streak: { reserves: 3, reservesOf: 3 } },
  })
  await hideStreak(db, person.id, false, now)
  expect((await streakOf(db, person, now, 4)).isHidden).toBe(false)
})
