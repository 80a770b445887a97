import { expect, it } from 'vitest'
import type { PathEvent } from '../evidence.ts'
import { compilePath } from '../machine.ts'
import { type Path, pathSchema } from '../path.ts'
import { placeOf } from '../place.ts'
import { mappingOf, proposed } from './mapping.ts'
import { moved } from './moved.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

const uuid = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`
const lesson = (id: string, of = 1) => ({
  ...{ id, kind: 'lesson', title: id },
  of: { workId: uuid(of), partId: uuid(of) },
})
const path = (...steps: object[]): Path => pathSchema.parse({ title: 'Jalur', steps })
const done = (step: string): PathEvent => ({ type: 'step.finished', step })

function outcome(from: Path, to: Path, history: PathEvent[], pairs = proposed(from, to)): Outcome {
  const sides = [from, to].map((one, i) => ({ id: `v${i}`, path: one, machine: compilePath(one) })) as [
    Parameters<typeof moved>[1],
    Parameters<typeof moved>[1],
  ]
  const mapping = mappingOf(pairs, to)
  const { before, walk } = moved(history, ...sides, mapping)
  return outcomeOf(placeOf(from, before), placeOf(to, walk), mapping)
}

const abc = path(lesson('a', 1), lesson('b', 2), lesson('c', 3))

it('leaves who stands at a step where they are, also when it has another id or became two', () => {
  expect(outcome(abc, path(lesson('a', 1), lesson('b', 2)), [done('a')])).toBe('same')
  expect(outcome(abc, path(lesson('a', 1), lesson('b-baru', 2), lesson('c', 3)), [done('a')])).toBe('same')
  const split = path(lesson('a', 1), lesson('b1', 4), lesson('b2', 5), lesson('c', 3))
  const pairs = ['b1', 'b2'].map(now => ({ old: 'b', now }))
  expect(outcome(abc, split, [done('a')], pairs)).toBe('same')
})

it('moves on who stood at a step that is gone', () => {
  expect(outcome(abc, path(lesson('a', 1), lesson('c', 3)), [done('a')])).toBe('on')
})

it('moves back who has something new before them', () => {
  expect(
    outcome(abc, path(lesson('a', 1), lesson('n', 4), lesson('b', 2), lesson('c', 3)), [done('a')]),
  ).toBe('back')
  expect(
    outcome(abc, path(lesson('n', 4), lesson('a', 1), lesson('b', 2), lesson('c', 3)), [
      done('a'),
      done('b'),
    ]),
  ).toBe('back')
})

it('is done for whom nothing is left', () => {
  expect(outcome(abc, path(lesson('a', 1), lesson('b', 2)), [done('a'), done('b')])).toBe('done')
})

it('asks for a choice that was not there before', () => {
  const choice = {
    id: 'g',
    kind: 'choose',
    title: 'Pilih',
    atLeast: 1,
    nodes: [lesson('b', 2), lesson('n', 4)],
  }
  expect(outcome(abc, path(lesson('a', 1), choice, lesson('c', 3)), [done('a')])).toBe('choose')
})
