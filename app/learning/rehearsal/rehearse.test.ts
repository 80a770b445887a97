import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Path, pathSchema, stepsOf } from '../path.ts'
import { anyPath } from '../path-makers.ts'
import { usualAssumptions } from './assumptions.ts'
import { rehearse } from './rehearse.ts'

const uuid = '0190a000-0000-7000-8000-000000000001'
const of = { workId: uuid, partId: uuid }
const lesson = (id: string) => ({ id, kind: 'lesson', title: id, of, effort: 10 })
const check = (id: string, more: object = {}) => ({
  id,
  kind: 'check',
  title: id,
  of: { ...of, passMark: 0.7 },
  effort: 10,
  ...more,
})
const path = (...steps: object[]): Path => pathSchema.parse({ title: 'Jalur', steps })

const runs = { numRuns: Number(process.env.RUNS ?? 200) / 4 }

it('comes to the same again by the same seed, and to something else by another', () => {
  const walked = path(lesson('a'), check('b', { remedy: [lesson('c')] }), lesson('d'))
  const first = rehearse(walked, usualAssumptions)
  expect(rehearse(walked, usualAssumptions)).toEqual(first)
  expect(rehearse(walked, { ...usualAssumptions, seed: 'lain' })).not.toEqual(first)
})

it('loses nobody: who came finished, stopped, waits, or never began; and at no step ended more than came', () => {
  fc.assert(
    fc.property(anyPath, fc.integer({ min: 0, max: 30 }), (walked, leaves) => {
      const told = rehearse(walked, { ...usualAssumptions, leaves }, 40)
      expect(told.refused + told.finished + told.left + told.waiting).toBe(told.learners)
      const at = Object.values(told.at)
      expect(at).toHaveLength(stepsOf(walked.steps).length)
      expect(at.reduce((sum, one) => sum + one.left, 0)).toBe(told.left)
      for (const one of at)
        expect(one.passed + one.testedOut + one.left).toBeLessThanOrEqual(one.came + one.passed)
    }),
    runs,
  )
})

it('shows who tests out, who tries again, and the step at which most stop', () => {
  const entry = { id: 'a', kind: 'placement', title: 'a', of, effort: 5 }
  const skipped = { ...lesson('b'), skips: { rule: 'score', step: 'a', atLeast: 0.8 } }
  const told = rehearse(path(entry, skipped, check('c', { remedy: [lesson('d')] })), {
    ...usualAssumptions,
    leaves: 5,
  })
  expect(told.at.b?.testedOut).toBeGreaterThan(100)
  expect(told.at.c?.again).toBeGreaterThan(100)
  expect(told.at.d?.came).toBeGreaterThan(100)
  expect(told.worst).toBe('c')
  expect(told.hours?.p10).toBeLessThan(told.hours?.p90 ?? 0)
})

it('follows what is supposed: nobody stops or refuses when nobody is said to, and better learners need less', () => {
  const walked = path(check('a', { remedy: [lesson('b')] }), lesson('c'))
  const sure = { ...usualAssumptions, leaves: 0, refuses: 0 }
  expect(rehearse(walked, sure)).toMatchObject({ finished: 1000, left: 0, refused: 0, worst: null })
  const [weak, strong] = [40, 95].map(score => rehearse(walked, { ...sure, score }).hours?.p50 ?? 0)
  expect(weak).toBeGreaterThan(strong ?? 0)
})

it('tells of a path on which one is let go on by a person', () => {
  const told = rehearse(path(check('a', { attempts: 1 })), {
    ...usualAssumptions,
    leaves: 0,
    refuses: 0,
    score: 30,
  })
  expect(told.at.a?.helped).toBeGreaterThan(300)
  expect(told.finished).toBe(1000)
})
