import { expect, it } from 'vitest'
import { fieldWordsIn, saying } from './field-words.ts'

const cards = {
  id: 'kartu',
  cards: [
    { front: 'satu', back: '' },
    { front: 'dua', back: 'tiga' },
  ],
}

it('finds what is read, and leaves ids and addresses', () => {
  const said = [...fieldWordsIn({ ...cards, media: 'satu', href: 'dua' })].map(({ said }) => said)
  expect(said).toEqual(['satu', 'dua', 'tiga'])
})

it('says other words in one field, and all else as before', () => {
  const [, two] = [...fieldWordsIn(cards)]
  expect(saying(cards, two?.path ?? [], 'lain')).toEqual({
    ...cards,
    cards: [cards.cards[0], { front: 'lain', back: 'tiga' }],
  })
})

it('keeps the right order of items that are told by their words', () => {
  const ordering = { question: { id: 'q', prompt: { ask: 'Urutkan', items: ['b', 'a'] }, key: ['a', 'b'] } }
  expect(saying(ordering, ['question', 'prompt', 'items', 1], 'c')).toEqual({
    question: { id: 'q', prompt: { ask: 'Urutkan', items: ['b', 'c'] }, key: ['c', 'b'] },
  })
})
