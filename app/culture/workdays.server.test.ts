import { expect, it } from 'vitest'
import { asDay, type Day } from '#app/web/day.ts'
import { db } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import { calendarsOf } from './calendars.server.ts'
import { makeActivity } from './culture-makers.ts'
import { streakOf } from './streaks.server.ts'
import { changeWorkdays, type UnitWorkdays, type WorkdayChange, workdaysOf } from './workdays.server.ts'

const now = new Date('2026-06-25T03:00:00Z')
const saturday = asDay('2026-06-13')

async function office() {
  const root = await makeUnit()
  const unit = await makeUnit({ parent: root })
  const person = await makePerson({ unit })
  const administrator = await makePerson({ roles: ['administrator'] })
  const change = async (at: { id: string }, asked: WorkdayChange) =>
    changeWorkdays(db, (await workdaysOf(db, at.id)) as UnitWorkdays, administrator, asked, now)
  const works = async (day: Day) =>
    (await calendarsOf(db, [{ id: person.id, unitPath: unit.path }])).get(person.id)?.isWorkday(day)
  return { root, unit, person, change, works }
}

it('mends the streaks of a unit whose week is freed afterwards, and breaks them again when it is taken back', async () => {
  const { unit, person, change } = await office()
  await makeActivity(person.id, ['2026-05-25T02:00:00Z', '2026-06-22T02:00:00Z'])
  const weeks = async () => (await streakOf(db, person, now, 8)).streak.weeks
  expect(await weeks()).toBe(1)
  await change(unit, { change: 'week', day: asDay('2026-06-03'), reason: 'Gangguan jaringan' })
  await change(unit, { change: 'week', day: asDay('2026-06-05'), reason: 'Dua kali sama saja' })
  expect(await weeks()).toBe(2)
  const held = await workdaysOf(db, unit.id)
  expect(held?.weeks).toMatchObject([{ week: '2026-06-01', reason: 'Gangguan jaringan', isOwn: true }])
  await change(unit, { change: 'weekRemoval', week: held?.weeks[0]?.id ?? '' })
  expect(await weeks()).toBe(1)
})

it('lets a unit work other weekdays, and go back to those of the unit above', async () => {
  const { root, unit, change, works } = await office()
  expect(await works(saturday)).toBe(false)
  await change(root, { change: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6] })
  expect(await works(saturday)).toBe(true)
  expect(await workdaysOf(db, unit.id)).toMatchObject({ weekdaysOf: root.name, hasOwnWeekdays: false })
  await change(unit, { change: 'weekdays', weekdays: [1, 2, 3, 4, 5] })
  expect(await works(saturday)).toBe(false)
  await change(unit, { change: 'inherit' })
  expect(await works(saturday)).toBe(true)
})

it('takes a day out of the calendar or into it, the nearest unit having the last word', async () => {
  const { root, unit, change, works } = await office()
  const friday = asDay('2026-06-12')
  await change(root, { change: 'day', day: friday, works: false, reason: 'Hari jadi daerah' })
  expect(await works(friday)).toBe(false)
  await change(unit, { change: 'day', day: friday, works: true, reason: 'Loket tetap buka' })
  expect(await works(friday)).toBe(true)
  expect((await workdaysOf(db, unit.id))?.days.map(({ isOwn }) => isOwn).sort()).toEqual([false, true])
  await change(unit, { change: 'dayRemoval', day: friday })
  expect(await works(friday)).toBe(false)
})

it('frees a week for everyone when the organisation itself is freed, and only there can it be taken back', async () => {
  const { root, unit, change } = await office()
  await change(root, { change: 'week', day: saturday, reason: 'Bencana' })
  const [week] = (await workdaysOf(db, unit.id))?.weeks ?? []
  expect(week).toMatchObject({ week: '2026-06-08', unit: null, isOwn: false })
  await change(unit, { change: 'weekRemoval', week: week?.id ?? '' })
  expect((await workdaysOf(db, unit.id))?.weeks).toHaveLength(1)
  await change(root, { change: 'weekRemoval', week: week?.id ?? '' })
  expect((await workdaysOf(db, unit.id))?.weeks).toEqual([])
})
