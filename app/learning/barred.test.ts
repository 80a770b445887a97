import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PathEvent } from './evidence.ts'
import { explore } from './explore.ts'
import { compilePath } from './machine.ts'
import { begin, move, type Walk, walkAfter } from './move.ts'
import { allRules, happeningsOn, outcomesOn } from './outcomes.ts'
import { type Path, pathSchema, stepsOf } from './path.ts'
import { anyPath, workOfPaths } from './path-makers.ts'
import { placeOf } from './place.ts'
import { why } from './why.ts'

const runs = { numRuns: Number(process.env.RUNS ?? 200) }
const of = { workId: workOfPaths, partId: workOfPaths }

/** A quiz, and a step that only its mark opens. */
const waivable = (more: object = {}, steps: readonly object[] = []) =>
  pathSchema.parse({
    title: 'Jalur',
    steps: [
      { id: 'kuis', kind: 'check', title: 'Kuis', of },
      {
        ...{ id: 'lanjut', kind: 'lesson', title: 'Lanjut', of },
        opens: { rule: 'score', step: 'kuis', atLeast: 0.6 },
        ...more,
      },
      ...steps,
    ],
  })

const waived: PathEvent = { type: 'step.waived', step: 'kuis', reason: 'Sakit' }

const placeAfter = (path: Path, ...history: PathEvent[]) =>
  placeOf(path, walkAfter(compilePath(path), history))

it('asks for a hand where nothing is open and the mark that would open the next step can no longer come', () => {
  expect(placeAfter(waivable()).needsHand).toEqual([])
  const place = placeAfter(waivable(), waived)
  expect(place).toMatchObject({ next: null, needsHand: ['lanjut'] })
  expect(place.stops.find(({ isBarred }) => isBarred)?.stand).toBe('closed')
  const after = placeAfter(waivable(), waived, { type: 'step.waived', step: 'lanjut', reason: '' })
  expect(after).toMatchObject({ isCompleted: true, needsHand: [] })
})

it('waits, and calls nobody, while a seminar, a day, a choice or who one is may still open the step', () => {
  const may = [
    { rule: 'attended', seminar: workOfPaths },
    { rule: 'waited', for: 'P7D' },
    { rule: 'is', role: 'mentor' },
    { rule: 'not', of: { rule: 'is', role: 'mentor' } },
  ]
  const never = { rule: 'score', step: 'kuis', atLeast: 0.6 }
  for (const rule of may) {
    const handsBy = (opens: object) => placeAfter(waivable({ opens }), waived).needsHand
    expect(handsBy({ rule: 'any', rules: [rule, never] })).toEqual([])
    expect(handsBy({ rule: 'all', rules: [rule, never] })).toEqual(['lanjut'])
  }
  const beside = waivable({ skips: { rule: 'attended', seminar: workOfPaths } })
  expect(placeAfter(beside, waived).needsHand).toEqual([])
  const past = waivable({ opens: { rule: 'waited', for: 'P7D', since: 'ended', step: 'akhir' } }, [
    { id: 'akhir', kind: 'lesson', title: 'Akhir', of },
  ])
  expect(placeAfter(past, waived).needsHand).toEqual(['lanjut'])
})

it('tells the learner that a hand is coming, and the helper that only a waiver helps', () => {
  const path = waivable()
  const walk = walkAfter(compilePath(path), [waived])
  const stop = placeOf(path, walk).stops[1]
  const said = (reader: 'learner' | 'helper') => stop && why(path, walk.evidence, stop, { reader }).en
  expect(said('learner')).toContain('A coordinator or mentor will lend a hand')
  expect(said('helper')).toContain('Waive this step.')
})

const walks = anyPath.chain(path =>
  fc.record({
    path: fc.constant(path),
    picks: fc.array(fc.record({ pick: fc.nat(1000), waives: fc.boolean() }), { maxLength: 14 }),
  }),
)

it('is right about every standstill on the way: what needs a hand opens by nothing else, what needs none still can', () => {
  fc.assert(
    fc.property(walks, ({ path, picks }) => {
      const machine = compilePath(path)
      const [outcomes, happenings] = [outcomesOn(path), happeningsOn(path)]
      const asksWho = allRules(path).some(({ rule }) => rule.rule === 'is')
      let walk: Walk = begin(machine)
      for (const { pick, waives } of picks) {
        const { stops, needsHand, isCompleted } = placeOf(path, walk)
        const next = [...outcomes(walk, stops), ...happenings(walk, stops)]
        if (stops.some(({ isBarred }) => isBarred))
          for (const event of next)
            expect(placeOf(path, move(machine, walk, event)).needsHand).toEqual(needsHand)
        else if (!isCompleted && needsHand.length === 0 && !asksWho) expect(next).not.toEqual([])
        const step = stepsOf(path.steps)[pick % stepsOf(path.steps).length]?.id ?? ''
        const event = waives ? ({ type: 'step.waived', step, reason: '' } as const) : next[pick % next.length]
        if (event) walk = move(machine, walk, event)
      }
    }),
    runs,
  )
})

it('calls for a hand in every trap where nothing is open, unless who the learner is can still free them', () => {
  fc.assert(
    fc.property(anyPath, path => {
      const asksWho = allRules(path).some(({ rule }) => rule.rule === 'is')
      for (const { walk, stops } of explore(path).traps)
        if (!asksWho && !stops.some(({ isOpen }) => isOpen))
          expect(placeOf(path, walk).needsHand).not.toEqual([])
    }),
    runs,
  )
})
