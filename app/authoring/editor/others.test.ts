import { expect, it } from 'vitest'
import { othersIn, toneOf } from './others.ts'

const dewi = { id: 'd', name: 'Dewi' }
const agus = { id: 'a', name: 'Agus' }

it('names everyone else once, by name, however many pages they have open', () => {
  const states = new Map([
    [1, { user: dewi }],
    [2, { user: dewi }],
    [3, { user: agus }],
    [4, {}],
    [5, { user: 'nobody' }],
  ])
  expect(othersIn(states, 1)).toEqual([agus, dewi])
  expect(othersIn(new Map([[1, { user: dewi }]]), 1)).toEqual([])
})

it('gives one person one colour', () => {
  expect(toneOf('d')).toBe(toneOf('d'))
  expect(toneOf(undefined)).toMatch(/^others-/)
})
