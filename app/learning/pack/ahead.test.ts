import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compilePath } from '../machine.ts'
import { anyHistory, anyLargePath } from '../migrating/edited-makers.ts'
import { begin, move, walkAfter } from '../move.ts'
import { pathSchema } from '../path.ts'
import { placeOf } from '../place.ts'
import { aheadOf } from './ahead.ts'

/** Each compiles a machine of up to 60 nodes. */
const runs = { numRuns: Math.ceil(Number(process.env.RUNS ?? 200) / 4) }

const workId = '0190a000-0000-7000-8000-000000000001'
const lesson = (id: string) => ({
  ...{ id, kind: 'lesson', title: id, effort: 5, of: { workId, partId: workId } },
})
const check = (id: string) => ({ ...lesson(id), kind: 'check' })
const idsAhead = (steps: readonly object[]) => {
  const path = pathSchema.parse({ title: 'Jalur', steps })
  const machine = compilePath(path)
  return [...aheadOf({ path, machine }, begin(machine))].map(({ step }) => step.id)
}

it('goes from lesson to lesson and ends where something else is asked', () => {
  expect(idsAhead([lesson('a'), lesson('b'), check('c'), lesson('d')])).toEqual(['a', 'b'])
  expect(idsAhead([check('c'), lesson('d')])).toEqual([])
})

it('goes past a quiz where lessons stand beside it', () => {
  const all = { id: 'all', kind: 'all', title: 'Bersama', nodes: [check('c'), lesson('d')] }
  expect(idsAhead([lesson('a'), all, lesson('e')])).toEqual(['a', 'd'])
})

it('names lessons that each open in their turn, until reading opens no more', () => {
  fc.assert(
    fc.property(
      anyLargePath.chain(path => fc.tuple(fc.constant(path), anyHistory(path))),
      ([path, history]) => {
        const machine = compilePath(path)
        let walk = walkAfter(machine, history)
        const ahead = [...aheadOf({ path, machine }, walk)]
        const openLessons = () =>
          placeOf(path, walk).stops.filter(({ step, isOpen }) => isOpen && step.kind === 'lesson')
        for (const { step } of ahead) {
          expect(openLessons().map(open => open.step.id)).toContain(step.id)
          walk = move(machine, walk, { type: 'step.started', step: step.id, try: 1 })
          walk = move(machine, walk, { type: 'step.finished', step: step.id })
        }
        const read = new Set(ahead.map(({ step }) => step.id))
        expect(read.size).toBe(ahead.length)
        expect(openLessons().every(({ step }) => read.has(step.id))).toBe(true)
      },
    ),
    runs,
  )
})
