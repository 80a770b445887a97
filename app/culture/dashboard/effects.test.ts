import { expect, it } from 'vitest'
import { toldEffect } from './effects.ts'

it('tells nothing of one person by what reminders come to: counts and effect go by what is told of both sides', () => {
  const heldOut = { people: 11, learned: 4 }
  const before = toldEffect({ given: { people: 41, learned: 19 }, heldOut })
  expect(toldEffect({ given: { people: 41, learned: 20 }, heldOut })).toEqual(before)
  expect(toldEffect({ given: { people: 42, learned: 20 }, heldOut })).toEqual(before)
  expect(before).toMatchObject({ effect: { difference: 20 / 40 - 5 / 10 } })
  expect(toldEffect({ given: { people: 41, learned: 19 }, heldOut: { people: 9, learned: 4 } })).toBe(null)
})
