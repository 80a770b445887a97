import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cut, textOf, titleOf } from './deck.ts'

it('calls a page by its largest words, and by its first where all are alike', () => {
  const lines = [
    { text: 'Dinas Pelayanan', size: 12 },
    { text: 'Enam hari yang', size: 50 },
    { text: 'tidak  terlihat', size: 50 },
    { text: 'Menunggu', size: 24 },
  ]
  expect(titleOf(lines)).toBe('Enam hari yang tidak terlihat')
  expect(titleOf(lines.map(line => ({ ...line, size: 20 })))).toBe('Dinas Pelayanan')
  expect(titleOf([])).toBe('')
  expect(textOf(lines)).toBe('Dinas Pelayanan\nEnam hari yang\ntidak terlihat\nMenunggu')
})

it('cuts between words, never beyond what there is room for', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 3, max: 40 }), (text, most) => {
      expect(cut(text, most).length).toBeLessThanOrEqual(Math.max(most, 2))
    }),
  )
  expect(cut('satu dua tiga', 10)).toBe('satu dua …')
})
