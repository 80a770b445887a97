import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DocNode } from '../blocks/block.ts'
import { aDocument } from '../document-makers.ts'
import { meetingsOf } from './meeting.ts'

const paragraph = (id: string, text: string): DocNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const doc = (...content: DocNode[]): DocNode => ({ type: 'doc', content })
const before = doc(paragraph('a', 'satu'), paragraph('b', 'dua'))

it('shows a block that both changed, as it was written and as it became', () => {
  const mine = paragraph('a', 'satu saya')
  const now = paragraph('a', 'satu saya kami')
  expect(meetingsOf(before, doc(mine, paragraph('b', 'dua')), doc(now, paragraph('b', 'dua')))).toEqual([
    { id: 'a', mine, now },
  ])
})

it('shows a block that one changed and the other took out, unless its words stand elsewhere', () => {
  const mine = paragraph('b', 'dua saya')
  const wrote = doc(paragraph('a', 'satu'), mine)
  expect(meetingsOf(before, wrote, doc(paragraph('a', 'satu')))).toEqual([{ id: 'b', mine, now: null }])
  expect(meetingsOf(before, wrote, doc(paragraph('a', 'satu'), paragraph('c', 'dua saya')))).toEqual([])
})

it('is silent about what only one of them changed', () => {
  const wrote = doc(paragraph('a', 'satu saya'), paragraph('b', 'dua'))
  expect(meetingsOf(before, wrote, doc(paragraph('a', 'satu saya'), paragraph('b', 'dua mereka')))).toEqual(
    [],
  )
  expect(meetingsOf(before, before, doc(paragraph('a', 'lain')))).toEqual([])
})

it('looks inside boxes and lists', () => {
  const box = (text: string): DocNode => ({
    type: 'callout',
    attrs: { id: 'box', kind: 'tip', title: '' },
    content: [paragraph('p', text)],
  })
  expect(meetingsOf(doc(box('x')), doc(box('x saya')), doc(box('x mereka saya')))).toMatchObject([
    { id: 'p' },
  ])
})

it('finds no meeting where nobody else wrote', () => {
  fc.assert(
    fc.property(aDocument, aDocument, (had, wrote) => {
      expect(meetingsOf(had, wrote, wrote)).toEqual([])
    }),
  )
})
