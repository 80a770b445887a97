import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocNode } from '../blocks/block.ts'
import { sameDocument, textOf } from '../document.ts'
import { checkDocument, lessonSchema } from '../document-check.ts'
import { aDocument } from '../document-makers.ts'
import { documentIn, mend, merge, rewrite, sharedTextOf } from './shared-text.ts'

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

const mending = { newId: counter(), rescued: 'Diselamatkan' }

/** Merges what two made of one text, and what had to be mended. */
function metAfter(before: DocNode, mine: DocNode, theirs: DocNode) {
  const one = sharedTextOf(before)
  const two = copyOf(one)
  rewrite(one, mine)
  rewrite(two, theirs)
  const mended = merge(one, Y.encodeStateAsUpdate(two), mending)
  return { text: one, mended, other: two }
}

it('finds nothing to mend in what one editor made', () => {
  fc.assert(
    fc.property(held, held, (before, after) => {
      const text = sharedTextOf(before)
      const editor = copyOf(text)
      rewrite(editor, after)
      expect(merge(text, Y.encodeStateAsUpdate(editor), mending)).toBeNull()
    }),
  )
})

it('tells the others what was mended, so that all have one text', () => {
  fc.assert(
    fc.property(held, held, held, (before, mine, theirs) => {
      const { text, mended, other } = metAfter(before, mine, theirs)
      if (mended) Y.applyUpdate(other, mended)
      Y.applyUpdate(other, Y.encodeStateAsUpdate(text))
      expect(documentIn(other)).toEqual(documentIn(text))
    }),
  )
})

it('is a lesson again after two wrote apart, whatever they wrote', () => {
  fc.assert(
    fc.property(held, held, held, (before, mine, theirs) => {
      const checked = checkDocument(documentIn(metAfter(before, mine, theirs).text))
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
  const [a, b] = [paragraph('a', 'satu'), paragraph('b', 'dua')]
  expect(documentIn(metAfter(box(a, b), box(a), box(b)).text)).toMatchObject({
    content: [{ type: 'callout', attrs: { title: 'Ingat' }, content: [{ type: 'paragraph' }] }],
  })
})

it('keeps every section where two changed their order at once, though a block may then have one too many', () => {
  const ways = (...ids: string[]): DocNode => ({
    type: 'doc',
    content: [
      {
        type: 'oldNew',
        attrs: { id: 'ways', oldMinutes: 15, newMinutes: 3 },
        content: ids.map(id => ({
          type: 'section',
          attrs: { id, title: id },
          content: [paragraph(`${id}-text`, `kata ${id}`)],
        })),
      },
    ],
  })
  const { text } = metAfter(ways('lama', 'baru'), ways('baru', 'lama'), ways('baru', 'lama'))
  const met = documentIn(text)
  expect(checkDocument(met).ok).toBe(true)
  expect(textOf(met)).toContain('kata lama')
  expect(textOf(met)).toContain('kata baru')
})

it('gives the later of two copies an id of its own', () => {
  const doc = (...ids: string[]): DocNode => ({ type: 'doc', content: ids.map(id => paragraph(id, id)) })
  const { text } = metAfter(doc('a', 'b', 'c'), doc('c', 'a', 'b'), doc('b', 'c', 'a'))
  expect(checkDocument(documentIn(text)).ok).toBe(true)
})

it.each([
  ['deleted first', (mine: DocNode, theirs: DocNode) => [mine, theirs] as const],
  ['written first', (mine: DocNode, theirs: DocNode) => [theirs, mine] as const],
])('brings back in a box what was written into a block that another took out, %s', (_, order) => {
  const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content })
  const [a, b, c] = ['a', 'b', 'c'].map(id => paragraph(id, `awal ${id}`)) as [DocNode, DocNode, DocNode]
  const [first, second] = order(doc(a, c), doc(a, paragraph('b', 'awal b dan kata baru'), c))
  const content = documentIn(metAfter(doc(a, b, c), first, second).text).content ?? []
  const box = content.find(({ type }) => type === 'callout')
  expect(box).toMatchObject({ attrs: { title: 'Diselamatkan' } })
  expect(JSON.stringify(box)).toContain('dan kata baru')
})

it('leaves out what everyone saw go', () => {
  const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content })
  const [a, b] = [paragraph('a', 'satu'), paragraph('b', 'dua')]
  expect(metAfter(doc(a, b), doc(a), doc(a)).mended).toBeNull()
  expect(metAfter(doc(a, b), doc(a), doc(paragraph('a', 'satu lagi'), b)).mended).toBeNull()
})

it('takes out what is no node of a lesson', () => {
  const text = sharedTextOf({ type: 'doc', content: [paragraph('a', 'satu')] })
  text.getXmlFragment('text').insert(0, [new Y.XmlElement('script')])
  mend(text, counter())
  expect(lessonSchema.nodeFromJSON(documentIn(text)).textContent).toBe('satu')
})
