import { expect, it } from 'vitest'
import { mediaIn, nodesOf, textOf } from './body.ts'

const one = '0190f2a8-0000-7000-8000-000000000001'
const two = '0190f2a8-0000-7000-8000-000000000002'

const lesson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'a', level: 2 }, content: [{ type: 'text', text: 'Loket' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Sapa ' },
        { type: 'text', text: 'dahulu.', marks: [{ type: 'bold' }] },
      ],
    },
    { type: 'image', attrs: { mediaId: one, alt: 'Loket' } },
    { type: 'callout', content: [{ type: 'image', attrs: { src: `/media/${two}?w=640` } }] },
    { type: 'image', attrs: { src: `/media/${one}` } },
  ],
}

it('reads a document as text, a line a block', () => {
  expect(textOf(lesson)).toBe('Loket\nSapa dahulu.')
})

it('finds every file that a document shows, once', () => {
  expect(mediaIn(lesson)).toEqual([one, two])
  expect(mediaIn({ questions: [{ prompt: { pictureMediaId: two } }] })).toEqual([two])
  expect(mediaIn({ mediaId: 'not an id' })).toEqual([])
})

it('walks parents before children and survives what is no document', () => {
  expect([...nodesOf(lesson)].map(node => node.type).slice(0, 3)).toEqual(['doc', 'heading', 'text'])
  expect([...nodesOf(null)]).toEqual([])
  expect(textOf('words')).toBe('')
})
