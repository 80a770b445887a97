import { expect, it } from 'vitest'
import { counted, type TrailGroup, type TrailStop } from './trail.ts'

const stop = (id: string, stand: TrailStop['stand']): TrailStop => ({
  ...{ kind: 'stop', id, stepKind: 'lesson', title: id, minutes: 5, stand, isNext: false, isLinked: true },
  ...{ why: '', dueOn: null, remedy: [] },
})
const choice = (isOver: boolean, ...items: TrailStop[]): TrailGroup => ({
  ...{ kind: 'choose', id: 'pilihan', title: 'Pilihan', atLeast: 1, isOver, isReached: true, isNext: false },
  ...{ chosen: [], items },
})

it('counts of a choice only as many steps as it asks for, before and after it is made', () => {
  const before = choice(false, stop('a', 'open'), stop('b', 'open'), stop('c', 'open'))
  expect(counted([stop('prates', 'passed'), before])).toEqual({ done: 1, all: 2 })
  const after = choice(true, stop('a', 'passed'), stop('b', 'spare'), stop('c', 'spare'))
  expect(counted([stop('prates', 'passed'), after])).toEqual({ done: 2, all: 2 })
})

it('counts no remedy, and what one was placed out of as done', () => {
  expect(counted([stop('a', 'tested-out'), stop('b', 'waived'), stop('c', 'aside')])).toEqual({
    done: 2,
    all: 2,
  })
})
