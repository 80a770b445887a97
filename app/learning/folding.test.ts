import { expect, it } from 'vitest'
import { foldOf, isLong, partsOf, runsOf } from './folding.ts'
import type { TrailGroup, TrailItem, TrailStop } from './trail.ts'

const stop = (id: string, stand: TrailStop['stand'], isNext = false): TrailStop => ({
  ...{ kind: 'stop', id, stepKind: 'lesson', title: id, minutes: 5, stand, isNext, isLinked: true },
  ...{ why: '', dueOn: null, remedy: [] },
})
const group = (id: string, ...items: TrailItem[]): TrailGroup => ({
  ...{ kind: 'all', id, title: id, atLeast: 1, isOver: false, isReached: true, isNext: false },
  ...{ chosen: [], items },
})
const many = (count: number, stand: TrailStop['stand'], name = 'l') =>
  Array.from({ length: count }, (_, i) => stop(`${name}${i}`, stand))

it('folds what is done with and what is not reached, and nothing that can be done now', () => {
  expect(foldOf(group('lalu', stop('a', 'passed'), stop('b', 'tested-out'), stop('c', 'spare')))).toBe(
    'behind',
  )
  expect(foldOf(group('nanti', stop('a', 'closed'), stop('b', 'closed')))).toBe('ahead')
  for (const stand of ['open', 'doing', 'handed-in', 'falling-short', 'needs-a-hand'] as const)
    expect(foldOf(group('kini', stop('a', 'passed'), stop('b', stand)))).toBeNull()
  expect(foldOf(group('setengah', stop('a', 'passed'), stop('b', 'closed')))).toBeNull()
  expect(foldOf({ ...group('pilihan', stop('a', 'closed')), isNext: true })).toBeNull()
})

it('folds many steps alike into one line, and leaves the first that come in sight', () => {
  const items = [...many(40, 'passed'), stop('kini', 'open', true), ...many(60, 'closed', 'n')]
  expect(runsOf(items).map(({ fold, items }) => [fold, items.length])).toEqual([
    ['behind', 40],
    [null, 1],
    [null, 1],
    [null, 1],
    [null, 1],
    ['ahead', 57],
  ])
})

it('never folds a few steps, and keeps every item in its order', () => {
  const items = [...many(7, 'passed'), stop('kini', 'open', true), group('akhir', stop('z', 'closed'))]
  const runs = runsOf(items)
  expect(runs.filter(({ fold }) => fold !== null).map(({ items }) => items[0].id)).toEqual(['akhir'])
  expect(runs.flatMap(({ items }) => items)).toEqual(items)
})

it('shows a long path by its parts, and any other whole', () => {
  const short = [group('a', ...many(4, 'open'))]
  expect(isLong(short)).toBe(false)
  expect(partsOf(short)).toBe(short)
  const long = [
    group('a', ...many(20, 'passed')),
    group('b', stop('x', 'open', true)),
    group('c', ...many(20, 'closed')),
  ]
  expect(partsOf(long)).toMatchObject([
    { id: 'a', stand: 'passed', isNext: false },
    { id: 'b', stand: 'doing', isNext: true },
    { id: 'c', stand: 'closed', isNext: false },
  ])
})
