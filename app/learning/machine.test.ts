import { expect, it } from 'vitest'
import type { PathEvent } from './evidence.ts'
import { compilePath } from './machine.ts'
import { begin, move, walkAfter } from './move.ts'
import { type Path, pathSchema } from './path.ts'

const work = '0190a000-0000-7000-8000-000000000001'
const lesson = (id: string, more = {}) => ({
  id,
  kind: 'lesson',
  title: id,
  of: { workId: work, partId: work },
  ...more,
})
const check = (id: string, more = {}) => ({
  id,
  kind: 'check',
  title: id,
  of: { workId: work, partId: work, passMark: 0.8 },
  ...more,
})
const path = (...steps: object[]): Path => pathSchema.parse({ title: 'Jalur', steps })
const finished = (step: string): PathEvent => ({ type: 'step.finished', step })
const graded = (step: string, attempt: string, score: number, mastery = {}): PathEvent => ({
  type: 'check.graded',
  step,
  attempt,
  score,
  mastery,
})

it('walks a sequence', () => {
  const machine = compilePath(
    path(lesson('a'), check('b', { remedy: [lesson('r')] }), {
      id: 'c',
      kind: 'choose',
      atLeast: 1,
      nodes: [lesson('x'), lesson('y')],
    }),
  )
  let walk = begin(machine)
  console.log(JSON.stringify(walk.value))
  for (const event of [
    finished('a'),
    graded('b', '1', 0.5),
    finished('r'),
    { type: 'step.started', step: 'b', try: 2 } as const,
    graded('b', '2', 0.9),
    finished('y'),
  ]) {
    walk = move(machine, walk, event)
    console.log(JSON.stringify(walk.value))
  }
  expect(walk.value).toBe('_completed')
  const t = performance.now()
  for (let i = 0; i < 1000; i++) move(machine, walk, finished('a'))
  console.log('us', performance.now() - t)
})
