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

it('ties many ends to many beginnings in one point between them', () => {
  const many = (name: string, stand: TrailStop['stand']) =>
    group('all', ...Array.from({ length: 10 }, (_, i) => stop(`${name}${i}`, stand)))
  const { bows } = layoutOf([many('a', 'passed'), many('b', 'open')])
  expect(bows).toHaveLength(20)
  expect(bows.filter(({ to }) => to.column === 0.5 && to.row === 4.5)).toHaveLength(10)
  expect(bows.every(({ isWalked }) => isWalked)).toBe(true)
})
