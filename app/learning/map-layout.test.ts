import { expect, it } from 'vitest'
import { layoutOf } from './map-layout.ts'
import type { TrailGroup, TrailItem, TrailStop } from './trail.ts'

const stop = (id: string, stand: TrailStop['stand'] = 'closed'): TrailStop => ({
  ...{ kind: 'stop', id, stepKind: 'lesson', title: id, minutes: 5, stand, isNext: false, isLinked: false },
  ...{ why: '', dueOn: null, remedy: [] },
})

const group = (kind: TrailGroup['kind'], ...items: TrailItem[]): TrailGroup => ({
  ...{
    kind,
    id: kind,
    title: kind,
    atLeast: 1,
    isOver: false,
    isReached: false,
    isNext: false,
    chosen: [],
    items,
  },
})

const places = (items: readonly TrailItem[]) =>
  Object.fromEntries(layoutOf(items).spots.map(({ stop, column, row }) => [stop.id, [column, row]]))

it('puts what follows to the right and what goes side by side one below the other', () => {
  expect(places([stop('a'), group('all', stop('b'), stop('c')), stop('d')])).toEqual({
    a: [0, 0.5],
    b: [1, 0],
    c: [1, 1],
    d: [2, 0.5],
  })
})

it('ties every end of one part to every beginning of the next, and marks where one has come along', () => {
  const { bows } = layoutOf([stop('a', 'passed'), group('choose', stop('b', 'open'), stop('c', 'spare'))])
  expect(bows.map(bow => bow.isWalked)).toEqual([true, false])
})
