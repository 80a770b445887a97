import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyWord, aSlip } from './slip-makers.ts'
import { foldedWords, isOneSlip, slipsOf } from './slips.ts'

it('reads words without accents, capitals and signs', () => {
  expect(foldedWords('Antrean/loket: “Café” no. 12-B')).toEqual(['antrean', 'loket', 'cafe', 'no', '12', 'b'])
})

it('knows any single slip, from either side, by something both words have in common', () => {
  fc.assert(
    fc.property(aSlip, ({ word, typed }) => {
      expect(isOneSlip(word, typed)).toBe(true)
      expect(isOneSlip(typed, word)).toBe(true)
      const own = new Set(slipsOf(word))
      expect(slipsOf(typed).some(slip => own.has(slip))).toBe(true)
    }),
  )
})

it('takes nothing for a slip that is none', () => {
  fc.assert(
    fc.property(anyWord, word => {
      expect(isOneSlip(word, word)).toBe(false)
      expect(isOneSlip(word, `${word}xx`)).toBe(false)
    }),
  )
  expect(isOneSlip('loket', 'tekol')).toBe(false)
  expect(isOneSlip('loket', 'lokasi')).toBe(false)
})
