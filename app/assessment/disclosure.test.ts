import fc from 'fast-check'
import { expect, it } from 'vitest'
import { about, fewestPeople, peopleTold } from './disclosure.ts'

/** What two looks tell of people who each said yes or no, in the order they came. */
const told = (said: readonly boolean[]) => {
  const people = peopleTold(said.length)
  return people && { people, yes: about(said.slice(0, people).filter(Boolean).length) }
}

it('never tells anything by one more person, but by ten more', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 80 }), fc.boolean(), (said, next) => {
      const [before, after] = [told(said), told([...said, next])]
      if ((said.length + 1) % fewestPeople !== 0) expect(after).toEqual(before)
      expect(said.length < fewestPeople && before !== 0).toBe(false)
    }),
  )
})

it('tells counts in fives, never more than two away and never more than there are people', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: fewestPeople, maxLength: 80 }), said => {
      const { people, yes } = told(said) || { people: 0, yes: 0 }
      const exact = said.slice(0, people).filter(Boolean).length
      expect(yes % 5).toBe(0)
      expect(Math.abs(yes - exact)).toBeLessThanOrEqual(2)
      expect(yes).toBeLessThanOrEqual(people)
    }),
  )
})

it('does not tell one, two or ten who said the same apart from none or all but two', () => {
  expect([0, 1, 2].map(about)).toEqual([0, 0, 0])
  expect([8, 9, 10].map(about)).toEqual([10, 10, 10])
})
