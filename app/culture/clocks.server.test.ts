import { expect, it } from 'vitest'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import { holidaysIn, importHolidays } from './holidays.server.ts'
import { readHolidays } from './holidays.ts'
import type { Plan } from './plan/plan.ts'
import { endPlan, makePlan, plansOf } from './plan/plans.server.ts'
import { endTarget, makeTarget, targetsOf } from './plan/targets.server.ts'
import { decide, storiesBy, tell } from './recognition/stories.server.ts'
import { snooze, switchNudge, wishesOf } from './wishes.server.ts'

const now = new Date('2026-06-11T02:00:00Z')
/** By the clock of another machine, or of a request that came first and is done second. */
const earlier = new Date(now.getTime() - 40)

const plan: Plan = { cue: 'lunch', ownCue: '', place: 'desk', obstacle: 'line', instead: 'tomorrow' }

it('ends what was made by a clock that is ahead', async () => {
  const person = await makePerson()
  await makePlan(db, person.id, plan, now)
  await makePlan(db, person.id, { ...plan, place: 'home' }, earlier)
  expect((await plansOf(db, [person.id])).get(person.id)).toMatchObject({ place: 'home' })
  await endPlan(db, person.id, new Date(earlier.getTime() - 40))
  await makeTarget(db, person, { lessons: 1, witness: null }, now)
  await endTarget(db, person.id, earlier)
  expect((await targetsOf(db, [person], now)).get(person.id)).toBe(undefined)
  await snooze(db, person.id, 7, now)
  await snooze(db, person.id, 0, earlier)
  await switchNudge(db, person.id, null, false, now)
  await switchNudge(db, person.id, null, true, earlier)
  expect((await wishesOf(db, [person.id])).get(person.id)).toMatchObject({
    allOff: false,
    snoozedUntil: null,
  })
  await tell(db, person.id, 'Dulu saya takut menekan tombol; sekarang saya mencoba lebih dulu.', now)
  const [story] = await storiesBy(db, person.id)
  for (const isShown of [true, false])
    expect(await decide(db, person.id, story?.id ?? '', isShown, earlier)).toBe(true)
})

it('imports the holidays of a year one after the other, however many do so at once', async () => {
  const lists = Array.from({ length: 6 }, (_, i) =>
    readHolidays(`2031-01-01,national,Tahun Baru\n2031-05-0${i + 1},national,Hari ${i}`, 2031, 'SKB'),
  ).flatMap(read => (read.ok ? [read.list] : []))
  await Promise.all(lists.map(list => inTransaction(trx => importHolidays(trx, list, null, now))))
  expect((await holidaysIn(db, 2031)).holidays).toHaveLength(2)
})
