import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idOf } from '../doc-node.ts'
import { textOf } from '../document.ts'
import { aDocument } from '../document-makers.ts'
import { passagesOfLesson } from './passage.ts'
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
