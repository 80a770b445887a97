import fc from 'fast-check'
import { expect, test } from 'vitest'
import { follow } from './row-keys.ts'

const rows = (...said: string[]) => ({ said, keys: [...said.keys()] })

test('a row keeps its key while its words change, even next to one that says the same', () => {
  expect(follow(rows('a', 'a'), ['ab', 'a']).keys).toEqual([0, 1])
  expect(follow(rows('a', 'a'), ['a', 'ab']).keys).toEqual([0, 1])
})

test('a row keeps its key when another comes in above it, and it is rewritten at that moment', () => {
  expect(follow(rows('pagi', 'siang'), ['', 'pagi', 'siang']).keys).toEqual([2, 0, 1])
  expect(follow(rows('pagi', 'siang'), ['baru', 'pagi', 'siang hari']).keys).toEqual([2, 0, 1])
})

test('rows that change places take their keys along', () => {
  expect(follow(rows('a', 'b', 'c'), ['b', 'a', 'c']).keys).toEqual([1, 0, 2])
})

test('a row that came in has a key of its own', () => {
  const shorter = follow(rows('a', 'b', 'c'), ['a', 'c'])
  expect(shorter.keys).toEqual([0, 2])
  expect(follow(shorter, ['a', 'b', 'c']).keys).toEqual([0, 3, 2])
})

const said = fc.array(fc.string({ maxLength: 6 }), { maxLength: 8 })

test('every row has one key, and no two the same', () => {
  fc.assert(
    fc.property(said, said, (before, after) => {
      const { keys } = follow(rows(...before), after)
      expect(keys).toHaveLength(after.length)
      expect(new Set(keys).size).toBe(after.length)
    }),
  )
})

test('a row rewritten, put in or taken out leaves all others their keys, in their order', () => {
  const place = fc.nat({ max: 7 })
  const deed = fc.constantFrom('rewritten', 'put in', 'taken out')
  fc.assert(
    fc.property(said, place, fc.string({ maxLength: 6 }), deed, (before, place, words, deed) => {
      const at = Math.min(place, before.length - 1)
      fc.pre(deed === 'put in' || at >= 0)
      const old = rows(...before)
      if (deed === 'rewritten') expect(follow(old, before.with(at, words)).keys).toEqual(old.keys)
      if (deed === 'put in')
        expect(
          follow(old, before.toSpliced(place, 0, words)).keys.filter(key => key < before.length),
        ).toEqual(old.keys)
      if (deed === 'taken out') {
        const { keys } = follow(old, before.toSpliced(at, 1))
        expect(keys.every(key => key < before.length)).toBe(true)
        expect(keys).toEqual(keys.toSorted())
      }
    }),
  )
})
