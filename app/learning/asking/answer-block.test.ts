import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOf } from '#app/authoring/document.ts'
import { checkDocument } from '#app/authoring/document-check.ts'
import { aDocument } from '#app/authoring/document-makers.ts'
import { newId } from '#app/web/id.ts'
import { blockOf, placedAfter } from './answer-block.ts'

const said = fc.string({ minLength: 1, maxLength: 600 }).filter(text => text.trim() !== '')

it('makes a lesson that may be kept, and that still says everything it said', () => {
  fc.assert(
    fc.property(aDocument, said, said, fc.nat(8), (doc, question, answer, at) => {
      const id = String(doc.content?.[at]?.attrs?.id ?? '')
      const placed = placedAfter(doc, id, blockOf(question, answer, newId))
      expect(placed.content?.filter(node => doc.content?.includes(node))).toEqual(doc.content)
      expect(checkDocument(placed).ok).toBe(checkDocument(doc).ok)
      expect(textOf(placed).length).toBeGreaterThan(textOf(doc).length)
    }),
  )
})

it('stands after what was asked about, or at the end', () => {
  const doc = {
    type: 'doc',
    content: [
      { type: 'paragraph', attrs: { id: 'a' } },
      { type: 'paragraph', attrs: { id: 'b' } },
    ],
  }
  const block = blockOf('Mengapa?', 'Sebab begitu.\n\nDan begini.', newId)
  expect(placedAfter(doc, 'a', block).content?.[1]).toBe(block)
  expect(placedAfter(doc, 'gone', block).content?.[2]).toBe(block)
  expect(textOf(block)).toBe('Mengapa?\nSebab begitu.\nDan begini.')
})
