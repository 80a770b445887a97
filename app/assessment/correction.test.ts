import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeQuestion } from './assessment-makers.ts'
import { alike, correctedKeys, correctedSheet } from './correction.ts'

const question = (id: string, key: boolean, ask = 'Benar?') => ({
  ...makeQuestion('true-false', { key }),
  ...{ id, prompt: { ask } },
})
const any = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  key: fc.boolean(),
  ask: fc.constantFrom('Satu?', 'Dua?'),
})
const sheet = fc
  .uniqueArray(any, { selector: ({ id }) => id })
  .map(list => list.map(({ id, key, ask }) => question(id, key, ask)))

it('calls a key corrected only where the question is asked alike', () => {
  const before = [question('a', true), question('b', true), question('c', true)]
  const after = [
    question('a', false),
    question('b', false, 'Lain?'),
    question('c', true),
    question('d', true),
  ]
  expect(correctedKeys(before, after)).toEqual({ a: false })
})

it('corrects nothing between equals, and otherwise exactly what is named', () => {
  fc.assert(
    fc.property(sheet, sheet, (before, after) => {
      expect(correctedKeys(before, before)).toEqual({})
      const keys = correctedKeys(before, after)
      const corrected = correctedSheet(before, [keys])
      expect(corrected.map(({ id, prompt }) => [id, prompt])).toEqual(
        before.map(({ id, prompt }) => [id, prompt]),
      )
      expect(correctedKeys([...corrected], after)).toEqual({})
      corrected.forEach((one, at) => {
        expect(alike(one.key, before[at]?.key)).toBe(!Object.hasOwn(keys, one.id))
      })
    }),
  )
})

it('lets the last of several corrections count', () => {
  expect(correctedSheet([question('a', true)], [{ a: false }, { a: true }])[0]?.key).toBe(true)
})
