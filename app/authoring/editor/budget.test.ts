import { describe, expect, it } from 'vitest'
import type { DocNode, DocumentFacts } from '../blocks/block.ts'
import { weightOf } from '../document.ts'
import { heaviestIn, mostBytes } from './budget.ts'

const facts: DocumentFacts = {
  media: {
    small: { id: 'small', bytes: 90_000 },
    large: { id: 'large', bytes: 1_400_000 },
  },
  recordings: { talk: { id: 'talk', title: 'Inovasi', seconds: 1200, bytes: 20_000_000 } },
}
const picture = (media: string): DocNode => ({
  type: 'image',
  attrs: { id: `p-${media}`, media, alt: '', caption: '', decorative: true },
})
const lesson = (...content: DocNode[]): DocNode => ({ type: 'doc', content })

describe('the budget of a lesson', () => {
  it('is a megabyte for up to ten minutes of text and pictures, then as much more', () => {
    const streamed = { seconds: 0, bytes: 0 }
    expect(mostBytes({ seconds: 60, streamed })).toBe(1_000_000)
    expect(mostBytes({ seconds: 1200, streamed })).toBe(2_000_000)
  })

  it('leaves recordings apart, in time and in bytes', () => {
    const doc = lesson(picture('small'), {
      type: 'recording',
      attrs: { id: 'r', work: 'talk', from: null, to: null },
    })
    const weight = weightOf(doc, facts)
    expect(weight.streamed).toEqual({ seconds: 1200, bytes: 20_000_000 })
    expect(weight.bytes - weight.streamed.bytes).toBeLessThan(90_010)
    expect(mostBytes(weight)).toBe(1_000_000)
  })

  it('names the picture that weighs most', () => {
    expect(heaviestIn(lesson(picture('small'), picture('large')), facts)).toEqual({
      id: 'p-large',
      bytes: 1_400_000,
    })
    expect(heaviestIn(lesson(), facts)).toBeNull()
  })
})
