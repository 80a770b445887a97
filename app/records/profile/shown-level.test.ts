import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Sitting, shownLevel } from './shown-level.ts'

it('shows the highest level that enough right answers speak for', () => {
  expect(shownLevel([{ level: 2, right: 4, questions: 5 }])).toEqual({ level: 2, right: 4, questions: 5 })
  expect(
    shownLevel([
      { level: 1, right: 3, questions: 3 },
      { level: 3, right: 0, questions: 4 },
    ]),
  ).toMatchObject({ level: 0, right: 3, questions: 7 })
  expect(
    shownLevel([
      { level: 1, right: 5, questions: 5 },
      { level: 3, right: 1, questions: 3 },
    ]),
  ).toMatchObject({ level: 1 })
})

it('says nothing on two answers, nor where no course leads anywhere', () => {
  expect(shownLevel([{ level: 2, right: 2, questions: 2 }])).toBeNull()
  expect(shownLevel([{ level: null, right: 9, questions: 9 }])).toBeNull()
})

it('never falls because something more was answered right', () => {
  const sitting: fc.Arbitrary<Sitting> = fc
    .record({ level: fc.constantFrom(null, 1, 2, 3, 4, 5), right: fc.nat(5), wrong: fc.nat(5) })
    .map(({ level, right, wrong }) => ({ level, right, questions: right + wrong }))
  fc.assert(
    fc.property(
      fc.array(sitting, { maxLength: 6 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (sittings, level, more) => {
        const before = shownLevel(sittings)?.level ?? 0
        const after = shownLevel([...sittings, { level, right: more, questions: more }])?.level ?? 0
        expect(after).toBeGreaterThanOrEqual(before)
      },
    ),
  )
})
