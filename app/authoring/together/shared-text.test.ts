import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocNode } from '../blocks/block.ts'
import { sameDocument } from '../document.ts'
import { checkDocument, lessonSchema } from '../document-check.ts'
import { aDocument } from '../document-makers.ts'
import { documentIn, mend, rewrite, sharedTextOf } from './shared-text.ts'

const counter = (name = 'mended') => {
  let last = 0
  return () => `${name}-${++last}`
}

/** As an editor holds it: with every attribute and an id on every block. */
const held = aDocument.map(json => {
  const text = sharedTextOf(json)
  mend(text, counter('made'))
  return documentIn(text)
})

const copyOf = (text: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(text))
  return copy
}

it('says what the document said', () => {
  fc.assert(
    fc.property(held, doc => {
      expect(sameDocument(documentIn(sharedTextOf(doc)), doc)).toBe(true)
    }),
  )
})

it('says another document after it was rewritten', () => {
  fc.assert(
    fc.property(held, held, (before, after) => {
      const text = sharedTextOf(before)
      rewrite(text, after)
      expect(sameDocument(documentIn(text), after)).toBe(true)
    }),
  )
})

it('finds nothing to mend in what an editor made', () => {
  fc.assert(
    fc.property(held, doc => {
      expect(mend(sharedTextOf(doc), counter())).toBeNull()
    }),
  )
})

it('is a lesson again after two wrote apart, whatever they wrote', () => {
  fc.assert(
    fc.property(held, held, held, (before, mine, theirs) => {
      const one = sharedTextOf(before)
      const two = copyOf(one)
      rewrite(one, mine)
      rewrite(two, theirs)
      Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
      mend(one, counter())
      const checked = checkDocument(documentIn(one))
      expect(checked.ok ? [] : checked.findings).toEqual([])
    }),
  )
})

const paragraph = (id: string, text?: string): DocNode => ({
  type: 'paragraph',
  attrs: { id },
  ...(text && { content: [{ type: 'text', text }] }),
})

it('fills a box that two emptied together', () => {
  const box = (...content: DocNode[]): DocNode => ({
    type: 'doc',
    content: [{ type: 'callout', attrs: { id: 'box', kind: 'tip', title: 'Ingat' }, content }],
  })
  const one = sharedTextOf(box(paragraph('a', 'satu'), paragraph('b', 'dua')))
  const two = copyOf(one)
  rewrite(one, box(paragraph('a', 'satu')))
  rewrite(two, box(paragraph('b', 'dua')))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  mend(one, counter())
  expect(documentIn(one)).toMatchObject({
    content: [{ type: 'callout', attrs: { title: 'Ingat' }, content: [{ type: 'paragraph' }] }],
  })
})

it('gives the later of two copies an id of its own', () => {
  const doc = (...ids: string[]): DocNode => ({ type: 'doc', content: ids.map(id => paragraph(id, id)) })
  const one = sharedTextOf(doc('a', 'b', 'c'))
  const two = copyOf(one)
  rewrite(one, doc('c', 'a', 'b'))
  rewrite(two, doc('b', 'c', 'a'))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  mend(one, counter())
  expect(checkDocument(documentIn(one)).ok).toBe(true)
})

it('takes out what is no node of a lesson', () => {
  const text = sharedTextOf({ type: 'doc', content: [paragraph('a', 'satu')] })
  text.getXmlFragment('text').insert(0, [new Y.XmlElement('script')])
  mend(text, counter())
  expect(lessonSchema.nodeFromJSON(documentIn(text)).textContent).toBe('satu')
})
