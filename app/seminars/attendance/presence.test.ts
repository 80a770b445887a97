import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasAttended, type Known, lengthOf, percentOf, presenceAt } from './presence.ts'

const start = Date.parse('2026-06-10T02:00:00Z')
const at = (minutes: number) => new Date(start + minutes * 60_000)
const session = { startsAt: at(0), endsAt: at(180) }
const known = (kind: Known['kind'], minutes = 0): Known => ({
  ...{ kind, happenedAt: at(minutes) },
  minutes: kind === 'reported' ? minutes : null,
})
const once = { asksLeaving: false }
const twice = { asksLeaving: true }

it('counts from the arrival to the end where nobody asks for leaving', () => {
  expect(presenceAt(session, [known('arrived', -10)], once)).toEqual({ minutes: 180, how: 'code' })
  expect(presenceAt(session, [known('arrived', 30)], once)).toEqual({ minutes: 150, how: 'code' })
  expect(presenceAt(session, [], once)).toEqual({ minutes: 0, how: 'none' })
})

it('counts from the first arrival to the last leaving where that is asked for, and nothing without it', () => {
  const codes = [known('arrived', 10), known('left', 60), known('arrived', 5), known('left', 170)]
  expect(presenceAt(session, codes, twice)).toEqual({ minutes: 165, how: 'code' })
  expect(presenceAt(session, [known('arrived')], twice)).toEqual({ minutes: 0, how: 'noLeaving' })
})

it('takes the list for the whole session, and what was struck for nothing until the list says otherwise', () => {
  const struck = [known('listed'), known('arrived'), known('struck'), known('reported', 170)]
  expect(presenceAt(session, struck, once)).toEqual({ minutes: 0, how: 'struck' })
  expect(presenceAt(session, [...struck, known('listed')], twice)).toEqual({ minutes: 180, how: 'listed' })
})

const deed = fc.record({
  kind: fc.constantFrom('arrived', 'left', 'listed', 'reported', 'struck' as const),
  minutes: fc.integer({ min: -100, max: 400 }),
})
const deeds = fc.array(
  deed.map(({ kind, minutes }) => known(kind, kind === 'reported' ? Math.max(0, minutes) : minutes)),
  { maxLength: 8 },
)
const rules = fc.boolean().map(asksLeaving => ({ asksLeaving }))

it('never tells less than nothing nor more than the session is long, in whole minutes', () => {
  fc.assert(
    fc.property(deeds, rules, (all, rule) => {
      const { minutes } = presenceAt(session, all, rule)
      expect(minutes).toBeGreaterThanOrEqual(0)
      expect(minutes).toBeLessThanOrEqual(lengthOf(session))
      expect(Number.isInteger(minutes)).toBe(true)
    }),
  )
})

it('is the same however often the same is told, and the order of codes and reports changes nothing', () => {
  const plain = deeds.map(all => all.filter(({ kind }) => kind !== 'listed' && kind !== 'struck'))
  fc.assert(
    fc.property(plain, rules, (all, rule) => {
      const { minutes } = presenceAt(session, all, rule)
      expect(presenceAt(session, [...all, ...all], rule).minutes).toBe(minutes)
      expect(presenceAt(session, [...all].reverse(), rule).minutes).toBe(minutes)
    }),
  )
})

it('never has less for one more thing that speaks for being there', () => {
  const more = fc.constantFrom('arrived', 'left', 'listed', 'reported' as const)
  fc.assert(
    fc.property(deeds, more, fc.integer({ min: 0, max: 180 }), rules, (all, kind, minutes, rule) => {
      const before = presenceAt(session, all, rule).minutes
      expect(presenceAt(session, [...all, known(kind, minutes)], rule).minutes).toBeGreaterThanOrEqual(before)
    }),
  )
})

const held = fc
  .tuple(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 600 }))
  .map(([length, present]) => ({ length, present: Math.min(length, present) }))

it('asks for a share of all minutes together: whoever was there throughout has it, whoever never came has not', () => {
  expect(percentOf([])).toBe(0)
  expect(
    hasAttended(
      [
        { length: 90, present: 71 },
        { length: 10, present: 9 },
      ],
      80,
    ),
  ).toBe(true)
  expect(
    hasAttended(
      [
        { length: 90, present: 70 },
        { length: 10, present: 9 },
      ],
      80,
    ),
  ).toBe(false)
  fc.assert(
    fc.property(fc.array(held, { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (all, minimum) => {
      expect(
        hasAttended(
          all.map(({ length }) => ({ length, present: length })),
          minimum,
        ),
      ).toBe(true)
      expect(
        hasAttended(
          all.map(({ length }) => ({ length, present: 0 })),
          minimum,
        ),
      ).toBe(false)
      if (hasAttended(all, minimum)) expect(hasAttended(all, Math.max(1, minimum - 1))).toBe(true)
    }),
  )
})
