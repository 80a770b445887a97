import fc from 'fast-check'
import { expect, it } from 'vitest'
import { someCues, someText } from './caption-makers.ts'
import { wordsOf } from './cues.ts'
import { hardToRead, paragraphs, readable, wrapped } from './reading.ts'

it('wraps words over lines that fit, and loses none', () => {
  fc.assert(
    fc.property(someText, text => {
      const lines = wrapped(text).split('\n')
      expect(wordsOf(lines.join(' '))).toEqual(wordsOf(text))
      expect(lines.every(line => line.length <= readable.inLine)).toBe(true)
    }),
  )
  expect(wrapped('Selamat pagi, Bapak dan Ibu. Terima kasih sudah meluangkan waktu.')).toBe(
    'Selamat pagi, Bapak dan Ibu. Terima\nkasih sudah meluangkan waktu.',
  )
})

it('puts every line into one paragraph, in order', () => {
  fc.assert(
    fc.property(someCues, cues => {
      expect(paragraphs(cues).flat()).toEqual(cues)
    }),
  )
})

it.each([
  ['Selamat pagi.', 2, []],
  ['Selamat pagi, Bapak dan Ibu sekalian.', 1, ['tooFast']],
  ['Satu baris yang terlalu panjang untuk sebuah layar', 5, ['tooWide']],
  ['satu\ndua\ntiga', 3, ['tooManyLines']],
  ['Ya.', 0.5, ['tooShort']],
  ['Ya.', 9, ['tooLong']],
])('says what is hard to read: %j', (text, to, found) => {
  expect(hardToRead({ from: 0, to, text })).toEqual(found)
})
