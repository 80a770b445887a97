import { expect, it } from 'vitest'
import { daysHeld, seminarHours } from './hours.ts'

const seminar = { dayHours: 4, dayHoursInternational: 6 }
const workshop = { dayHours: 5, dayHoursInternational: 7 }
const count = (fields: Partial<Parameters<typeof seminarHours>[0]>) =>
  seminarHours({ stated: null, isInternational: false, rule: seminar, days: 1, ...fields })

it('counts what is stated, else so many hours a day as the form says', () => {
  expect(count({ days: 2 })).toBe(8)
  expect(count({ isInternational: true })).toBe(6)
  expect(count({ rule: workshop, days: 3 })).toBe(15)
  expect(count({ stated: 2.5, days: 3 })).toBe(2.5)
})

it('counts nothing where neither says so', () => {
  expect(count({ days: 0 })).toBeNull()
  expect(count({ rule: { dayHours: null, dayHoursInternational: null } })).toBeNull()
  expect(count({ rule: null })).toBeNull()
})

it('counts a day once however many sessions it has, as the organiser has days', () => {
  const sessions = ['2026-06-10T02:00:00Z', '2026-06-10T07:00:00Z', '2026-06-10T15:30:00Z'].map(startsAt => ({
    startsAt: new Date(startsAt),
  }))
  expect(daysHeld(sessions, 'Asia/Jakarta')).toBe(1)
  expect(daysHeld(sessions, 'Asia/Jayapura')).toBe(2)
})
