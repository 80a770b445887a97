import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DocNode } from '../blocks/block.ts'
import { withMedia } from './replacing.ts'

it('keeps every other word of a document when a file is replaced', () => {
  const node = fc.letrec<{ node: DocNode }>(tie => ({
    node: fc.record({
      type: fc.constantFrom('paragraph', 'image', 'gallery', 'text'),
      attrs: fc.dictionary(
        fc.string(),
        fc.oneof(fc.string(), fc.constant('lama'), fc.array(fc.constant('lama'))),
      ),
      content: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 })),
      text: fc.constantFrom('lama', 'kata lama', ''),
    }) as fc.Arbitrary<DocNode>,
  })).node
  fc.assert(
    fc.property(node, doc => {
      const replaced = withMedia(doc, 'lama', 'baru-sekali')
      expect(withMedia(replaced, 'baru-sekali', 'lama')).toEqual(doc)
      const texts = (each: DocNode): unknown[] => [each.type, each.text, ...(each.content ?? []).map(texts)]
      expect(texts(replaced)).toEqual(texts(doc))
    }),
  )
})
