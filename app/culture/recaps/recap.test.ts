import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, asDay } from '#app/web/day.ts'
import { plainCalendar, workCalendar } from '../calendar.ts'
import { threadsOf } from '../streak.ts'
import { milestonesOf, recapDays } from './recap.ts'

const monday = asDay('2026-01-05')
const calendar = workCalendar(plainCalendar)

it('tells the days of one week', () => {
  const activity = [-1, 0, 6, 7].map(n => ({ day: addDays(monday, n), seconds: 600 }))
  expect(recapDays(monday, activity)).toEqual([
    { day: '2026-01-05', minutes: 10 },
    { day: '2026-01-11', minutes: 10 },
  ])
})

it('a milestone stays where it was reached, whatever comes after', () => {
  const learned = fc.uniqueArray(fc.nat(60), { maxLength: 60 })
  fc.assert(
    fc.property(learned, fc.nat(20), (weeks, later) => {
      const activity = weeks.map(n => ({ day: addDays(monday, 7 * n), seconds: 1500 }))
      const upTo = (n: number) =>
        milestonesOf(
          threadsOf(
            addDays(monday, 7 * n),
            activity.filter(({ day }) => day <= addDays(monday, 7 * n)),
            calendar,
            n + 1,
          ),
        )
      const reached = upTo(60)
      expect(upTo(60 + later).slice(0, reached.length)).toEqual(reached)
      expect(reached.length > 0).toBe(weeks.length > 0)
    }),
  )
})
