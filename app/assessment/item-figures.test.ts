import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeQuestion } from './assessment-makers.ts'
import { about } from './disclosure.ts'
import { itemFigures } from './item-figures.ts'

const question = makeQuestion()

it('tells how many were right, and what others chose, in plain words', () => {
  const given = [
    { value: 'k3f9', people: 40 },
    { value: 'p1x7', people: 48 },
    { value: 'm2v4', people: 12 },
  ]
  expect(itemFigures(question, given, 'id')).toMatchObject({
    people: 100,
    right: 40,
    wrong: [
      { said: 'Memintanya pulang', people: 50 },
      { said: 'Menjelaskan berapa lama menunggu', people: 10 },
    ],
  })
})

it('says nothing of fewer than ten people, nor of an answer that hardly anyone gave', () => {
  const given = fc.array(
    fc.record({ value: fc.constantFrom('k3f9', 'p1x7', 'm2v4', 'gone', 7, null), people: fc.nat(12) }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(given, answers => {
      const figures = itemFigures(question, answers, 'id')
      const people = answers
        .filter(({ value }) => typeof value === 'string')
        .reduce((sum, answer) => sum + answer.people, 0)
      expect(figures === null).toBe(people < 10)
      if (!figures) return
      expect(figures.people).toBe(about(people))
      expect(figures.wrong.every(wrong => wrong.people >= 5)).toBe(true)
      for (const { people } of [...figures.wrong, { people: figures.right }]) expect(people % 5).toBe(0)
    }),
  )
})
