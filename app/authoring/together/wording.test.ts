import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordingOf } from './wording.ts'

it('tells a sentence that was touched word by word', () => {
  expect(wordingOf('Loket buka pukul tujuh.', 'Loket buka pukul delapan.')).toEqual([
    { text: 'Loket buka pukul ', is: 'kept' },
    { text: 'tujuh', is: 'went' },
    { text: 'delapan', is: 'came' },
    { text: '.', is: 'kept' },
  ])
})

it('sets one answer for another as a whole where only a comma is the same', () => {
  expect(wordingOf('Mengulang, disembuhkan dengan contoh', 'Bukan kebocoran, karena melayani')).toEqual([
    { text: 'Mengulang, disembuhkan dengan contoh', is: 'went' },
    { text: 'Bukan kebocoran, karena melayani', is: 'came' },
  ])
})

it('always adds up to both texts', () => {
  const text = fc
    .array(fc.constantFrom('loket', 'buka', 'tujuh', ' ', ', ', '.', '\n', 'é'), { maxLength: 12 })
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const without = (gone: string) =>
        wordingOf(before, after)
          .filter(({ is }) => is !== gone)
          .map(({ text }) => text)
          .join('')
      expect(without('came')).toBe(before)
      expect(without('went')).toBe(after)
    }),
  )
})
