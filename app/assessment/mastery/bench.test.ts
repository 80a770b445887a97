import { describe, expect, it } from 'vitest'
import { randomFrom } from '../shuffle.ts'
import { compare } from './compare.ts'
import { logBuilder } from './log.ts'
import { answeredOn, columnsOf } from './log-lines.ts'
import { tracings } from './models/bkt.ts'
import { learnDrifting } from './models/drifting.ts'
import { models } from './models.ts'
import { reported } from './report.ts'
import { calibrationOf, miscalibration, scored } from './scores.ts'
import { made } from './synthetic.ts'

describe('a log of answers', () => {
  it('is read by what its columns are called, in any order', () => {
    const columns = columnsOf(['Timestamp', 'is_correct', 'user_id', 'KC', 'problem_id'])
    expect(answeredOn(['2026-01-02T00:00:00Z', 'true', 'u1', 'adding', 'p9'], columns, 2)).toEqual({
      learner: 'u1',
      item: 'p9',
      skill: 'adding',
      right: true,
      day: 20_455,
    })
  })

  it('names the line and what is wrong with it', () => {
    const columns = columnsOf(['learner', 'item', 'skill', 'correct', 'time'])
    expect(() => columnsOf(['learner', 'item', 'skill', 'time'])).toThrow(/no column for "correct"/)
    expect(() => answeredOn(['l', 'i', 's', '2', '1'], columns, 7)).toThrow('Line 7: "2" is neither right')
    expect(() => answeredOn(['l', '', 's', '1', '1'], columns, 8)).toThrow('Line 8 has no item.')
    expect(() => answeredOn(['l', 'i', 's', '1', 'soon'], columns, 9)).toThrow('Line 9: "soon" is not a time')
  })

  it('lies by learner and time, in whatever order its rows came', () => {
    const builder = logBuilder()
    for (const [learner, day] of [
      ['a', 3],
      ['b', 1],
      ['a', 2],
    ] as const)
      builder.add({ learner, item: `${learner}${day}`, skill: 's', right: day === 2, day })
    const { rows, learner, day, right } = builder.done()
    expect({ rows, learner: [...learner], day: [...day], right: [...right] }).toEqual({
      rows: 3,
      learner: [0, 0, 1],
      day: [2, 3, 1],
      right: [1, 0, 0],
    })
  })
})

describe('scores', () => {
  const of = (expected: number[], right: number[]) => ({
    learner: Int32Array.from(expected.keys()),
    right: Uint8Array.from(right),
    expected: Float32Array.from(expected),
  })

  it('are those of the textbook', () => {
    const { auc, logLoss, brier } = scored(of([0.25, 0.5, 0.5, 0.75], [0, 1, 0, 1]), 0, randomFrom('s'))
    expect(auc).toBeCloseTo(3.5 / 4)
    expect(logLoss).toBeCloseTo(-(2 * Math.log(0.75) + 2 * Math.log(0.5)) / 4)
    expect(brier).toBeCloseTo((0.0625 * 2 + 0.25 * 2) / 4)
  })

  it('say how far what was expected lies from what came', () => {
    const bins = calibrationOf(of([0.25, 0.25, 0.25, 0.25, 1], [1, 0, 0, 0, 1]))
    expect(bins.map(({ answers, right }) => [answers, right])).toEqual([
      [4, 0.25],
      [1, 1],
    ])
    expect(miscalibration(bins)).toBeCloseTo(0)
  })

  it('lie within their intervals, the same for the same seed', () => {
    const random = randomFrom('interval')
    const some = Array.from({ length: 300 }, random)
    const one = of(
      some,
      some.map(share => (random() < share ? 1 : 0)),
    )
    const first = scored(one, 100, randomFrom('a'))
    expect(first).toEqual(scored(one, 100, randomFrom('a')))
    expect(first.within.auc[0]).toBeLessThan(first.auc)
    expect(first.within.auc[1]).toBeGreaterThan(first.auc)
  })
})

describe('a made-up log with known truths', () => {
  it('gives the parameters of knowledge tracing back, each within 0.05', () => {
    const tracing = { known: 0.3, learns: 0.12, forgets: 0.04, guesses: 0.2, slips: 0.1 }
    const world = {
      learners: 400,
      skills: 2,
      itemsASkill: 10,
      answers: 60,
      kind: 'switching',
      tracing,
    } as const
    for (const found of tracings(made(world, randomFrom('tracing')).log, true))
      for (const [name, truth] of Object.entries(tracing))
        expect(Math.abs(found[name as keyof typeof tracing] - truth), name).toBeLessThan(0.05)
  })

  it('gives difficulties back within 0.3 logits on average, and discriminations better than the usual one', () => {
    const world = { learners: 320, skills: 2, itemsASkill: 12, answers: 50, kind: 'steady' } as const
    const { log, strengths } = made(world, randomFrom('strengths'))
    const { pace, strengths: found } = learnDrifting(log)
    const off = (of: (at: number) => number) => Math.sqrt(mean(strengths.map((_, at) => of(at) ** 2)))
    expect(off(at => found[at]!.difficulty - pace.mean - strengths[at]!.difficulty)).toBeLessThan(0.3)
    const missed = off(at => Math.log(found[at]!.discrimination / strengths[at]!.discrimination))
    expect(missed).toBeLessThan(off(at => Math.log(strengths[at]!.discrimination)))
  })

  it('shows the drifting ability ahead of every baseline where people learn and forget', () => {
    const world = { learners: 160, skills: 3, itemsASkill: 25, answers: 50, kind: 'growing' } as const
    const comparison = compare(made(world, randomFrom('growing')).log, models, {
      seed: 'bina',
      resamples: 20,
    })
    const loss = (name: string) =>
      comparison.compared.find(({ model }) => model.name === name)!.scored.logLoss
    for (const { model } of comparison.compared.filter(each => !each.model.ours))
      expect(loss('drifting ability, learnt items')).toBeLessThan(loss(model.name))
    expect(reported(comparison)).toMatch(/always the mean +\| 0\.5000/)
  })
})

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
