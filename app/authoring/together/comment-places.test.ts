import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placesIn, shortened } from './comment-places.ts'

it('offers every block that says something, by its first words', () => {
  const paragraph = (id: string, text: string) => ({
    type: 'paragraph',
    attrs: { id },
    ...(text && { content: [{ type: 'text', text }] }),
  })
  const box = {
    type: 'callout',
    attrs: { id: 'box', kind: 'tip', title: 'Ingat' },
    content: [paragraph('p', 'dalam')],
  }
  const doc = { type: 'doc', content: [paragraph('a', 'satu'), paragraph('e', ''), box] }
  expect(placesIn(doc)).toEqual([
    { id: 'a', words: 'satu' },
    { id: 'p', words: 'dalam' },
  ])
})

it('cuts between words, and never longer than asked', () => {
  expect(shortened('Sapa warga sebelum ia bertanya', 20)).toBe('Sapa warga sebelum…')
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 2, max: 50 }),
      (text, most) => shortened(text, most).length <= most,
    ),
  )
})
