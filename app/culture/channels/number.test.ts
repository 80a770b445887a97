import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberOf } from './number.ts'

it.each([
  ['0812-3456-7890', '+6281234567890'],
  ['+62 812 3456 7890', '+6281234567890'],
  ['6281234567890', '+6281234567890'],
  ['(0274) 512-3456', '+622745123456'],
])('%s is %s', (typed, number) => expect(numberOf(typed)).toBe(number))

it.each(['', '+1 202 555 0100', '0812', '+62 0812 3456 7890', '0812 3456 7890 1234', '+62812345678x'])(
  '“%s” is no number to write to',
  typed => expect(numberOf(typed)).toBe(null),
)

it('a number once read stays what it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(\+62|62|0)[2-9][0-9 .()-]{7,14}$/), typed => {
      const number = numberOf(typed)
      if (number !== null) expect(numberOf(number)).toBe(number)
    }),
  )
})
