import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from './terms.ts'

const term = (name: string, meaning = 'arti') => ({ term: name, short: '', meaning, source: '' })
const at = (name: string, stepId: string, meaning?: string) => ({
  ...{ term: term(name, meaning), stepId },
  ...{ lesson: `Pelajaran ${stepId}`, isOpen: true },
})
const names = (terms: ReturnType<typeof inOrder>) => terms.map(each => each.term.term)

it('lists terms by their letters, small and large alike', () => {
  expect(names(inOrder([at('zona', 'a'), at('Antrean', 'a'), at('loket', 'b')], 'id'))).toEqual([
    'Antrean',
    'loket',
    'zona',
  ])
})

it('lists a term once that is explained alike in two lessons, and twice when it means two things', () => {
  const same = inOrder([at('loket', 'a'), at('loket', 'b'), at('loket', 'b')], 'id')
  expect(same).toMatchObject([{ places: [{ stepId: 'a' }, { stepId: 'b' }] }])
  expect(inOrder([at('loket', 'a', 'satu'), at('loket', 'b', 'dua')], 'id')).toHaveLength(2)
})

it('lists every term that has a name, whatever order they are found in', () => {
  const found = fc.array(fc.record({ name: fc.string({ maxLength: 6 }), step: fc.constantFrom('a', 'b') }))
  fc.assert(
    fc.property(found, terms => {
      const listed = inOrder(
        terms.map(({ name, step }) => at(name, step)),
        'id',
      )
      const wanted = new Set(terms.map(({ name }) => name).filter(name => name.trim()))
      expect(new Set(names(listed))).toEqual(wanted)
      expect(listed).toHaveLength(wanted.size)
    }),
  )
})
