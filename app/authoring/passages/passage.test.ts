import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idOf } from '../doc-node.ts'
import { textOf } from '../document.ts'
import { aDocument } from '../document-makers.ts'
import { passagesOfLesson, passagesOfTranslation } from './passage.ts'
import { foldedWords } from './slips.ts'

it('leaves out no word of a lesson, and leads each to a block that stands in the lesson itself', () => {
  fc.assert(
    fc.property(aDocument, doc => {
      const passages = passagesOfLesson('part', doc)
      const words = passages.flatMap(passage => foldedWords(passage.text))
      expect(words.toSorted()).toEqual([...foldedWords(textOf(doc))].sort())
      const ids = new Set((doc.content ?? []).map(idOf))
      for (const { blockId = '' } of passages) expect(ids).toContain(blockId)
    }),
  )
})

it('tells of a translation what the original does not say', () => {
  fc.assert(
    fc.property(aDocument, aDocument, (original, body) => {
      const translation = { partId: 'part', language: 'en' as const, body }
      expect(passagesOfTranslation({ ...translation, body: original }, original)).toEqual([])
      const told = passagesOfTranslation(translation, original)
      const found = [...passagesOfLesson('part', original), ...told]
      // The same words in the same block are found by the original, be they a heading there and a text here.
      for (const { blockId, text } of passagesOfLesson('part', body))
        expect(found).toContainEqual(expect.objectContaining({ blockId, text }))
      expect(told.every(({ language }) => language === 'en')).toBe(true)
    }),
  )
})
