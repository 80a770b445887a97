import { expect, it } from 'vitest'
import { asDay } from '#app/web/day.ts'
import { makeFacts } from '../nudge-makers.ts'
import { ownTarget } from './own-target.ts'
import { setATarget } from './set-a-target.ts'

const twoWeeks = ['2026-11-09', '2026-11-10', '2026-11-16', '2026-11-17']
const target = { lessons: 2, done: 1, madeOn: asDay('2026-11-16') }

it('a target is offered after two kept weeks, to who has none', () => {
  const facts = makeFacts('2026-11-26', twoWeeks)
  expect(setATarget.eligible(facts)).toBe(true)
  expect(setATarget.eligible({ ...facts, target })).toBe(false)
  expect(setATarget.eligible(makeFacts('2026-11-26', ['2026-11-16', '2026-11-17']))).toBe(false)
})

it('the own target is told from Wednesday on, while it is open and workdays are left', () => {
  const on = (day: string, done = 1) =>
    ownTarget.eligible(makeFacts(day, twoWeeks, { target: { ...target, done } }))
  expect(on('2026-11-24')).toBe(false)
  expect(on('2026-11-25')).toBe(true)
  expect(on('2026-11-27')).toBe(true)
  expect(on('2026-11-28')).toBe(false)
  expect(on('2026-11-25', 2)).toBe(false)
})
