import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DocNode } from '../blocks/block.ts'
import { sameDocument } from '../document.ts'
import { aDocument } from '../document-makers.ts'
import { differenceOf, withBlockOf } from './difference.ts'
import { documentIn, mend, sharedTextOf } from './shared-text.ts'

const paragraph = (id: string, text: string): DocNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const heading = (id: string, text: string): DocNode => ({
  ...paragraph(id, text),
  type: 'heading',
  attrs: { id, level: 2 },
})
const callout = (id: string, title: string, ...content: DocNode[]): DocNode => ({
  type: 'callout',
  attrs: { id, kind: 'tip', title },
  content,
})
const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content })

it('tells what was added, removed and changed, in reading order and under its heading', () => {
  const before = doc(
    heading('h', 'Menyapa'),
    paragraph('a', 'satu'),
    paragraph('b', 'dua'),
    paragraph('c', 'tiga'),
  )
  const after = doc(
    heading('h', 'Menyapa'),
    paragraph('n', 'baru'),
    paragraph('a', 'satu lagi'),
    paragraph('c', 'tiga'),
  )
  expect(differenceOf(before, after)).toEqual([
    { id: 'n', kind: 'added', type: 'paragraph', before: '', after: 'baru', under: 'Menyapa' },
    { id: 'a', kind: 'changed', type: 'paragraph', before: 'satu', after: 'satu lagi', under: 'Menyapa' },
    { id: 'b', kind: 'removed', type: 'paragraph', before: 'dua', after: '', under: 'Menyapa' },
  ])
})

it('tells of a box and of what stands in it apart', () => {
  const before = doc(callout('box', 'Ingat', paragraph('p', 'satu')))
  expect(differenceOf(before, doc(callout('box', 'Catat', paragraph('p', 'satu'))))).toMatchObject([
    { id: 'box', kind: 'changed', before: 'Ingat', after: 'Catat' },
  ])
  expect(differenceOf(before, doc(callout('box', 'Ingat', paragraph('p', 'dua'))))).toMatchObject([
    { id: 'p' },
  ])
})

it('takes a block that only moved, or was wrapped, as unchanged itself', () => {
  const before = doc(paragraph('a', 'satu'), paragraph('b', 'dua'))
  expect(differenceOf(before, doc(paragraph('b', 'dua'), paragraph('a', 'satu')))).toEqual([])
  const wrapped = doc(paragraph('a', 'satu'), callout('box', '', paragraph('b', 'dua')))
  expect(differenceOf(before, wrapped)).toMatchObject([{ id: 'box', kind: 'added' }])
})

it('puts one block back as it was and leaves the others', () => {
  const then = doc(
    paragraph('a', 'satu'),
    callout('box', 'Ingat', paragraph('p', 'dalam')),
    paragraph('b', 'dua'),
  )
  const now = doc(paragraph('a', 'satu baru'), paragraph('b', 'dua baru'), paragraph('n', 'baru'))
  expect(withBlockOf(now, then, 'a').content?.[0]).toEqual(paragraph('a', 'satu'))
  expect(withBlockOf(now, then, 'n').content).toHaveLength(2)
  expect(withBlockOf(now, then, 'p').content?.[1]).toEqual(callout('box', 'Ingat', paragraph('p', 'dalam')))
})

it('keeps what a box holds now when only the box is put back', () => {
  const then = doc(callout('box', 'Ingat', paragraph('p', 'lama')))
  const now = doc(callout('box', 'Catat', paragraph('p', 'baru')))
  expect(withBlockOf(now, then, 'box')).toEqual(doc(callout('box', 'Ingat', paragraph('p', 'baru'))))
})

const held = fc.tuple(aDocument, aDocument).map(
  pair =>
    pair.map(json => {
      let last = 0
      const text = sharedTextOf(json)
      mend(text, () => `b-${++last}`)
      return documentIn(text)
    }) as unknown as readonly [DocNode, DocNode],
)

it('finds no difference between a text and itself, and always one between texts that differ in a leaf', () => {
  fc.assert(
    fc.property(held, ([one, two]) => {
      expect(differenceOf(one, one)).toEqual([])
      if (differenceOf(one, two).length === 0) expect(differenceOf(two, one)).toEqual([])
    }),
  )
})

it('has one difference fewer, or other ones, after any of them was put back', () => {
  fc.assert(
    fc.property(held, ([then, now]) => {
      for (const change of differenceOf(then, now)) {
        const back = withBlockOf(now, then, change.id)
        const left = differenceOf(then, back).find(({ id }) => id === change.id)
        expect(left === undefined || !sameDocument(back, now)).toBe(true)
      }
    }),
  )
})
